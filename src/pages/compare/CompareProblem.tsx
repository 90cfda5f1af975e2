import { Button } from '@mantine/core'
import { Columns3 } from 'lucide-react'
import { Link } from 'react-router'
import type { ComparedRuns } from '../../data/comparedRuns.ts'
import { describeError } from '../../domain/describeError.ts'
import { experimentsHref } from '../../routes/experiments.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { missingWords } from './missingWords.ts'

interface CompareProblemProps {
  readonly error: Error | undefined
  readonly missing: ComparedRuns['missing']
  readonly onRetry: () => void
}

/** Stands in place of a comparison of no runs: none were named, or none could be had. */
export function CompareProblem({ error, missing, onRetry }: CompareProblemProps) {
  const toExperiments = (
    <Button component={Link} to={experimentsHref()} variant="filled">
      All experiments
    </Button>
  )
  return (
    <>
      <PageHeader title="Compare runs" />
      {error !== undefined && (
        <ErrorState {...describeError(error)} action={<Button onClick={onRetry}>Try again</Button>} />
      )}
      {error === undefined && (
        <EmptyState icon={<Columns3 aria-hidden />} title="No runs to compare" action={toExperiments}>
          <p>
            {missing.length > 0 ? missingWords(missing) : 'Open an experiment, select the runs and choose Compare.'}
          </p>
        </EmptyState>
      )}
    </>
  )
}

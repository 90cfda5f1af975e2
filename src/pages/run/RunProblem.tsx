import { Button } from '@mantine/core'
import { SearchX } from 'lucide-react'
import { Link } from 'react-router'
import { describeError } from '../../domain/describeError.ts'
import { runsHref } from '../../routes/runs.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { isMissing } from './missingRun.ts'
import { runCrumbs } from './runCrumbs.ts'

interface RunProblemProps {
  readonly experimentId: string
  readonly runId: string
  readonly error: Error
  readonly onRetry: () => void
}

/** Stands in place of a run that could not be read. */
export function RunProblem({ experimentId, runId, error, onRetry }: RunProblemProps) {
  const { title, sentence, fix, words } = describeError(error)
  return (
    <>
      <PageHeader crumbs={runCrumbs(experimentId)} title={runId.slice(0, 8)} />
      {isMissing(error) ? (
        <EmptyState
          icon={<SearchX aria-hidden />}
          title="No such run on this server"
          action={
            <Button component={Link} to={runsHref(experimentId)} variant="filled">
              Runs of experiment {experimentId}
            </Button>
          }
        >
          <p>
            The tracking server does not know run <code>{runId}</code>.
          </p>
          <p>
            It may have been removed for good with <code>mlflow gc</code>, or the link is from another server.
          </p>
        </EmptyState>
      ) : (
        <ErrorState
          title={title}
          sentence={sentence}
          fix={fix}
          words={words}
          action={
            <Button variant="filled" onClick={onRetry}>
              Try again
            </Button>
          }
        />
      )}
    </>
  )
}

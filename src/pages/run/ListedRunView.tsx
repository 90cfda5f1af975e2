import { Button } from '@mantine/core'
import type { KnownFromList } from '../../data/listedRun.ts'
import { describeError } from '../../domain/describeError.ts'
import { runTitle } from '../../domain/runFacts.ts'
import { ListedOverview } from '../../features/run-overview/ListedOverview.tsx'
import { formatClock } from '../../lib/formatTime.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { runCrumbs } from './runCrumbs.ts'
import classes from './RunNotices.module.css'
import { RunPills } from './RunPills.tsx'

interface ListedRunViewProps {
  readonly known: KnownFromList
  readonly error: Error
  readonly onRetry: () => void
}

/** Stands in place of a run that cannot be read now, but is in a list that was: what that tells, and that it is no more. */
export function ListedRunView({ known, error, onRetry }: ListedRunViewProps) {
  const { ref, status } = known.run
  return (
    <>
      <PageHeader crumbs={runCrumbs(ref.experimentId)} title={runTitle({ runId: ref.runId, runName: ref.name })}>
        <RunPills info={{ status, lifecycleStage: ref.lifecycleStage }} />
      </PageHeader>
      <div className={classes.notice} role="alert">
        <span>
          <b>{describeError(error).title}.</b> This is from the list of runs, as it was read at{' '}
          {formatClock(known.readAtMs)}, without curves, tags and artifacts.
        </span>
        <Button size="xs" onClick={onRetry}>
          Try again
        </Button>
      </div>
      <ListedOverview run={known.run} />
    </>
  )
}

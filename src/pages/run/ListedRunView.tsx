import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import type { KnownFromList } from '../../data/listedRun.ts'
import { experimentOptions } from '../../data/experiments.ts'
import { useIsServerGone } from '../../data/useIsServerGone.ts'
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
  const experiment = useQuery({ ...experimentOptions(useMlflowClient(), ref.experimentId), enabled: false })
  // The frame of all pages says it then, and tries again.
  const isSaid = useIsServerGone()
  return (
    <>
      <PageHeader
        crumbs={runCrumbs(ref.experimentId, experiment.data?.name)}
        title={runTitle({ runId: ref.runId, runName: ref.name })}
      >
        <RunPills info={{ status, lifecycleStage: ref.lifecycleStage }} />
      </PageHeader>
      <div className={classes.notice} role={isSaid ? 'status' : 'alert'}>
        <span>
          {!isSaid && <b>{describeError(error).title}. </b>}
          This is from the list of runs, as it was read at {formatClock(known.readAtMs)}, without curves, tags and
          artifacts.
        </span>
        {!isSaid && (
          <Button size="xs" onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
      <ListedOverview run={known.run} />
    </>
  )
}

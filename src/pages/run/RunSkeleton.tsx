import type { ListedRun } from '../../domain/listedRun.ts'
import { runTitle } from '../../domain/runFacts.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { runCrumbs } from './runCrumbs.ts'
import classes from './RunSkeleton.module.css'
import { TabSkeleton } from './TabSkeleton.tsx'

const FACTS = [64, 110, 80, 70, 90, 60] as const

interface RunSkeletonProps {
  readonly experimentId: string
  /** What a list has told of the run. */
  readonly listed: ListedRun | undefined
}

/** The page's frame in grey, until the run is known. */
export function RunSkeleton({ experimentId, listed }: RunSkeletonProps) {
  return (
    <output aria-label="Loading the run">
      {listed === undefined ? (
        <PageHeader crumbs={runCrumbs(experimentId)} title="">
          <Skeleton width={160} height={14} />
        </PageHeader>
      ) : (
        <PageHeader
          crumbs={runCrumbs(experimentId)}
          title={runTitle({ runId: listed.ref.runId, runName: listed.ref.name })}
        />
      )}
      <div className={classes.facts}>
        {FACTS.map((width) => (
          <Skeleton key={width} width={width} height={26} />
        ))}
      </div>
      <div className={classes.tabs} />
      <TabSkeleton />
    </output>
  )
}

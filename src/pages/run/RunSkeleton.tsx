import { PageHeader } from '../../ui/PageHeader.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { runCrumbs } from './runCrumbs.ts'
import classes from './RunSkeleton.module.css'
import { TabSkeleton } from './TabSkeleton.tsx'

const FACTS = [64, 110, 80, 70, 90, 60] as const

/** The page's frame in grey, until the run is known. */
export function RunSkeleton({ experimentId }: { readonly experimentId: string }) {
  return (
    <output aria-label="Loading the run">
      <PageHeader crumbs={runCrumbs(experimentId)} title="">
        <Skeleton width={160} height={14} />
      </PageHeader>
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

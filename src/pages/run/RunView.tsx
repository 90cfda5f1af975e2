import { Suspense } from 'react'
import type { Run } from '../../domain/run.ts'
import type { RunSearch } from '../../routes/run.ts'
import { FactsStrip } from './FactsStrip.tsx'
import { RunHeader } from './RunHeader.tsx'
import { RunNotices } from './RunNotices.tsx'
import { RunTabContent } from './RunTabContent.tsx'
import { RunTabs } from './RunTabs.tsx'
import classes from './RunView.module.css'
import { TabSkeleton } from './TabSkeleton.tsx'

interface RunViewProps {
  readonly run: Run
  readonly search: RunSearch
  /** Why the run could not be read again; what is shown is from before. */
  readonly failure: Error | null
  readonly onRetry: () => void
}

/** A run's frame, the same on every tab, and the tab. */
export function RunView({ run, search, failure, onRetry }: RunViewProps) {
  return (
    <div className={classes.page}>
      <RunHeader run={run} search={search} />
      <RunNotices info={run.info} failure={failure} onRetry={onRetry} />
      <FactsStrip run={run} />
      <RunTabs info={run.info} metrics={run.data.metrics} current={search.tab} />
      <Suspense fallback={<TabSkeleton />}>
        <RunTabContent run={run} search={search} />
      </Suspense>
    </div>
  )
}

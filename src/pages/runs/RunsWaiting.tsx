import { RunsGridSkeleton } from '../../features/runs-table/RunsGridSkeleton.tsx'
import type { RunMode } from '../../routes/runMode.ts'
import { FooterBar } from '../../ui/FooterBar.tsx'
import { CardsSkeleton } from './CardsSkeleton.tsx'
import { SlowNotice } from './SlowNotice.tsx'

interface RunsWaitingProps {
  /** Nothing else says so. */
  readonly isFirst: boolean
  /** What they will be shown as. */
  readonly mode: RunMode
}

/** In the place of runs that are on their way. */
export function RunsWaiting({ isFirst, mode }: RunsWaitingProps) {
  return (
    <>
      {mode === 'charts' ? <CardsSkeleton label="Loading runs" /> : <RunsGridSkeleton />}
      {isFirst && (
        <FooterBar>
          <SlowNotice />
        </FooterBar>
      )}
    </>
  )
}

import { RunsGridSkeleton } from '../../features/runs-table/RunsGridSkeleton.tsx'
import { FooterBar } from '../../ui/FooterBar.tsx'
import { SlowNotice } from './SlowNotice.tsx'

/** In the place of runs that are on their way. */
export function RunsWaiting({ isFirst }: { /** Nothing else says so. */ readonly isFirst: boolean }) {
  return (
    <>
      <RunsGridSkeleton />
      {isFirst && (
        <FooterBar>
          <SlowNotice />
        </FooterBar>
      )}
    </>
  )
}

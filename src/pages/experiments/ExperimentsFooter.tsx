import { ActionIcon } from '@mantine/core'
import { RefreshCw } from 'lucide-react'
import { formatInteger } from '../../lib/formatNumber.ts'
import { FooterBar } from '../../ui/FooterBar.tsx'
import { ReadAt } from '../../ui/ReadAt.tsx'
import type { LoadState } from './viewProps.ts'

interface ExperimentsFooterProps {
  readonly count: number
  readonly isFiltered: boolean
  readonly state: LoadState
  readonly onRefresh: () => void
}

/** How much is on the page, and of what: the server tells no total, so none is shown before the last page. */
export function ExperimentsFooter({ count, isFiltered, state, onRefresh }: ExperimentsFooterProps) {
  const noun = count === 1 && !state.hasMore ? 'experiment' : 'experiments'
  const verb = count === 1 && !state.hasMore ? 'matches' : 'match'
  return (
    <FooterBar
      end={
        <>
          <ReadAt timeMs={state.updatedAtMs} isOld={state.error !== undefined} />
          <ActionIcon size="xs" aria-label="Refresh" title="Refresh" onClick={onRefresh}>
            <RefreshCw style={{ width: 13, height: 13 }} aria-hidden />
          </ActionIcon>
        </>
      }
    >
      <output>
        {formatInteger(count)} {noun} {isFiltered && verb}
        {state.hasMore && ' loaded, more below'}
      </output>
      {state.isSearching && <span>searching…</span>}
      {state.isLoadingMore && <span>loading more…</span>}
    </FooterBar>
  )
}

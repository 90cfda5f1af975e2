import { Button } from '@mantine/core'
import type { LoadedRuns } from '../../data/loadedRuns.ts'
import { HistoryProgress } from '../../features/runs-table/HistoryProgress.tsx'
import type { TableModel } from '../../features/runs-table/useTableModel.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { FooterBar } from '../../ui/FooterBar.tsx'
import { ReadAt } from '../../ui/ReadAt.tsx'
import classes from './RunsView.module.css'
import { SlowNotice } from './SlowNotice.tsx'
import type { RunsViewProps } from './viewProps.ts'

interface RunsFooterProps extends Pick<RunsViewProps, 'search' | 'load' | 'onStop' | 'onResume'> {
  readonly loaded: LoadedRuns
  readonly model: TableModel
}

/** How many runs are on the page, and of what. MLflow tells no total, so none is shown before the last page. */
export function RunsFooter({ loaded, model, search, load, onStop, onResume }: RunsFooterProps) {
  const { table, nextPageToken } = loaded
  const hasMore = nextPageToken !== undefined
  const noun = table.size === 1 && !hasMore ? 'run' : 'runs'
  const size = formatInteger(table.size)
  if (load.isSearching) {
    return (
      <FooterBar>
        <output>searching… these runs are from the search before</output>
        <SlowNotice />
      </FooterBar>
    )
  }
  const { count } = model.histories
  const isByHistory = search.order.some(({ field }) => field.kind === 'history')
  const isFinding = search.find.trim() !== ''
  return (
    <FooterBar end={<ReadAt timeMs={load.updatedAtMs} isOld={load.error !== undefined} />}>
      <output>
        {isFinding && `${formatInteger(model.rows.length)} of `}
        {size} {noun}
        {hasMore && (load.isLoading ? ' loaded, more coming…' : ' loaded, there are more')}
        {!hasMore && load.isLoading && ', reading again…'}
      </output>
      {hasMore && (
        // One button, so that the keyboard stays on it.
        <Button size="xs" variant="subtle" onClick={load.isLoading ? onStop : onResume}>
          {load.isLoading ? 'Stop' : 'Load the rest'}
        </Button>
      )}
      {load.isLoading && <SlowNotice key={load.updatedAtMs} />}
      <HistoryProgress histories={model.histories} />
      {hasMore && search.order.length > 0 && (
        <span className={classes.partial}>
          {load.isServerOrder
            ? `ordered by the server: the first ${size} of all`
            : `ordered among the ${size} loaded runs only`}
        </span>
      )}
      {isByHistory && count.done < count.total && (
        <span className={classes.partial}>ordered by what is computed so far, the others come last</span>
      )}
    </FooterBar>
  )
}

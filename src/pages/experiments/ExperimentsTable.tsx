import { Button } from '@mantine/core'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useRef, useState } from 'react'
import { describeError } from '../../domain/describeError.ts'
import type { ExperimentSort } from '../../routes/experiments.ts'
import { LoadMore } from '../../ui/LoadMore.tsx'
import { useRowFocus } from '../../ui/useRowFocus.ts'
import { AnyRow } from './AnyRow.tsx'
import { ExperimentsHead } from './ExperimentsHead.tsx'
import classes from './ExperimentsTable.module.css'
import type { ListRow } from './listRows.ts'
import type { RowActions } from './rowProps.ts'
import { useListKeys } from './useListKeys.ts'
import type { LoadState } from './viewProps.ts'

interface ExperimentsTableProps {
  readonly rows: readonly ListRow[]
  readonly sort: ExperimentSort
  readonly pageCount: number
  /** Whether to load every page at once instead of when one comes near. */
  readonly loadsAll: boolean
  readonly state: LoadState
  readonly selectedIds: ReadonlySet<string>
  readonly pinnedIds: ReadonlySet<string>
  readonly runningCounts: ReadonlyMap<string, number>
  readonly actions: Omit<RowActions, 'onActive'>
  readonly onSelectAll: () => void
  readonly onSort: (sort: ExperimentSort) => void
  readonly onLoadMore: () => void
}

/** `--row` of tokens.css, also the height of the heading. */
const ROW_HEIGHT = 32

/**
 * All experiments as a table of which only the visible rows exist. Arrow keys, Page Up and Down, Home and End move from
 * name to name; one of them is in the tab order, and its row exists even when it is scrolled away, so focus is never lost.
 */
export function ExperimentsTable(props: ExperimentsTableProps) {
  const { rows, sort, pageCount, loadsAll, state, selectedIds, pinnedIds, onSort, onLoadMore } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const onFocus = useRowFocus(scroller, '[data-main]')
  const current = Math.min(active, rows.length - 1)
  // oxlint-disable-next-line react/incompatible-library -- the compiler skips this component; rows are memoised by hand
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return shown.includes(current) || current < 0 ? shown : [...shown, current].sort((a, b) => a - b)
    },
  })
  const [actions, onKeyDown] = useListKeys({
    rows,
    current,
    scroller,
    actions: props.actions,
    setActive,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  })

  let end = ROW_HEIGHT
  const drawn = virtualizer.getVirtualItems().map(({ index, start }) => {
    const gap = start - end
    end = start + ROW_HEIGHT
    const row = rows[index]
    if (row === undefined) return null
    return (
      <Fragment key={row.key}>
        {gap > 0 && (
          <tr aria-hidden style={{ height: gap }}>
            <td />
          </tr>
        )}
        <AnyRow
          row={row}
          index={index}
          isActive={index === current}
          selectedIds={selectedIds}
          pinnedIds={pinnedIds}
          runningCounts={props.runningCounts}
          actions={actions}
        />
      </Fragment>
    )
  })
  const rest = ROW_HEIGHT + virtualizer.getTotalSize() - end

  return (
    <div ref={scroller} className={classes.scroller} data-stale={state.isSearching || undefined}>
      <table
        className={classes.table}
        aria-label="Experiments"
        aria-rowcount={state.hasMore ? -1 : rows.length + 1}
        aria-busy={state.isSearching || state.isLoadingMore}
      >
        <ExperimentsHead sort={sort} selectedCount={selectedIds.size} onSelectAll={props.onSelectAll} onSort={onSort} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the links in it */}
        <tbody onKeyDown={onKeyDown} onFocus={onFocus}>
          {drawn}
          {rest > 0 && (
            <tr aria-hidden style={{ height: rest }}>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      {state.hasMore && state.error === undefined && !state.isSearching && (
        <LoadMore key={pageCount} all={loadsAll} onNear={onLoadMore} />
      )}
      {state.error !== undefined && (
        <div className={classes.moreFailed} role="alert">
          <span>{describeError(state.error).title}. The list may not be complete or up to date.</span>
          {state.hasMore && (
            <Button size="xs" onClick={onLoadMore}>
              Load more
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

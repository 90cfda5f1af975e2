import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import type { ExperimentSort } from '../../routes/experiments.ts'
import { LoadMore } from '../../ui/LoadMore.tsx'
import { RowSlots } from '../../ui/rowSlots.ts'
import { AnyRow } from './AnyRow.tsx'
import { ExperimentsHead } from './ExperimentsHead.tsx'
import classes from './ExperimentsTable.module.css'
import { ListOutdated } from './ListOutdated.tsx'
import type { ListRow } from './listRows.ts'
import type { RowActions } from './rowProps.ts'
import { useListKeys } from './useListKeys.ts'
import { useListPlace, useRememberList } from './useListPlace.ts'
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
/** Rows above and below those in sight: so far may the browser scroll before the next frame is drawn. */
const OVERSCAN = 12

/** Of `count` rows those to draw, always as many of them, and the `current` one. */
function rowsAround(first: number, inSight: number, count: number, current: number): readonly number[] {
  const drawn = Math.min(count, inSight + 2 * OVERSCAN)
  const start = Math.max(0, Math.min(first - OVERSCAN, count - drawn))
  const indices = Array.from({ length: drawn }, (_, at) => start + at)
  if (current < 0 || (current >= start && current < start + drawn)) return indices
  return current < start ? [current, ...indices] : [...indices, current]
}

/**
 * All experiments as a table of which only the visible rows exist. Arrow keys, Page Up and Down, Home and End move from
 * name to name; one of them is in the tab order, and its row exists even when it is scrolled away, so focus is never lost.
 */
export function ExperimentsTable(props: ExperimentsTableProps) {
  const { rows, sort, pageCount, loadsAll, state, selectedIds, pinnedIds, onSort, onLoadMore } = props
  const scroller = useRef<HTMLDivElement>(null)
  const { active, setActive, scrollTop } = useListPlace(rows)
  const [slots] = useState(() => new RowSlots())
  const current = Math.min(active, rows.length - 1)
  // oxlint-disable-next-line react/incompatible-library -- the compiler skips this component; rows are memoised by hand
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    initialOffset: scrollTop,
    estimateSize: () => ROW_HEIGHT,
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
  })
  useRememberList(rows, current, () => virtualizer.scrollOffset)
  const [actions, onKeyDown, onFocus] = useListKeys({
    rows,
    current,
    scroller,
    actions: props.actions,
    setActive,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    // Which selects none where some are.
    onClear: selectedIds.size > 0 ? props.onSelectAll : undefined,
  })

  // A button that is pressed has the focus, except in Safari.
  const activate = ({ target }: MouseEvent): void => {
    const index = target instanceof Element && target.closest<HTMLElement>('[data-row]')?.dataset['row']
    if (typeof index === 'string') setActive(Number(index))
  }

  // From the height and not from the range, which is a row longer or shorter from one pixel to the next.
  const inSight = Math.ceil((virtualizer.scrollRect?.height ?? 0) / ROW_HEIGHT)
  const indices = rowsAround(virtualizer.calculateRange()?.startIndex ?? 0, inSight, rows.length, current)
  const keys = indices.map((index) => rows[index]?.key ?? '')
  const drawn = slots.place(rows, keys, rows[current]?.key).flatMap(({ slot, at }, place) => {
    const index = indices[at] ?? 0
    const row = rows[index]
    if (row === undefined) return []
    return [
      <AnyRow
        key={slot}
        row={row}
        index={index}
        // All rows are as high: one stands as many below its place in the table's flow as it comes later in the list.
        transform={index === place ? undefined : `translateY(${(index - place) * ROW_HEIGHT}px)`}
        isActive={index === current}
        selectedIds={selectedIds}
        pinnedIds={pinnedIds}
        runningCounts={props.runningCounts}
        actions={actions}
      />,
    ]
  })
  const rest = (rows.length - drawn.length) * ROW_HEIGHT

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
        <tbody onKeyDown={onKeyDown} onFocus={onFocus} onClick={activate}>
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
        <ListOutdated error={state.error} hasMore={state.hasMore} onLoadMore={onLoadMore} />
      )}
    </div>
  )
}

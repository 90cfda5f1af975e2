import { Button } from '@mantine/core'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { describeError } from '../../domain/describeError.ts'
import type { ExperimentSort } from '../../routes/experiments.ts'
import { LoadMore } from '../../ui/LoadMore.tsx'
import { ExperimentRow } from './ExperimentRow.tsx'
import { ExperimentsHead } from './ExperimentsHead.tsx'
import classes from './ExperimentsTable.module.css'
import { nextRow } from './nextRow.ts'
import type { ExperimentItem } from './prepareExperiments.ts'
import type { LoadState } from './viewProps.ts'

interface ExperimentsTableProps {
  readonly items: readonly ExperimentItem[]
  readonly sort: ExperimentSort
  readonly pageCount: number
  readonly state: LoadState
  readonly onSort: (sort: ExperimentSort) => void
  readonly onLoadMore: () => void
}

/** `--row` of tokens.css, also the height of the heading. */
const ROW_HEIGHT = 32

/**
 * All experiments as a table of which only the visible rows exist. Arrow keys, Page Up and Down, Home and End move from
 * name to name; one of them is in the tab order, and its row exists even when it is scrolled away, so focus is never lost.
 */
export function ExperimentsTable({ items, sort, pageCount, state, onSort, onLoadMore }: ExperimentsTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const current = Math.min(active, items.length - 1)
  // oxlint-disable-next-line react/incompatible-library -- the compiler skips this component; rows are memoised by hand
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    getItemKey: (index) => items[index]?.id ?? index,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range)
      return rows.includes(current) || current < 0 ? rows : [...rows, current].sort((a, b) => a - b)
    },
  })

  const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
    const pageRows = Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2
    const target = nextRow(event.key, current, items.length, pageRows)
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    // The row must exist before it can take the focus.
    flushSync(() => setActive(target))
    virtualizer.scrollToIndex(target)
    scroller.current?.querySelector<HTMLElement>(`[data-row="${target}"] a`)?.focus({ preventScroll: true })
  }

  let end = ROW_HEIGHT
  const rows = virtualizer.getVirtualItems().map(({ index, start }) => {
    const gap = start - end
    end = start + ROW_HEIGHT
    const item = items[index]
    if (item === undefined) return null
    return (
      <ExperimentRow
        key={item.id}
        item={item}
        index={index}
        gap={gap}
        isActive={index === current}
        onActive={setActive}
      />
    )
  })
  const rest = ROW_HEIGHT + virtualizer.getTotalSize() - end

  return (
    <div ref={scroller} className={classes.scroller} data-stale={state.isSearching || undefined}>
      <table
        className={classes.table}
        aria-label="Experiments"
        aria-rowcount={state.hasMore ? -1 : items.length + 1}
        aria-busy={state.isSearching || state.isLoadingMore}
      >
        <ExperimentsHead sort={sort} onSort={onSort} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the links in it */}
        <tbody onKeyDown={moveFocus}>
          {rows}
          {rest > 0 && (
            <tr aria-hidden style={{ height: rest }}>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      {state.hasMore && state.error === undefined && !state.isSearching && (
        <LoadMore key={pageCount} onNear={onLoadMore} />
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

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import { useCallback, useMemo, useState } from 'react'
import type { RefObject } from 'react'
import type { GridPosition } from '../../ui/gridPosition.ts'
import type { useGridFocus } from '../../ui/useGridFocus.ts'
import { WITHOUT_LAYOUT } from '../../ui/virtualWithoutLayout.ts'
import { drawnWidth } from './drawnWidth.ts'
import { countSticky, placeColumns } from './placeColumns.ts'
import { recycleRows } from './recycleRows.ts'
import { ROW_PX } from './rowHeight.ts'
import { useActiveColumn } from './useActiveColumn.ts'
import { useActiveRun } from './useActiveRun.ts'
import type { Scrolled } from './useGridPlace.ts'
import { useRowsInSight } from './useRowsInSight.ts'
import { useScrollAnchor } from './useScrollAnchor.ts'
import type { TableModel } from './useTableModel.ts'

/** Rows above and below those in sight: so far may the browser scroll before the next frame is drawn; a fast wheel turns by 200 px. */
const OVERSCAN_ROWS = 12
/** Of both, those that stay behind while somebody scrolls, for when the wheel turns back; the others lie ahead, where a late frame would be blank. */
const ROWS_BEHIND = 6
const OVERSCAN_COLUMNS = 2
/** What is beside and above every grid in the window is no smaller. */
const LEAST_BESIDE_PX = 40
const LEAST_ABOVE_PX = 100

export interface GridExtent {
  readonly model: TableModel
  /** Left edges of the columns, and the right edge of the last. */
  readonly edges: Float64Array
  readonly focus: Pick<ReturnType<typeof useGridFocus>, 'active' | 'setActive'>
  /** Where it is scrolled to when it comes. */
  readonly start: Scrolled
  /** Pixels below the last row. */
  readonly paddingEnd: number
  /** No page of the runs is missing. */
  readonly isWhole: boolean
}

/**
 * Which rows and columns of a grid to draw: those in sight, a few more, and always those of the active cell, so that
 * scrolling never takes the focused element out of the page. Row 0 of the grid, its header, is not among them.
 */
export function useGridWindow(
  gridRef: RefObject<HTMLDivElement | null>,
  { model, edges, focus, start, paddingEnd, isWhole }: GridExtent,
) {
  useActiveRun(model, focus)
  useActiveColumn(model, focus)
  const { active } = focus
  const { lines, pinnedRowCount, columns, pinnedCount } = model
  const rowCount = lines.items.length
  const [initialRect] = useState(likelyRect)
  // oxlint-disable-next-line react/incompatible-library -- this hook is not compiled, and gives out values only
  const rowWindow = useVirtualizer({
    ...WITHOUT_LAYOUT,
    count: rowCount,
    getScrollElement: () => gridRef.current,
    initialRect,
    initialOffset: start.scrollTop,
    estimateSize: () => ROW_PX,
    paddingStart: ROW_PX,
    paddingEnd,
    scrollPaddingStart: ROW_PX * (1 + pinnedRowCount),
    scrollPaddingEnd: paddingEnd,
  })
  const { table, question } = model
  const scrollTop = rowWindow.scrollOffset ?? 0
  const activeLine = active.row - 1
  const above = useScrollAnchor(gridRef, {
    table,
    question,
    lines,
    pinnedRowCount,
    scrollTop,
    activeLine,
    isWhole,
  })
  const stickyCount = countSticky(edges, pinnedCount, (rowWindow.scrollRect ?? initialRect).width)
  const columnWindow = useVirtualizer({
    ...WITHOUT_LAYOUT,
    horizontal: true,
    count: edges.length - 1,
    getScrollElement: () => gridRef.current,
    initialRect,
    initialOffset: start.scrollLeft,
    estimateSize: (index) => (edges[index + 1] ?? 0) - (edges[index] ?? 0),
    // The virtualizer keeps the sizes it was told first, until the keys are others.
    getItemKey: useCallback((index: number) => edges[index] ?? 0, [edges]),
    overscan: OVERSCAN_COLUMNS,
    scrollPaddingStart: edges[stickyCount] ?? 0,
    rangeExtractor: useAlwaysDrawn(active.column),
  })
  const firstRow = rowWindow.calculateRange()?.startIndex ?? 0
  // From the height and not from the range, which is a row longer or shorter from one pixel to the next.
  const inSight = Math.ceil((rowWindow.scrollRect?.height ?? 0) / ROW_PX)
  // First what is seen, then what may be scrolled to.
  const isDrawn = rowWindow.scrollRect !== initialRect
  const drawnRows = isDrawn
    ? recycleRows(
        firstRow - rowsAbove(rowWindow.scrollDirection),
        inSight + 2 * OVERSCAN_ROWS,
        rowCount,
        active.row - 1,
      )
    : recycleRows(firstRow, inSight, rowCount, active.row - 1)
  useRowsInSight(model, drawnRows)
  const drawnColumns = columnWindow.getVirtualItems()
  const placed = useMemo(
    () =>
      placeColumns(
        columns,
        stickyCount,
        edges,
        drawnColumns.map(({ index }) => index),
      ),
    [columns, stickyCount, edges, drawnColumns],
  )
  // What a short list needs to be scrolled past lines that have come above.
  const roomPx = above.lines <= 0 ? 0 : above.scrollTop + (rowWindow.scrollRect?.height ?? 0)
  // Values, not the virtualizers: they are the same objects on every render, so what is compiled would never look again.
  return {
    drawnRows,
    columns: placed,
    /** How many lines have come above those in sight. */
    cameAbove: above.lines,
    heightPx: Math.max(rowWindow.getTotalSize(), roomPx),
    /** Of the rows. */
    drawnPx: drawnWidth(edges[(placed.at(-1)?.index ?? -1) + 1] ?? 0),
    /** Something is hidden behind the pinned columns. */
    isScrolledAside: (columnWindow.scrollOffset ?? 0) > 0,
    scrolled: (): Scrolled => ({
      scrollTop: rowWindow.scrollOffset ?? 0,
      scrollLeft: columnWindow.scrollOffset ?? 0,
    }),
    scrollTo: ({ row, column }: GridPosition): void => {
      if (row > 0) rowWindow.scrollToIndex(row - 1)
      columnWindow.scrollToIndex(column)
    },
  }
}

/** What the first drawing has all of that will be in sight, before the grid is laid out: most are nearly as large as the window. */
function likelyRect(): { readonly width: number; readonly height: number } {
  return { width: innerWidth - LEAST_BESIDE_PX, height: innerHeight - LEAST_ABOVE_PX }
}

function rowsAbove(direction: 'forward' | 'backward' | null): number {
  if (direction === null) return OVERSCAN_ROWS
  return direction === 'forward' ? ROWS_BEHIND : 2 * OVERSCAN_ROWS - ROWS_BEHIND
}

/** A stable function while `index` stays: the drawn range is only computed again when it changes. */
function useAlwaysDrawn(index: number): (range: Range) => number[] {
  return useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range)
      if (index < 0 || index >= range.count || drawn.includes(index)) return drawn
      return [...drawn, index].sort((a, b) => a - b)
    },
    [index],
  )
}

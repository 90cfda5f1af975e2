import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import type { GridPosition } from '../../ui/gridPosition.ts'

const OVERSCAN_ROWS = 6
const OVERSCAN_COLUMNS = 1

interface Frame {
  /** What stays at the top: the header, and the pinned row below it. */
  readonly topPx: number
  /** What stays at the left: the row heads, and the pinned column beside them. */
  readonly leftPx: number
}

/**
 * Which rows and columns of a matrix to draw: those in sight, a few more, and always the active cell's, so that scrolling
 * never takes the focus away. Edges are those of the tracks that scroll; `active` counts them too, −1 is none of them.
 */
export function useMatrixWindow(
  scrollRef: RefObject<HTMLDivElement | null>,
  rowEdges: Float64Array,
  columnEdges: Float64Array,
  frame: Frame,
  active: GridPosition,
) {
  // oxlint-disable-next-line react/incompatible-library -- this hook is not compiled, and gives out values only
  const rows = useVirtualizer({
    count: rowEdges.length - 1,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => (rowEdges[index + 1] ?? 0) - (rowEdges[index] ?? 0),
    overscan: OVERSCAN_ROWS,
    paddingStart: frame.topPx,
    scrollPaddingStart: frame.topPx,
    rangeExtractor: useAlwaysDrawn(active.row),
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: columnEdges.length - 1,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => (columnEdges[index + 1] ?? 0) - (columnEdges[index] ?? 0),
    overscan: OVERSCAN_COLUMNS,
    paddingStart: frame.leftPx,
    scrollPaddingStart: frame.leftPx,
    rangeExtractor: useAlwaysDrawn(active.column),
  })
  // External system: the virtualizers, which keep the sizes they were told first.
  useLayoutEffect(() => {
    rows.measure()
    columns.measure()
  }, [rows, columns, rowEdges, columnEdges])
  // Values, not the virtualizers: they are the same objects on every render, so what is compiled would never look again.
  return {
    rows: rows.getVirtualIndexes(),
    columns: columns.getVirtualIndexes(),
    heightPx: rows.getTotalSize(),
    widthPx: columns.getTotalSize(),
    scrollTo: ({ row, column }: GridPosition): void => {
      if (row >= 0) rows.scrollToIndex(row)
      if (column >= 0) columns.scrollToIndex(column)
    },
  }
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

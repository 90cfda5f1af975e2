import { useState } from 'react'
import type { RefObject, UIEvent } from 'react'
import { flushSync } from 'react-dom'
import type { GridPosition } from '../../ui/gridPosition.ts'
import { nearestOffset, tracksInSight } from './matrixTracks.ts'

const OVERSCAN_ROWS = 4
const OVERSCAN_COLUMNS = 1

interface Offset {
  readonly topPx: number
  readonly leftPx: number
  /** Somebody has scrolled: until then nothing is drawn ahead, so that a table opens sooner. */
  readonly isMoving: boolean
  /** Likewise aside: who only reads down does not pay for a column more in every row. */
  readonly isMovingAside: boolean
}

const AT_FIRST: Offset = { topPx: 0, leftPx: 0, isMoving: false, isMovingAside: false }

export interface MatrixFrame {
  /** Of the whole matrix, its heads included. */
  readonly widthPx: number
  readonly heightPx: number
  /** What stays at the top: the header. */
  readonly headerPx: number
  /** What stays at the left: the row heads. */
  readonly headPx: number
  /** The first row, when it stays below the header, or 0; likewise the first column beside the heads. */
  readonly pinnedRowPx: number
  readonly pinnedColumnPx: number
}

/**
 * Which rows and columns of a matrix to draw: those in sight, a few more, and always the `kept` ones, such as the active
 * cell's, so that scrolling never takes the focus away. Both ways come from one scroll event and one rendering: two, as
 * with a virtualizer each, make the browser lay out the page twice a frame.
 */
export function useMatrixWindow(
  scrollRef: RefObject<HTMLDivElement | null>,
  rowEdges: Float64Array,
  columnEdges: Float64Array,
  frame: MatrixFrame,
  kept: GridPosition,
) {
  const [offset, setOffset] = useState(AT_FIRST)
  const { widthPx, heightPx, headerPx, headPx, pinnedRowPx, pinnedColumnPx } = frame
  const rowsFrom = ({ topPx, isMoving }: Offset) =>
    tracksInSight(rowEdges, topPx, heightPx - headerPx, isMoving ? OVERSCAN_ROWS : 0)
  const columnsFrom = ({ leftPx, isMovingAside }: Offset) =>
    tracksInSight(columnEdges, leftPx, widthPx - headPx, isMovingAside ? OVERSCAN_COLUMNS : 0)
  const rows = rowsFrom(offset)
  const columns = columnsFrom(offset)
  return {
    /** Something is hidden behind the heads. */
    isScrolledAside: offset.leftPx > 0,
    rows: drawn(rows, rowEdges.length - 1, pinnedRowPx > 0, kept.row),
    columns: drawn(columns, columnEdges.length - 1, pinnedColumnPx > 0, kept.column),
    onScroll: ({ currentTarget }: UIEvent): void => {
      const { scrollTop: topPx, scrollLeft: leftPx } = currentTarget
      const isMovingAside = offset.isMovingAside || leftPx !== offset.leftPx
      const next = { topPx, leftPx, isMoving: true, isMovingAside }
      const [row, column] = [rowsFrom(next), columnsFrom(next)]
      const isSame = row.start === rows.start && row.end === rows.end && next.leftPx > 0 === offset.leftPx > 0
      if (isSame && column.start === columns.start && column.end === columns.end) return
      // Before this frame is painted: later, what has come into sight would be blank for a moment.
      flushSync(() => setOffset(next))
    },
    scrollTo: ({ row, column }: GridPosition): void => {
      const element = scrollRef.current
      if (element === null) return
      const { scrollTop, scrollLeft, clientWidth, clientHeight } = element
      element.scrollTo(
        nearestOffset(columnEdges, column, scrollLeft, pinnedColumnPx, clientWidth - headPx),
        nearestOffset(rowEdges, row, scrollTop, pinnedRowPx, clientHeight - headerPx),
      )
    },
  }
}

interface Span {
  readonly start: number
  /** Excluded. */
  readonly end: number
}

function drawn({ start, end }: Span, count: number, isFirstPinned: boolean, kept: number): readonly number[] {
  const indices = Array.from({ length: end - start }, (_, at) => start + at)
  if (kept >= end && kept < count) indices.push(kept)
  if (kept >= 0 && kept < start) indices.unshift(kept)
  if (isFirstPinned && count > 0 && indices[0] !== 0) indices.unshift(0)
  return indices
}

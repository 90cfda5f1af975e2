/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import { memo } from 'react'
import type { ReactNode } from 'react'
import classes from './Matrix.module.css'

/** Draws the content of a cell; row −1 and column −1 are the heads. */
export type DrawCell = (row: number, column: number) => ReactNode

interface MatrixRowProps {
  /** Of the matrix; −1 is the header. */
  readonly row: number
  /** Of the grid, with the header as 0. */
  readonly position: number
  readonly topPx: number
  readonly heightPx: number
  readonly isHeading: boolean
  /** Stays below the header while the rest scrolls. */
  readonly isPinned: boolean
  /** Columns to draw, without the heads. */
  readonly columns: readonly number[]
  readonly columnEdges: Float64Array
  /** Width of the row heads. */
  readonly headPx: number
  /** The first column stays beside the heads. */
  readonly pinsFirst: boolean
  /** The column of the grid that has the roving focus; −1 when it is in another row. */
  readonly activeColumn: number
  readonly draw: DrawCell
}

/** One line of a matrix. Memoised by hand: a scrolled frame must only pay for the rows that came into sight. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, position, topPx, heightPx, isHeading, isPinned, columns, columnEdges, headPx, pinsFirst } = props
  const { activeColumn, draw } = props
  const isHeader = row === -1
  const style =
    isHeader || isPinned ? { top: topPx, height: heightPx } : { height: heightPx, transform: `translateY(${topPx}px)` }
  const tabStop = (column: number): 0 | -1 => (column === activeColumn ? 0 : -1)
  if (isHeading) {
    return (
      <div
        role="row"
        className={classes.row}
        data-heading
        aria-rowindex={position + 1}
        data-position={position}
        style={style}
      >
        <div
          role="rowheader"
          className={classes.heading}
          // Arrow keys that go up and down a column pass through the heading, whichever column that is.
          data-column={Math.max(0, activeColumn)}
          tabIndex={activeColumn >= 0 ? 0 : -1}
          aria-colindex={1}
          aria-colspan={columnEdges.length}
        >
          {draw(row, -1)}
        </div>
      </div>
    )
  }
  return (
    <div
      role="row"
      className={classes.row}
      data-header={isHeader || undefined}
      data-pinned={isPinned || undefined}
      aria-rowindex={position + 1}
      data-position={position}
      style={style}
    >
      <div
        role={isHeader ? 'columnheader' : 'rowheader'}
        className={classes.cell}
        data-head
        data-column={0}
        aria-colindex={1}
        tabIndex={tabStop(0)}
        style={{ left: 0, width: headPx }}
      >
        {draw(row, -1)}
      </div>
      {columns.map((column) => (
        <div
          key={column}
          role={isHeader ? 'columnheader' : 'gridcell'}
          className={classes.cell}
          data-baseline={(pinsFirst && column === 0) || undefined}
          data-column={column + 1}
          aria-colindex={column + 2}
          tabIndex={tabStop(column + 1)}
          style={{
            left: headPx + (columnEdges[column] ?? 0),
            width: (columnEdges[column + 1] ?? 0) - (columnEdges[column] ?? 0),
          }}
        >
          {draw(row, column)}
        </div>
      ))}
    </div>
  )
})

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import { memo } from 'react'
import classes from './Matrix.module.css'
import { MatrixCell } from './MatrixCell.tsx'
import type { DrawCell } from './MatrixCell.tsx'

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
  /** The column of the grid that the mouse is over; −1 when it is in another row. */
  readonly pointedColumn: number
  readonly draw: DrawCell
}

/** One line of a matrix. Memoised by hand: a scrolled frame must only pay for the rows that came into sight. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, position, topPx, heightPx, isHeading, isPinned, columns, columnEdges, headPx, pinsFirst } = props
  const { activeColumn, pointedColumn, draw } = props
  const isHeader = row === -1
  const style = { top: topPx, height: heightPx }
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
          {draw(row, -1, false)}
        </div>
      </div>
    )
  }
  const edge = (column: number): number => columnEdges[column] ?? 0
  const cell = (column: number, after: number) => {
    return (
      <MatrixCell
        key={column}
        row={row}
        column={column}
        gapPx={column === -1 ? 0 : edge(column) - edge(after + 1)}
        widthPx={column === -1 ? headPx : edge(column + 1) - edge(column)}
        isBaseline={pinsFirst && column === 0}
        isActive={column + 1 === activeColumn}
        isPointed={column + 1 === pointedColumn}
        draw={draw}
      />
    )
  }
  const asidePx = headPx + (pinsFirst ? edge(1) : 0)
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
      {/* What stays in sight is one element: each that does is a layer of its own to the browser, in every row. */}
      <div role="presentation" className={classes.aside} style={{ width: asidePx }}>
        {cell(-1, -1)}
        {pinsFirst && columns.includes(0) && cell(0, -1)}
      </div>
      {columns.map((column, at) => (pinsFirst && column === 0 ? null : cell(column, columns[at - 1] ?? -1)))}
    </div>
  )
})

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import { memo } from 'react'
import type { ReactNode } from 'react'
import classes from './Matrix.module.css'

/** Draws the content of a cell; row −1 and column −1 are the heads. */
export type DrawCell = (row: number, column: number) => ReactNode

interface MatrixCellProps {
  /** Of the matrix; −1 is the header. */
  readonly row: number
  /** −1 are the row heads. */
  readonly column: number
  /** From the end of the cell before it. */
  readonly gapPx: number
  readonly widthPx: number
  /** Belongs to the first column, which stays in sight. */
  readonly isBaseline: boolean
  /** Has the roving focus. */
  readonly isActive: boolean
  readonly draw: DrawCell
}

/** Memoised by hand: what is scrolled aside must only pay for the cells that came into sight. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { row, column, gapPx, widthPx, isBaseline, isActive, draw } = props
  return (
    <div
      role={row === -1 ? 'columnheader' : column === -1 ? 'rowheader' : 'gridcell'}
      className={classes.cell}
      data-head={column === -1 || undefined}
      data-baseline={isBaseline || undefined}
      data-column={column + 1}
      aria-colindex={column + 2}
      tabIndex={isActive ? 0 : -1}
      style={{ marginLeft: gapPx, width: widthPx }}
    >
      {draw(row, column)}
    </div>
  )
})

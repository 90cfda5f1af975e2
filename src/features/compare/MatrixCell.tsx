/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import { memo } from 'react'
import type { ReactNode } from 'react'
import classes from './Matrix.module.css'

/**
 * Draws the content of a cell; row −1 and column −1 are the heads. Only a cell that `isFull`, which is pointed at or has the
 * focus, has titles: the browser's own style sheet has a rule about them, so that each would be styled anew when it scrolls in.
 */
export type DrawCell = (row: number, column: number, isFull: boolean) => ReactNode

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
  readonly isPointed: boolean
  readonly draw: DrawCell
}

/** Memoised by hand: what is scrolled aside must only pay for the cells that came into sight. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { row, column, gapPx, widthPx, isBaseline, isActive, isPointed, draw } = props
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
      {draw(row, column, isActive || isPointed)}
    </div>
  )
})

import { nameAt } from '../../domain/runCells.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import classes from './SelectBox.module.css'

interface SelectBoxProps {
  readonly block: RunBlock
  readonly row: number
  readonly isActive: boolean
  readonly isSelected: boolean
}

/** The checkbox of a run. The grid hears of its clicks: it knows about Shift, and which row was clicked before. */
export function SelectBox({ block, row, isActive, isSelected }: SelectBoxProps) {
  return (
    <input
      type="checkbox"
      className={classes.box}
      aria-label={`Select ${nameAt(block, row) ?? block.columns.runIds[row] ?? ''}`}
      tabIndex={isActive ? 0 : -1}
      checked={isSelected}
      readOnly
    />
  )
}

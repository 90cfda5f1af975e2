import { nameAt } from '../../domain/runCells.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import { SelectBox } from '../../ui/SelectBox.tsx'

interface RunSelectBoxProps {
  readonly block: RunBlock
  readonly row: number
  readonly isActive: boolean
  readonly isSelected: boolean
}

/** The checkbox of a run. The grid hears of its clicks: it knows about Shift, and which row was clicked before. */
export function RunSelectBox({ block, row, isActive, isSelected }: RunSelectBoxProps) {
  const name = nameAt(block, row) ?? block.columns.runIds[row] ?? ''
  return <SelectBox label={`Select ${name}`} selected={isSelected} inTabOrder={isActive} />
}

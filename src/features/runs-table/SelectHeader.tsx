/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import type { SelectedPart } from '../../domain/runSelection.ts'
import { SelectBox } from '../../ui/SelectBox.tsx'
import classes from './HeaderCell.module.css'
import type { PlacedColumn } from './placeColumns.ts'

interface SelectHeaderProps {
  readonly placed: PlacedColumn
  readonly part: SelectedPart
  readonly isActive: boolean
  readonly onToggleAll: () => void
}

/** Selects all runs that are shown, or none of them. */
export function SelectHeader({ placed, part, isActive, onToggleAll }: SelectHeaderProps) {
  return (
    <div
      role="columnheader"
      className={classes.cell}
      aria-colindex={placed.index + 1}
      data-column={placed.index}
      data-pin
      data-select
      style={placed.style}
    >
      <SelectBox
        label="Select all runs that are shown"
        selected={part === 'some' ? 'some' : part === 'all'}
        inTabOrder={isActive}
        onClick={onToggleAll}
      />
    </div>
  )
}

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import type { SelectedPart } from '../../domain/runSelection.ts'
import classes from './HeaderCell.module.css'
import type { PlacedColumn } from './placeColumns.ts'
import box from './SelectBox.module.css'

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
      data-pin={placed.pin}
      data-select
      style={placed.style}
    >
      <input
        ref={(element) => {
          if (element !== null) element.indeterminate = part === 'some'
        }}
        type="checkbox"
        className={box.box}
        aria-label="Select all runs that are shown"
        tabIndex={isActive ? 0 : -1}
        checked={part === 'all'}
        onChange={onToggleAll}
      />
    </div>
  )
}

import { SelectBox } from '../../ui/SelectBox.tsx'
import classes from './ExperimentsTable.module.css'
import type { RowActions } from './rowProps.ts'

interface SelectCellProps {
  readonly name: string
  readonly index: number
  readonly isActive: boolean
  readonly selected: boolean | 'some'
  readonly actions: RowActions
}

export function SelectCell({ name, index, isActive, selected, actions }: SelectCellProps) {
  return (
    <td className={classes.select}>
      <SelectBox
        label={`Select ${name}`}
        selected={selected}
        inTabOrder={isActive}
        onClick={(event) => actions.onSelect(index, event.shiftKey)}
      />
    </td>
  )
}

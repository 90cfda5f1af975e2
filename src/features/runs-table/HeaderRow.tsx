/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import type { RunOrder } from '../../domain/runOrder.ts'
import type { SelectedPart } from '../../domain/runSelection.ts'
import { HeaderCell } from './HeaderCell.tsx'
import type { PlacedColumn } from './placeColumns.ts'
import classes from './RunsGrid.module.css'
import { SelectHeader } from './SelectHeader.tsx'

interface HeaderRowProps {
  readonly columns: readonly PlacedColumn[]
  readonly order: RunOrder | undefined
  readonly activeColumn: number
  readonly part: SelectedPart
  readonly onToggleAll: () => void
  readonly onOrder: (order: RunOrder | undefined) => void
  readonly onResize: (columnId: string, width: number | undefined) => void
}

export function HeaderRow({ columns, activeColumn, part, onToggleAll, ...shared }: HeaderRowProps) {
  return (
    <div role="row" className={classes.header} aria-rowindex={1} data-position={0}>
      {columns.map((placed) => {
        const { column, index } = placed
        const isActive = index === activeColumn
        return column.field.kind === 'select' ? (
          <SelectHeader key={column.id} {...{ placed, part, isActive, onToggleAll }} />
        ) : (
          <HeaderCell key={column.id} placed={placed} field={column.field} isActive={isActive} {...shared} />
        )
      })}
    </div>
  )
}

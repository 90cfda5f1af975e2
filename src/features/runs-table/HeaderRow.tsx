/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import type { SelectedPart } from '../../domain/runSelection.ts'
import { HeaderCell } from './HeaderCell.tsx'
import type { HeaderContext } from './headerContext.ts'
import type { PlacedColumn } from './placeColumns.ts'
import classes from './RunsGrid.module.css'
import { SelectHeader } from './SelectHeader.tsx'

interface HeaderRowProps {
  readonly columns: readonly PlacedColumn[]
  readonly context: HeaderContext
  readonly activeColumn: number
  readonly part: SelectedPart
  readonly onToggleAll: () => void
}

export function HeaderRow({ columns, context, activeColumn, part, onToggleAll }: HeaderRowProps) {
  return (
    <div role="row" className={classes.header} aria-rowindex={1} data-position={0}>
      {columns.map((placed) => {
        const { column, index } = placed
        const isActive = index === activeColumn
        return column.field.kind === 'select' ? (
          <SelectHeader key={column.id} {...{ placed, part, isActive, onToggleAll }} />
        ) : (
          <HeaderCell key={column.id} field={column.field} {...{ placed, context, isActive }} />
        )
      })}
    </div>
  )
}

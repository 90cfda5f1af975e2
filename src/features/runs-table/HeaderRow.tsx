/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import type { FocusEvent } from 'react'
import type { SelectedPart } from '../../domain/runSelection.ts'
import { positionOf } from '../../ui/gridPosition.ts'
import { HeaderCell } from './HeaderCell.tsx'
import type { HeaderContext } from './headerContext.ts'
import type { PlacedColumn } from './placeColumns.ts'
import classes from './RunsGrid.module.css'
import { SelectHeader } from './SelectHeader.tsx'

interface HeaderRowProps {
  readonly columns: readonly PlacedColumn[]
  readonly context: HeaderContext
  readonly activeColumn: number
  /** A header took the focus: the mouse and a closed menu give it, too. */
  readonly onActive: (column: number) => void
  readonly part: SelectedPart
  readonly onToggleAll: () => void
}

export function HeaderRow({ columns, context, activeColumn, onActive, part, onToggleAll }: HeaderRowProps) {
  const onFocus = ({ target }: FocusEvent): void => {
    const position = positionOf(target)
    if (position !== undefined && position.column !== activeColumn) onActive(position.column)
  }
  return (
    <div role="row" className={classes.header} aria-rowindex={1} data-position={0} onFocus={onFocus}>
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

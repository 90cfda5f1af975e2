/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import type { RunOrder } from '../../domain/runOrder.ts'
import { HeaderCell } from './HeaderCell.tsx'
import type { PlacedColumn } from './placeColumns.ts'
import classes from './RunsGrid.module.css'

interface HeaderRowProps {
  readonly columns: readonly PlacedColumn[]
  readonly order: RunOrder | undefined
  readonly activeColumn: number
  readonly onOrder: (order: RunOrder | undefined) => void
  readonly onResize: (columnId: string, width: number | undefined) => void
}

export function HeaderRow({ columns, activeColumn, ...shared }: HeaderRowProps) {
  return (
    <div role="row" className={classes.header} aria-rowindex={1} data-position={0}>
      {columns.map((placed) => (
        <HeaderCell key={placed.column.id} placed={placed} isActive={placed.index === activeColumn} {...shared} />
      ))}
    </div>
  )
}

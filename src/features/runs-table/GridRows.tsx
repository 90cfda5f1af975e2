import type { RunSelection } from '../../domain/runSelection.ts'
import { blockAt } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import type { GridPosition } from '../../ui/gridPosition.ts'
import type { PlacedColumn } from './placeColumns.ts'
import type { DrawnRow } from './recycleRows.ts'
import { RunRow } from './RunRow.tsx'
import { ROW_PX } from './useGridWindow.ts'

interface GridRowsProps {
  readonly table: RunTable
  readonly rows: Uint32Array
  readonly drawn: readonly DrawnRow[]
  readonly columns: readonly PlacedColumn[]
  readonly active: GridPosition
  readonly selection: RunSelection
}

/** The rows in sight. */
export function GridRows({ table, rows, drawn, columns, active, selection }: GridRowsProps) {
  return drawn.map(({ slot, index }) => {
    const tableRow = rows[index] ?? 0
    const block = blockAt(table, tableRow)
    const row = tableRow - block.firstRow
    return (
      <RunRow
        key={slot}
        block={block}
        row={row}
        position={index + 1}
        top={ROW_PX * (index + 1)}
        columns={columns}
        activeColumn={active.row === index + 1 ? active.column : -1}
        isSelected={selection.has(block.columns.runIds[row] ?? '')}
      />
    )
  })
}

import { runValueAt } from '../../domain/runValues.ts'
import { blockAt } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import type { PlainTable, TableCell } from '../../lib/printTable.ts'
import type { GridColumn } from './gridColumns.ts'

/**
 * Rows of the table as other programs read them: the run's id, then the columns, called as in MLflow's
 * `search_runs` (`metrics.val/acc`, `params.lr`); times in UTC (ISO 8601), durations in seconds.
 */
export function plainTable(
  table: RunTable,
  rows: Uint32Array,
  columns: readonly GridColumn[],
  nowMs: number,
): PlainTable {
  const shown = columns.flatMap(({ field }) => (field.kind === 'select' ? [] : [field]))
  const cells = Array.from(rows, (tableRow) => {
    const block = blockAt(table, tableRow)
    const row = tableRow - block.firstRow
    return [
      block.columns.runIds[row] ?? '',
      ...shown.map((field): TableCell => {
        const value = runValueAt(block, row, field, nowMs)
        if (typeof value !== 'number') return value
        if (field.key === 'start_time' && field.kind === 'attributes') return new Date(value).toISOString()
        return field.key === 'duration' && field.kind === 'attributes' ? value / 1000 : value
      }),
    ]
  })
  return { columns: ['run_id', ...shown.map(columnName)], rows: cells }
}

function columnName({ kind, key }: { readonly kind: string; readonly key: string }): string {
  if (kind !== 'attributes') return `${kind}.${key}`
  return key === 'duration' ? 'duration_s' : key
}

import { isOrderable, printColumnField } from '../../domain/columnField.ts'
import type { ColumnField } from '../../domain/columnField.ts'
import { columnValueAt } from '../../domain/columnValues.ts'
import { NO_HISTORIES } from '../../domain/historySummary.ts'
import { blockAt } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import type { PlainTable, TableCell } from '../../lib/printTable.ts'
import type { ShortTasks } from '../../lib/shortTasks.ts'
import type { GridColumn } from './gridColumns.ts'

/**
 * Rows of the table as other programs read them: the run's id, then the columns, called as in MLflow's
 * `search_runs` (`metrics.val/acc`, `params.lr`); times in UTC (ISO 8601), durations in seconds. What is
 * computed from histories is called as in the URL (`min.val/acc`) and is left empty where it has not been computed yet;
 * curves are no values and are left out.
 */
export function plainTable(
  table: RunTable,
  rows: Uint32Array,
  columns: readonly GridColumn[],
  nowMs: number,
): PlainTable {
  const shown = columns.flatMap(({ field, summaries }) =>
    field.kind === 'select' || !isOrderable(field) ? [] : [{ field, histories: summaries?.lookup ?? NO_HISTORIES }],
  )
  const cells = Array.from(rows, (tableRow) => {
    const block = blockAt(table, tableRow)
    const row = tableRow - block.firstRow
    return [
      block.columns.runIds[row] ?? '',
      ...shown.map(({ field, histories }): TableCell => {
        const value = columnValueAt(block, row, field, nowMs, histories)
        if (typeof value !== 'number') return value
        if (field.key === 'start_time' && field.kind === 'attributes') return new Date(value).toISOString()
        return field.key === 'duration' && field.kind === 'attributes' ? value / 1000 : value
      }),
    ]
  })
  return { columns: ['run_id', ...shown.map(({ field }) => columnName(field))], rows: cells }
}

/** Rows that are made in one go: a few milliseconds, also where there are hundreds of columns. */
const ROWS = 100

/** As `plainTable`; a hundred thousand rows take a second, so the page gets its turns meanwhile. */
export async function plainTableInTasks(
  table: RunTable,
  rows: Uint32Array,
  columns: readonly GridColumn[],
  nowMs: number,
  tasks: ShortTasks,
): Promise<PlainTable> {
  const made: (readonly TableCell[])[] = []
  for (let from = 0; from < rows.length; from += ROWS) {
    made.push(...plainTable(table, rows.subarray(from, from + ROWS), columns, nowMs).rows)
    await tasks.rest()
  }
  return { ...plainTable(table, rows.subarray(0, 0), columns, nowMs), rows: made }
}

function columnName(field: ColumnField): string {
  if (field.kind !== 'attributes') return printColumnField(field)
  return field.key === 'duration' ? 'duration_s' : field.key
}

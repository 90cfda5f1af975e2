import { formatInteger } from '../../lib/formatNumber.ts'
import type { ExportSource } from './ExportMenu.tsx'
import { plainTableInTasks } from './plainTable.ts'
import type { TableModel } from './useTableModel.ts'

/** Rows of the table, in its columns, to be exported. */
export function exportSource(model: TableModel, rows: Uint32Array, what: string): ExportSource {
  const { table, columns } = model
  return {
    what,
    note: computedNote(model),
    makeTable: (tasks) => plainTableInTasks(table, rows, columns, Date.now(), tasks),
  }
}

/** What an export has to say about columns that are computed from histories; `undefined` when they are all there. */
function computedNote({ histories }: Pick<TableModel, 'histories'>): string | undefined {
  const { count, onView } = histories
  if (onView === undefined || count.done === count.total) return undefined
  return `${formatInteger(count.done)} of ${formatInteger(count.total)} histories computed, the rest is left empty`
}

import { rowsOfSelection } from '../../domain/runSelection.ts'
import type { RunSelection } from '../../domain/runSelection.ts'
import { rowsOfItem } from '../../domain/rowItems.ts'
import { formatInteger, fullNumber } from '../../lib/formatNumber.ts'
import { printTsv } from '../../lib/printTable.ts'
import { copyAndSay } from '../../ui/copyAndSay.ts'
import { plainTable } from './plainTable.ts'
import type { TableModel } from './useTableModel.ts'

/**
 * Puts a cell on the clipboard with all its digits, or from the checkboxes' column the whole row: all selected rows when it
 * is one of them. Of a group, its runs. Says what was copied.
 */
export function copyCell(
  { table, lines, columns }: Pick<TableModel, 'table' | 'lines' | 'columns'>,
  selection: RunSelection,
  { index, column }: { readonly index: number; readonly column: number },
): void {
  const own = rowsOfItem(lines, index)
  const wanted = columns[column]
  if (wanted === undefined || own.length === 0) return
  const isRow = wanted.field.kind === 'select'
  const selected = isRow ? rowsOfSelection(selection, table) : new Uint32Array()
  const rows = selected.includes(own[0] ?? -1) ? selected : own
  const plain = plainTable(table, rows, isRow ? columns : [wanted], Date.now())
  // A single column comes behind the run's id, and is wanted without its name.
  const text = isRow ? printTsv(plain) : plain.rows.map((cells) => cellText(cells[1])).join('\n')
  const what = isRow ? `${formatInteger(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}` : text.slice(0, 80)
  copyAndSay(text, what)
}

function cellText(cell: number | string | undefined): string {
  return typeof cell === 'number' ? fullNumber(cell) : (cell ?? '')
}

import { blockAt } from './runTable.ts'
import type { RunTable } from './runTable.ts'

/**
 * Of `rows`, those whose run name or id contains `text`, in their order; upper and lower case are one. All of them for
 * the empty text.
 */
export function findRows(table: RunTable, rows: Uint32Array, text: string): Uint32Array {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return rows
  const matches = new Uint8Array(table.size)
  for (const { columns, firstRow } of table.blocks) {
    for (let row = 0; row < columns.size; row += 1) {
      const name = columns.names[row] ?? ''
      const id = columns.runIds[row] ?? ''
      if (name.toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted)) matches[firstRow + row] = 1
    }
  }
  return rows.filter((row) => matches[row] === 1)
}

/** The run ids of `rows`, in their order. */
export function runIdsOfRows(table: RunTable, rows: Uint32Array): string[] {
  return Array.from(rows, (row) => {
    const block = blockAt(table, row)
    return block.columns.runIds[row - block.firstRow] ?? ''
  })
}

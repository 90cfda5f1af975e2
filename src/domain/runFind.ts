import { blockAt } from './runTable.ts'
import type { RunTable } from './runTable.ts'

/**
 * Of `rows`, those whose run name contains `text` or whose id begins with it, in their order; upper and lower case are
 * one. All of them for the empty text. Anywhere in an id, two digits would find every fifth run.
 */
export function findRows(table: RunTable, rows: Uint32Array, text: string): Uint32Array {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return rows
  const matches = new Uint8Array(table.size)
  for (const { columns, firstRow } of table.blocks) {
    for (let row = 0; row < columns.size; row += 1) {
      const name = columns.names[row] ?? ''
      const id = columns.runIds[row] ?? ''
      if (name.toLowerCase().includes(wanted) || id.toLowerCase().startsWith(wanted)) matches[firstRow + row] = 1
    }
  }
  return rows.filter((row) => matches[row] === 1)
}

/**
 * `rows` with those of the given runs on top, in the order of their ids, also when they were not among them. A run that
 * is not in the table is left out.
 */
export function pinRows(
  table: RunTable,
  rows: Uint32Array,
  runIds: readonly string[],
): { readonly rows: Uint32Array; readonly pinnedCount: number } {
  if (runIds.length === 0) return { rows, pinnedCount: 0 }
  const wanted = new Set(runIds)
  const rowOf = new Map<string, number>()
  for (const { columns, firstRow } of table.blocks) {
    for (const [row, runId] of columns.runIds.entries()) if (wanted.has(runId)) rowOf.set(runId, firstRow + row)
  }
  const pinned = runIds.flatMap((runId) => rowOf.get(runId) ?? [])
  const isPinned = new Set(pinned)
  const rest = rows.filter((row) => !isPinned.has(row))
  const all = new Uint32Array(pinned.length + rest.length)
  all.set(pinned)
  all.set(rest, pinned.length)
  return { rows: all, pinnedCount: pinned.length }
}

/** The run ids of `rows`, in their order. */
export function runIdsOfRows(table: RunTable, rows: Uint32Array): string[] {
  return Array.from(rows, (row) => {
    const block = blockAt(table, row)
    return block.columns.runIds[row - block.firstRow] ?? ''
  })
}

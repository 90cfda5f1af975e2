import { tagAt } from './runCells.ts'
import { blockAt } from './runTable.ts'
import type { RunTable } from './runTable.ts'
import { SYSTEM_TAG } from './tag.ts'

/** In which of `rows` each of them is nested, where it is in one. */
export function parentsAmong(
  table: RunTable,
  rows: Uint32Array,
  runIdAt: (row: number) => string,
): Map<number, number> {
  const rowOf = new Map(Array.from(rows, (row) => [runIdAt(row), row]))
  const parentOf = new Map<number, number>()
  for (const row of rows) {
    const block = blockAt(table, row)
    const parent = rowOf.get(tagAt(block, SYSTEM_TAG.parentRunId, row - block.firstRow) ?? '')
    if (parent !== undefined) parentOf.set(row, parent)
  }
  return parentOf
}

/** 1 at each of `rows`. */
export function maskOf({ size }: RunTable, rows: Uint32Array): Uint8Array {
  const mask = new Uint8Array(size)
  for (const row of rows) mask[row] = 1
  return mask
}

/** `mask`, and 1 at all rows that one of it is nested in, at any depth. */
export function withAncestors(mask: Uint8Array, parentOf: ReadonlyMap<number, number>): Uint8Array {
  const kept = mask.slice()
  for (const row of parentOf.keys()) {
    if (mask[row] === 0) continue
    // Above one that is kept all are, or will be by their own turn.
    for (let at = parentOf.get(row); at !== undefined && kept[at] === 0; at = parentOf.get(at)) kept[at] = 1
  }
  return kept
}

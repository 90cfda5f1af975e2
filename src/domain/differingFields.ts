import { durationMsAt, experimentIdAt, nameAt, sourceAt, startTimeMsAt, statusAt, userAt } from './runCells.ts'
import { printColumnField } from './columnField.ts'
import { RUN_ATTRIBUTES } from './runField.ts'
import type { RunAttribute } from './runField.ts'
import type { RunColumns } from './runColumns.ts'
import type { RunBlock, RunTable } from './runTable.ts'
import type { CellValues, SparseColumns } from './sparseColumns.ts'

type Value = number | string | undefined

/** What has been seen of a column. */
interface Seen {
  readonly value: Value
  /** Rows that have the value. */
  count: number
  differs: boolean
}

/**
 * The columns (`printColumnField`) in which not all of `rows` have the same: another value, or one of them nothing at all.
 * NaN is the same as NaN, 0 is not −0: what is logged is compared, not what is shown.
 */
export function differingFields(table: RunTable, rows: Uint32Array): ReadonlySet<string> {
  const differing = new Set<string>()
  if (rows.length < 2) return differing
  const isIncluded = new Uint8Array(table.size)
  for (const row of rows) isIncluded[row] = 1
  const kinds = [
    ['metrics', (columns: RunColumns) => columns.metrics, (_: RunColumns, value: number) => value],
    ['params', (columns: RunColumns) => columns.params, textOf],
    ['tags', (columns: RunColumns) => columns.tags, textOf],
    ['datasets', (columns: RunColumns) => columns.datasets, textOf],
  ] as const
  for (const [kind, cellsOf, valueOf] of kinds) {
    const seen = new Map<string, Seen>()
    for (const block of table.blocks) look(block, cellsOf(block.columns), valueOf, isIncluded, seen)
    for (const [key, { differs, count }] of seen) {
      if (differs || count < rows.length) differing.add(printColumnField({ kind, key }))
    }
  }
  for (const key of RUN_ATTRIBUTES) {
    if (attributeDiffers(table, isIncluded, key)) differing.add(printColumnField({ kind: 'attributes', key }))
  }
  return differing
}

function textOf({ texts }: RunColumns, code: number): string | undefined {
  return texts[code]
}

function look(
  { columns, firstRow }: RunBlock,
  { keys, starts, rows, values }: SparseColumns<CellValues>,
  valueOf: (columns: RunColumns, value: number) => Value,
  isIncluded: Uint8Array,
  seen: Map<string, Seen>,
): void {
  for (const [slot, key] of keys.entries()) {
    let known = seen.get(key)
    for (let cell = starts[slot] ?? 0; cell < (starts[slot + 1] ?? 0); cell += 1) {
      if (isIncluded[firstRow + (rows[cell] ?? 0)] !== 1) continue
      if (known?.differs === true) break
      const value = valueOf(columns, values[cell] ?? 0)
      if (known === undefined) {
        known = { value, count: 1, differs: false }
        seen.set(key, known)
      } else if (Object.is(known.value, value)) known.count += 1
      else known.differs = true
    }
  }
}

const ATTRIBUTE_AT: Readonly<Record<RunAttribute, (block: RunBlock, row: number) => Value>> = {
  run_name: nameAt,
  status: statusAt,
  start_time: startTimeMsAt,
  // Of two runs that are going, the one that began later differs.
  duration: (block, row) => durationMsAt(block, row, 0),
  user_id: userAt,
  source: sourceAt,
  experiment_id: experimentIdAt,
}

function attributeDiffers(table: RunTable, isIncluded: Uint8Array, attribute: RunAttribute): boolean {
  const at = ATTRIBUTE_AT[attribute]
  let first: { readonly value: Value } | undefined
  for (const block of table.blocks) {
    for (let row = 0; row < block.columns.size; row += 1) {
      if (isIncluded[block.firstRow + row] !== 1) continue
      const value = at(block, row)
      first ??= { value }
      if (!Object.is(first.value, value)) return true
    }
  }
  return false
}

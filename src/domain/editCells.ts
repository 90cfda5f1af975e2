import type { CellValues, SparseColumns } from './sparseColumns.ts'

/** One cell to set, or to clear with `undefined`. */
export interface CellEdit {
  readonly row: number
  readonly key: string
  readonly value: number | undefined
}

/**
 * `columns` with `edits` made, the last of a cell winning. Keys keep their slots, also those without a cell left; new keys
 * come last. Costs what the columns cost, whatever the number of edits.
 */
export function editCells<Values extends CellValues>(
  columns: SparseColumns<Values>,
  edits: readonly CellEdit[],
): SparseColumns<Values> {
  const byKey = new Map<string, Map<number, number | undefined>>(columns.keys.map((key) => [key, new Map()]))
  for (const { row, key, value } of edits) {
    const cells = byKey.get(key) ?? new Map<number, number | undefined>()
    if (value !== undefined || byKey.has(key)) byKey.set(key, cells.set(row, value))
  }
  const keys = [...byKey.keys()]
  const starts = new Uint32Array(keys.length + 1)
  const rows: number[] = []
  const values: number[] = []
  for (const [slot, key] of keys.entries()) {
    starts[slot] = rows.length
    for (const [row, value] of mergedCells(columns, slot, byKey.get(key) ?? new Map())) {
      rows.push(row)
      values.push(value)
    }
  }
  starts[keys.length] = rows.length
  const rowArray = columns.rows instanceof Uint16Array ? Uint16Array.from(rows) : Uint32Array.from(rows)
  const valueArray = columns.values instanceof Float64Array ? Float64Array.from(values) : Uint32Array.from(values)
  return { keys, starts, rows: rowArray, values: valueArray as Values }
}

/** The cells of one column in row order, old ones and edited ones. */
function mergedCells(
  { starts, rows, values }: SparseColumns<CellValues>,
  slot: number,
  edits: ReadonlyMap<number, number | undefined>,
): readonly (readonly [number, number])[] {
  const cells: [number, number][] = []
  for (let cell = starts[slot] ?? rows.length; cell < (starts[slot + 1] ?? 0); cell += 1) {
    const row = rows[cell] ?? 0
    if (!edits.has(row)) cells.push([row, values[cell] ?? 0])
  }
  if (edits.size === 0) return cells
  for (const [row, value] of edits) if (value !== undefined) cells.push([row, value])
  return cells.sort(([a], [b]) => a - b)
}

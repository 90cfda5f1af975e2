import { parseNumber } from './paramNumber.ts'
import type { RunColumns } from './runColumns.ts'
import { cellIndex } from './sparseColumns.ts'
import type { CellValues, SparseColumns } from './sparseColumns.ts'

interface Kept {
  /** By their places before, ascending. */
  readonly rows: readonly number[]
  /** Where each row comes, −1 for nowhere. */
  readonly newRows: Int32Array
}

/**
 * Some rows of `columns`, by their places, ascending; the same object for all of them. Keys that none of the rows has are
 * gone, as if nobody had asked for the other runs. Texts are shared.
 */
export function keepRows(columns: RunColumns, rows: readonly number[]): RunColumns {
  if (rows.length === columns.size) return columns
  const newRows = new Int32Array(columns.size).fill(-1)
  for (const [index, row] of rows.entries()) newRows[row] = index
  const kept = { rows, newRows }
  const isKept = (_: unknown, row: number): boolean => newRows[row] !== -1
  const params = keepCells(columns.params, kept)
  return {
    size: rows.length,
    runIds: columns.runIds.filter(isKept),
    names: columns.names.filter(isKept),
    statuses: columns.statuses.filter(isKept),
    deleted: columns.deleted.filter(isKept),
    startTimesMs: columns.startTimesMs.filter(isKept),
    endTimesMs: columns.endTimesMs.filter(isKept),
    experimentIds: columns.experimentIds.filter(isKept),
    userIds: columns.userIds.filter(isKept),
    metrics: keepCells(columns.metrics, kept),
    params,
    numericParams: keepNumeric(columns, params),
    tags: keepCells(columns.tags, kept),
    datasets: keepCells(columns.datasets, kept),
    texts: columns.texts,
  }
}

/** Cells by hand and not with `filter`: a page can hold a million, in a thousand rows as well as in ten thousand columns. */
function keepCells<Values extends CellValues>(columns: SparseColumns<Values>, kept: Kept): SparseColumns<Values> {
  const { keys, starts, values } = columns
  const room = Math.min(values.length, kept.rows.length * keys.length)
  const keptRows = columns.rows.slice(0, room)
  const keptValues = values.slice(0, room)
  const keptKeys: string[] = []
  const keptStarts: number[] = []
  let count = 0
  const keep = (cell: number, row: number): void => {
    keptRows[count] = row
    keptValues[count] = values[cell] ?? 0
    count += 1
  }
  const isFewRows = room < values.length
  for (const [slot, key] of keys.entries()) {
    const first = count
    if (isFewRows) findCells(columns, slot, kept, keep)
    else {
      const end = starts[slot + 1] ?? 0
      for (let cell = starts[slot] ?? 0; cell < end; cell += 1) {
        const row = kept.newRows[columns.rows[cell] ?? 0] ?? -1
        if (row !== -1) keep(cell, row)
      }
    }
    if (count === first) continue
    keptKeys.push(key)
    keptStarts.push(first)
  }
  return {
    keys: keptKeys,
    starts: Uint32Array.from([...keptStarts, count]),
    rows: count === room ? keptRows : keptRows.slice(0, count),
    values: (count === room ? keptValues : keptValues.slice(0, count)) as Values,
  }
}

function findCells(
  columns: SparseColumns<CellValues>,
  slot: number,
  { rows }: Kept,
  keep: (cell: number, row: number) => void,
): void {
  for (let index = 0; index < rows.length; index += 1) {
    const cell = cellIndex(columns, slot, rows[index] ?? 0)
    if (cell !== -1) keep(cell, index)
  }
}

/** A param that is a number in every row is one in some; of the others the texts that are left decide. */
function keepNumeric({ params: before, numericParams, texts }: RunColumns, params: RunColumns['params']) {
  const isNumeric = new Map(before.keys.map((key, slot) => [key, numericParams[slot] === 1]))
  return Uint8Array.from(params.keys, (key, slot) => {
    if (isNumeric.get(key) === true) return 1
    const codes = params.values.subarray(params.starts[slot], params.starts[slot + 1])
    return codes.every((code) => parseNumber(texts[code] ?? '') !== undefined) ? 1 : 0
  })
}

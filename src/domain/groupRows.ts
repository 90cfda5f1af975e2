import { columnReader } from './columnReader.ts'
import type { RunField } from './runField.ts'
import { RunGroups } from './runGroups.ts'
import type { RunTable } from './runTable.ts'
import type { RunValue } from './runValues.ts'

export interface PinnedRows {
  readonly rows: Uint32Array
  /** So many of the first stay by themselves. */
  readonly pinnedCount: number
}

/** Number of pairs with one first part that are told apart; and of first parts, as far as integers go. */
const PAIRS = 2 ** 32

/**
 * The groups of the rows that are not pinned, in the order in which their first runs come. Values are compared as they are:
 * nothing is not an empty text, and 1 is not '1'.
 * @param nowMs when the duration of a run that is still going ends.
 */
export function groupRows(
  table: RunTable,
  { rows, pinnedCount }: PinnedRows,
  fields: readonly RunField[],
  nowMs: number,
): RunGroups {
  const grouped = rows.subarray(pinnedCount)
  const readers = fields.map((field) => columnReader(table, field, nowMs))
  // In the table's order, whatever that of the rows is: values that were read together lie together in memory.
  const inTable = grouped.toSorted()
  // By the first column, then by pairs of what that gave and the next one, and so on: a number a row each time.
  const groupOf = new Uint32Array(table.size)
  let count = Math.min(1, grouped.length)
  for (const read of readers) {
    const [valuePlaces, pairPlaces] = [new Map<RunValue, number>(), new Map<number, number>()]
    const isFirst = count <= 1
    for (let at = 0; at < inTable.length; at += 1) {
      const row = inTable[at] ?? 0
      const place = placeOf(valuePlaces, read(row))
      groupOf[row] = isFirst ? place : placeOf(pairPlaces, (groupOf[row] ?? 0) * PAIRS + place)
    }
    count = isFirst ? valuePlaces.size : pairPlaces.size
  }
  const { gathered, starts } = gather(grouped, groupsInOrder(grouped, groupOf, count), count)
  return new RunGroups({ rows: gathered, starts, readers })
}

/** The group of each of `rows`, numbered anew in the order in which their first rows come. */
function groupsInOrder(rows: Uint32Array, groupOf: Uint32Array, count: number): Uint32Array {
  // From 1 on: 0 has no number yet.
  const numbers = new Uint32Array(count)
  let last = 0
  return rows.map((row) => {
    const group = groupOf[row] ?? 0
    const number = numbers[group] || (last += 1)
    numbers[group] = number
    return number - 1
  })
}

function placeOf<T>(places: Map<T, number>, value: T): number {
  const known = places.get(value)
  if (known !== undefined) return known
  const place = places.size
  places.set(value, place)
  return place
}

/** The rows of each group together, one group's after the other's, and where each group's begin. */
function gather(
  rows: Uint32Array,
  groupOf: Uint32Array,
  count: number,
): { readonly gathered: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(count + 1)
  for (let at = 0; at < rows.length; at += 1) {
    const after = (groupOf[at] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let group = 0; group < count; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  const next = starts.slice()
  const gathered = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    const group = groupOf[at] ?? 0
    const place = next[group] ?? 0
    gathered[place] = rows[at] ?? 0
    next[group] = place + 1
  }
  return { gathered, starts }
}

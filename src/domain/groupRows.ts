import { columnReader } from './columnReader.ts'
import type { RunField } from './runField.ts'
import type { RunTable } from './runTable.ts'
import type { RunValue } from './runValues.ts'

/** Runs that have the same in the columns that make the groups. */
export interface RunGroup {
  /** Distinct among the groups of a table. */
  readonly key: string
  /** What they have, a value a column. */
  readonly values: readonly RunValue[]
  /** Rows of the table, in their order. */
  readonly rows: Uint32Array
}

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
): readonly RunGroup[] {
  const grouped = rows.subarray(pinnedCount)
  const readers = fields.map((field) => columnReader(table, field, nowMs))
  // By the first column, then by pairs of what that gave and the next one, and so on: a number a row each time.
  let groupOf = new Uint32Array(grouped.length)
  let count = Math.min(1, grouped.length)
  for (const read of readers) {
    const [valuePlaces, pairPlaces] = [new Map<RunValue, number>(), new Map<number, number>()]
    const next = new Uint32Array(grouped.length)
    const isFirst = count <= 1
    for (let at = 0; at < grouped.length; at += 1) {
      const place = placeOf(valuePlaces, read(grouped[at] ?? 0))
      next[at] = isFirst ? place : placeOf(pairPlaces, (groupOf[at] ?? 0) * PAIRS + place)
    }
    groupOf = next
    count = isFirst ? valuePlaces.size : pairPlaces.size
  }
  return gather(grouped, groupOf, count, readers)
}

function placeOf<T>(places: Map<T, number>, value: T): number {
  const known = places.get(value)
  if (known !== undefined) return known
  const place = places.size
  places.set(value, place)
  return place
}

type Reader = ReturnType<typeof columnReader>

/** One array holds the rows of all groups, one group's after the other's. */
function gather(
  rows: Uint32Array,
  groupOf: Uint32Array,
  count: number,
  readers: readonly Reader[],
): readonly RunGroup[] {
  const starts = new Uint32Array(count + 1)
  for (let at = 0; at < rows.length; at += 1) {
    const after = (groupOf[at] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let group = 0; group < count; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  const next = starts.slice()
  const all = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    const group = groupOf[at] ?? 0
    const place = next[group] ?? 0
    all[place] = rows[at] ?? 0
    next[group] = place + 1
  }
  return Array.from(
    { length: count },
    (_, group) => new GatheredGroup(all, starts[group] ?? 0, starts[group + 1] ?? 0, readers),
  )
}

/** There may be as many groups as runs, of which a few are drawn: what one has is put together when somebody asks. */
class GatheredGroup implements RunGroup {
  readonly #all: Uint32Array
  readonly #start: number
  readonly #end: number
  readonly #readers: readonly Reader[]

  constructor(all: Uint32Array, start: number, end: number, readers: readonly Reader[]) {
    this.#all = all
    this.#start = start
    this.#end = end
    this.#readers = readers
  }

  get rows(): Uint32Array {
    return this.#all.subarray(this.#start, this.#end)
  }

  get values(): readonly RunValue[] {
    const first = this.#all[this.#start] ?? 0
    return this.#readers.map((read) => read(first))
  }

  get key(): string {
    return JSON.stringify(this.values.map((value) => (value === undefined ? null : [typeof value, String(value)])))
  }
}

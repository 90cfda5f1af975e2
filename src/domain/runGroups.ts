import type { columnReader } from './columnReader.ts'
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

/** The rows of groups, one group's after the other's. */
export interface GatheredRows {
  readonly rows: Uint32Array
  /** Where each group's begin; one more than there are groups. */
  readonly starts: Uint32Array
  /** Of the columns that make the groups. */
  readonly readers: readonly ReturnType<typeof columnReader>[]
}

/** Groups in an order. There may be as many as runs, of which a few are drawn: each is an object once somebody asks for it. */
export class RunGroups {
  readonly #gathered: GatheredRows
  /** Which of the gathered groups stands where. */
  readonly #order: Uint32Array
  readonly #made = new Map<number, RunGroup>()

  constructor(gathered: GatheredRows, order = Uint32Array.from(gathered.starts.keys()).subarray(0, -1)) {
    this.#gathered = gathered
    this.#order = order
  }

  get size(): number {
    return this.#order.length
  }

  /** The same object each time. */
  at(index: number): RunGroup | undefined {
    const place = this.#order[index]
    if (place === undefined) return undefined
    const group = this.#made.get(place) ?? new GatheredGroup(this.#gathered, place)
    this.#made.set(place, group)
    return group
  }

  *[Symbol.iterator](): Generator<RunGroup> {
    for (let index = 0; index < this.size; index += 1) {
      const group = this.at(index)
      if (group !== undefined) yield group
    }
  }

  rowsAt(index: number): Uint32Array {
    return rowsOf(this.#gathered, this.#order[index] ?? this.size)
  }

  /** The run of a group that is one run; `undefined` for others. */
  onlyRowAt(index: number): number | undefined {
    const { rows, starts } = this.#gathered
    const place = this.#order[index] ?? this.size
    const start = starts[place] ?? 0
    return starts[place + 1] === start + 1 ? rows[start] : undefined
  }

  /** @param order which of these groups stands where. */
  inOrder(order: Uint32Array): RunGroups {
    return new RunGroups(
      this.#gathered,
      order.map((index) => this.#order[index] ?? 0),
    )
  }
}

function rowsOf({ rows, starts }: GatheredRows, place: number): Uint32Array {
  return rows.subarray(starts[place], starts[place + 1])
}

class GatheredGroup implements RunGroup {
  readonly #gathered: GatheredRows
  readonly #place: number

  constructor(gathered: GatheredRows, place: number) {
    this.#gathered = gathered
    this.#place = place
  }

  get rows(): Uint32Array {
    return rowsOf(this.#gathered, this.#place)
  }

  get values(): readonly RunValue[] {
    const first = this.rows[0] ?? 0
    return this.#gathered.readers.map((read) => read(first))
  }

  get key(): string {
    return JSON.stringify(this.values.map((value) => (value === undefined ? null : [typeof value, String(value)])))
  }
}

export const NO_GROUPS = new RunGroups({ rows: new Uint32Array(), starts: new Uint32Array(1), readers: [] })

/** What a column's cells hold: metric values as they are, or codes of texts. */
export type CellValues = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/**
 * Many columns over the same rows, of which most rows may miss most columns: one stretch per key, its cells in row
 * order. Three buffers whatever the number of keys, so that a worker can hand over 12,000 columns without copying.
 */
export interface SparseColumns<Values extends CellValues> {
  /** Distinct, in the order of their stretches. */
  readonly keys: readonly string[]
  /** Key `k` owns the cells `starts[k]` … `starts[k + 1]`; one entry more than there are keys. */
  readonly starts: Uint32Array<ArrayBuffer>
  /** Row of each cell, ascending within a stretch. */
  readonly rows: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>
  readonly values: Values
}

/** Makes columns of cells that come row after row: the last one per row and key wins, as on the server. */
export class SparseCells {
  /** Keys in the order of their first appearance. */
  readonly #slotOf = new Map<string, number>()
  readonly #counts: number[] = []
  /** The cell of each key that came last. */
  readonly #newest: number[] = []
  readonly #slots: number[] = []
  readonly #rows: number[] = []
  readonly #values: number[] = []

  add(row: number, key: string, value: number): void {
    let slot = this.#slotOf.get(key)
    if (slot === undefined) {
      slot = this.#counts.push(0) - 1
      this.#slotOf.set(key, slot)
    }
    const newest = this.#newest[slot]
    if (newest !== undefined && this.#rows[newest] === row) {
      this.#values[newest] = value
      return
    }
    this.#newest[slot] = this.#slots.push(slot) - 1
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1
    this.#rows.push(row)
    this.#values.push(value)
  }

  /** The columns over `rowCount` rows; `make` allocates the cells. */
  toColumns<Values extends CellValues>(rowCount: number, make: (cells: number) => Values): SparseColumns<Values> {
    const starts = new Uint32Array(this.#counts.length + 1)
    for (const [slot, count] of this.#counts.entries()) starts[slot + 1] = (starts[slot] ?? 0) + count
    const cells = this.#slots.length
    const rows = rowCount <= 0xffff ? new Uint16Array(cells) : new Uint32Array(cells)
    const values = make(cells)
    const next = starts.slice()
    for (let cell = 0; cell < cells; cell += 1) {
      const slot = this.#slots[cell] ?? 0
      const place = next[slot] ?? 0
      next[slot] = place + 1
      rows[place] = this.#rows[cell] ?? 0
      values[place] = this.#values[cell] ?? 0
    }
    return { keys: [...this.#slotOf.keys()], starts, rows, values }
  }
}

/** Index into `values` of a row's cell in column `slot`, or −1 when the row has none. */
export function cellIndex({ starts, rows }: SparseColumns<CellValues>, slot: number, row: number): number {
  const from = starts[slot] ?? 0
  let high = (starts[slot + 1] ?? 0) - 1
  // A column that every row has is the common one: its cells sit at their rows.
  if (from + row <= high && rows[from + row] === row) return from + row
  let low = from
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = rows[middle] ?? 0
    if (found === row) return middle
    if (found < row) low = middle + 1
    else high = middle - 1
  }
  return -1
}

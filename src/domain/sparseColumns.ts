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

/** One logged thing: the last one per row and key wins, as on the server. */
export interface Entry {
  readonly key: string
}

interface Layout {
  readonly slotOf: ReadonlyMap<string, number>
  readonly starts: Uint32Array<ArrayBuffer>
  readonly cells: number
}

/** Where every key's stretch begins: counts one cell per row and key, keys in the order of their first appearance. */
function layOut(rows: readonly (readonly Entry[])[]): Layout {
  const slotOf = new Map<string, number>()
  const counts: number[] = []
  const lastRow: number[] = []
  for (const [row, entries] of rows.entries()) {
    for (const { key } of entries) {
      const slot = slotOf.get(key)
      if (slot === undefined) {
        slotOf.set(key, counts.length)
        counts.push(1)
        lastRow.push(row)
      } else if (lastRow[slot] !== row) {
        counts[slot] = (counts[slot] ?? 0) + 1
        lastRow[slot] = row
      }
    }
  }
  const starts = new Uint32Array(counts.length + 1)
  let cells = 0
  for (const [slot, count] of counts.entries()) {
    starts[slot] = cells
    cells += count
  }
  starts[counts.length] = cells
  return { slotOf, starts, cells }
}

/** Turns rows of entries into columns; `valueOf` gives the number to keep. `make` allocates the cells. */
export function sparseColumns<T extends Entry, Values extends CellValues>(
  rows: readonly (readonly T[])[],
  make: (cells: number) => Values,
  valueOf: (entry: T) => number,
): SparseColumns<Values> {
  const { slotOf, starts, cells } = layOut(rows)
  const rowOf = rows.length <= 0xffff ? new Uint16Array(cells) : new Uint32Array(cells)
  const values = make(cells)
  const next = starts.slice()
  for (const [row, entries] of rows.entries()) {
    for (const entry of entries) {
      const slot = slotOf.get(entry.key) ?? 0
      const free = next[slot] ?? 0
      const again = free > (starts[slot] ?? 0) && rowOf[free - 1] === row
      const cell = again ? free - 1 : free
      rowOf[cell] = row
      values[cell] = valueOf(entry)
      next[slot] = cell + 1
    }
  }
  return { keys: [...slotOf.keys()], starts, rows: rowOf, values }
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

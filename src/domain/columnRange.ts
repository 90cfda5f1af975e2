import { parseNumber } from './paramNumber.ts'
import type { ColumnField } from './columnField.ts'
import { columnReader } from './columnReader.ts'
import { NO_HISTORIES } from './historySummary.ts'
import { mayBeInfinity } from './loggedInfinity.ts'
import type { RunTable } from './runTable.ts'

/** The smallest and the largest finite number of a column, but for those that stand for an infinite one: all others would look alike. */
export interface NumberRange {
  readonly min: number
  readonly max: number
}

/** The range of a column's numbers over `rows`; `undefined` when there are none. Params count where they are numbers. */
export function columnRange(
  table: RunTable,
  rows: Uint32Array,
  field: ColumnField,
  nowMs: number,
  histories = NO_HISTORIES,
): NumberRange | undefined {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  const read = columnReader(table, field, nowMs, histories)
  for (const row of rows) {
    const value = read(row)
    const number = typeof value === 'string' ? parseNumber(value) : value
    if (number === undefined || !Number.isFinite(number) || mayBeInfinity(number)) continue
    if (number < min) min = number
    if (number > max) max = number
  }
  return min <= max ? { min, max } : undefined
}

/** Where a number stands in a range: 0 at its lower end, 1 at its upper end; 1 when the range is a single number. */
export function placeInRange(value: number, { min, max }: NumberRange): number {
  // Halved first: the distance between the two ends of the float range is no float.
  const span = max / 2 - min / 2
  return span === 0 ? 1 : (value / 2 - min / 2) / span
}

import { parseNumber } from './paramNumber.ts'
import type { ColumnField } from './columnField.ts'
import { columnReader } from './columnReader.ts'
import { NO_HISTORIES } from './historySummary.ts'
import { mayBeInfinity } from './loggedInfinity.ts'
import type { RunTable } from './runTable.ts'
import type { Extent } from './series/extent.ts'
import { withoutOutliers } from './withoutOutliers.ts'

/** Quantiles of so many numbers are as good as those of all. */
const LOOKED_AT = 20_000

/**
 * The range of a column's finite numbers over `rows`, but for those that stand for an infinite one and those that lie far from
 * almost all: the others would look alike. `undefined` when there are none. Params count where they are numbers.
 */
export function columnRange(
  table: RunTable,
  rows: Uint32Array,
  field: ColumnField,
  nowMs: number,
  histories = NO_HISTORIES,
): Extent | undefined {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  const read = columnReader(table, field, nowMs, histories)
  const stride = Math.ceil(rows.length / LOOKED_AT)
  const some: number[] = []
  for (const [at, row] of rows.entries()) {
    const value = read(row)
    const number = typeof value === 'string' ? parseNumber(value) : value
    if (number === undefined || !Number.isFinite(number) || mayBeInfinity(number)) continue
    if (number < min) min = number
    if (number > max) max = number
    if (at % stride === 0) some.push(number)
  }
  return min <= max ? withoutOutliers(some, { min, max }) : undefined
}

/** Where a number stands in a range: 0 at its lower end and below, 1 at its upper end and above; 1 when the range is a single number. */
export function placeInRange(value: number, { min, max }: Extent): number {
  // Halved first: the distance between the two ends of the float range is no float.
  const span = max / 2 - min / 2
  return span === 0 ? 1 : Math.min(1, Math.max(0, (value / 2 - min / 2) / span))
}

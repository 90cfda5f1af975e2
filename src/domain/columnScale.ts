import type { ChartColumn } from './chartColumn.ts'
import type { Extent } from './series/extent.ts'
import { isDrawable } from './series/drawable.ts'

/** How a column is laid along an axis. */
export type ColumnScale = 'linear' | 'log' | 'category'

/** Values that span this many times the smallest are read on a log axis: learning rates, sizes. */
const WIDE = 50

/** The scale that suits a column: log for positive numbers that span orders of magnitude. Times are always linear. */
export function suitingScale(column: ChartColumn): ColumnScale {
  if (column.kind === 'category') return 'category'
  const extent = columnExtent(column.values)
  if (extent === undefined || column.field.kind === 'attributes') return 'linear'
  return extent.min > 0 && extent.max / extent.min >= WIDE ? 'log' : 'linear'
}

/** Smallest and largest drawable number of a column; `undefined` when it has none. */
export function columnExtent(values: Float64Array, floor = Number.NEGATIVE_INFINITY): Extent | undefined {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (!isDrawable(value) || value < floor) continue
    if (value < min) min = value
    if (value > max) max = value
  }
  return min <= max ? { min, max } : undefined
}

import { parseNumber } from './paramNumber.ts'
import type { ColumnField } from './columnField.ts'
import { columnReader } from './columnReader.ts'
import { NO_HISTORIES } from './historySummary.ts'
import type { RunTable } from './runTable.ts'
import type { RunValue } from './runValues.ts'

/** What a group shows of a column of numbers. */
export const GROUP_MEASURES = ['mean', 'min', 'max', 'std', 'count'] as const
export type GroupMeasure = (typeof GROUP_MEASURES)[number]

/** Of a column's numbers in some runs, as pandas computes them: NaN counts as nothing, ±Infinity as a number. */
export interface Aggregate {
  readonly count: number
  /** NaN when there are no numbers, or infinities of both signs. */
  readonly mean: number
  /** Of a sample (n − 1); NaN below two numbers or with an infinite one. */
  readonly std: number
  readonly min: number
  readonly max: number
}

/**
 * Aggregates a column over rows of the table; `undefined` when no run has a number there. Params count where they are
 * numbers.
 * @param nowMs when the duration of a run that is still going ends.
 */
export function aggregateField(
  table: RunTable,
  rows: Uint32Array,
  field: ColumnField,
  nowMs: number,
  histories = NO_HISTORIES,
): Aggregate | undefined {
  return aggregateRows(columnReader(table, field, nowMs, histories), rows)
}

/** As `aggregateField`, for many groups of rows of a column: `read` is its `columnReader`. */
export function aggregateRows(read: (row: number) => RunValue, rows: Uint32Array): Aggregate | undefined {
  const values: number[] = []
  // Counted loops, here and below: a table of groups runs them millions of times.
  for (let at = 0; at < rows.length; at += 1) {
    const value = read(rows[at] ?? 0)
    const number = typeof value === 'string' ? parseNumber(value) : value
    if (number !== undefined && !Number.isNaN(number)) values.push(number)
  }
  return values.length === 0 ? undefined : aggregate(values)
}

/** The square of what is larger may be no float. */
const LARGE = 1e150

/** Aggregates at least one number, none of them NaN. */
export function aggregate(values: readonly number[]): Aggregate {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0
    if (value < min) min = value
    if (value > max) max = value
  }
  // SQL stores keep ±Infinity as the largest float, whose distance from another number is no float.
  const scale = Math.max(-min, max) > LARGE ? 2 ** -600 : 1
  // Welford's way: the sum of large numbers would lose what tells them apart.
  let mean = 0
  let squares = 0
  let total = 0
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0
    const distance = value * scale - mean
    mean += distance / (at + 1)
    squares += distance * (value * scale - mean)
    total += value
  }
  const isFinite = Number.isFinite(min) && Number.isFinite(max)
  return {
    count: values.length,
    mean: isFinite ? mean / scale : total,
    std: isFinite && values.length > 1 ? Math.sqrt(squares / (values.length - 1)) / scale : Number.NaN,
    min,
    max,
  }
}

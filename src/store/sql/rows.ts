import type { Int64 } from '../../lib/json.ts'
import type { SqlRow, SqlValue } from './sqlDriver.ts'

/** An integer column: a `number` while it is exact. */
export function int64(value: SqlValue | undefined): Int64 {
  if (typeof value !== 'bigint') return Number(value ?? 0)
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

export function optionalInt64(value: SqlValue | undefined): Int64 | undefined {
  return value === null || value === undefined ? undefined : int64(value)
}

/** A text column; NULL reads as empty. */
export function text(value: SqlValue | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

export function optionalText(value: SqlValue | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value)
}

/** Metric values: MLflow stores NaN as 0 with a flag. */
export function metricValue(row: SqlRow): number {
  return Number(row['is_nan']) === 0 ? Number(row['value']) : Number.NaN
}

/** The value and flag that MLflow stores; ±Infinity becomes the largest double, which is what it reads back as. */
export function storedMetricValue(value: number): { readonly value: number; readonly isNan: 0 | 1 } {
  if (Number.isNaN(value)) return { value: 0, isNan: 1 }
  return { value: Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value)), isNan: 0 }
}

/** `?, ?, ?` for a list; SQLite takes 32,766 values, longer lists are cut into pieces by `inChunks`. */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ')
}

/**
 * Rows of one piece are in memory together with what they become. So few are forgotten before they get old, which is when
 * nobody looks at them for long.
 */
const CHUNK = 100

/** Runs a query with `IN (…)` piece by piece. */
export function inChunks<T, R>(values: readonly T[], query: (chunk: readonly T[]) => readonly R[]): R[] {
  const found: R[] = []
  for (let at = 0; at < values.length; at += CHUNK) {
    for (const row of query(values.slice(at, at + CHUNK))) found.push(row)
  }
  return found
}

import { metricToWire } from '../contract/printWire.ts'
import type { MetricJson } from '../contract/printWire.ts'
import type { Metric } from '../domain/metric.ts'
import type { Tag } from '../domain/tag.ts'
import { UsageError } from '../domain/usageError.ts'
import type { Int64 } from '../lib/json.ts'

/*
 * MLflow's servers stop reading a request at the first value of a wrong type and take the rest of it as not said: a batch
 * with one step of 1.5 is answered with 200, and the points behind it are gone. Nothing of that kind may be sent.
 */

/**
 * A step or a time as it is sent; `undefined` is not sent.
 * @throws UsageError that names the field, and the metric whose it is, when the value is no 64-bit integer
 */
export function sentInteger<T extends Int64 | undefined>(field: string, value: T, metric?: string): T {
  if (value === undefined || isInt64(value)) return value
  const name = metric === undefined ? field : `${field} of ${JSON.stringify(metric)}`
  throw new UsageError(`${name} is ${String(value)}: it must be a whole number of at most 64 bits`)
}

function isInt64(value: Int64): boolean {
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value
  return Number.isInteger(value) && Math.abs(value) < 2 ** 63
}

/** A point as it is sent. @throws UsageError when its step or its time is no 64-bit integer */
export function sentMetric(metric: Metric): MetricJson {
  sentInteger('step', metric.step, metric.key)
  sentInteger('timestampMs', metric.timestampMs, metric.key)
  return metricToWire(metric)
}

/** A param or a tag as it is sent: its value as text, whatever a program without types gives, as Python does. */
export function sentPair({ key, value }: { readonly key: string; readonly value: unknown }): Tag {
  return { key, value: String(value) }
}

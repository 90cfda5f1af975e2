import type { Metric } from '../metric.ts'

/**
 * The points of one metric as three arrays of equal length, ordered by step, then timestamp, then as the server listed
 * them. Servers keep no reliable record of the order of logging, so repeated and non-monotonic steps are put in this
 * order once, here, and every point stays.
 *
 * `steps` and `timestampsMs` are int64 on the wire: past ±2^53 they lose their last digits here, which moves a point by
 * less than a pixel; the exact integers stay in `Metric`.
 */
export interface MetricSeries {
  readonly steps: Float64Array
  /** As logged: NaN and ±Infinity are points like any other. */
  readonly values: Float64Array
  /** Milliseconds since the epoch. */
  readonly timestampsMs: Float64Array
}

export const EMPTY_SERIES: MetricSeries = {
  steps: new Float64Array(0),
  values: new Float64Array(0),
  timestampsMs: new Float64Array(0),
}

/** A series of any points, put in order. */
export function seriesOf(metrics: readonly Metric[]): MetricSeries {
  const length = metrics.length
  const series = {
    steps: new Float64Array(length),
    values: new Float64Array(length),
    timestampsMs: new Float64Array(length),
  }
  for (const [index, metric] of metrics.entries()) {
    series.steps[index] = Number(metric.step)
    series.values[index] = metric.value
    series.timestampsMs[index] = Number(metric.timestampMs)
  }
  return inOrder(series, series.steps, series.timestampsMs)
}

/** The series ordered by timestamp, then step: the same object when it already is. */
export function byTime(series: MetricSeries): MetricSeries {
  return inOrder(series, series.timestampsMs, series.steps)
}

const startsMs = new WeakMap<Float64Array, number>()

/** The earliest of some timestamps, in milliseconds since the epoch; Infinity for none. They are looked at once. */
export function startOf(timestampsMs: Float64Array): number {
  let startMs = startsMs.get(timestampsMs)
  if (startMs === undefined) {
    startMs = timestampsMs.reduce((least, timeMs) => Math.min(least, timeMs), Number.POSITIVE_INFINITY)
    startsMs.set(timestampsMs, startMs)
  }
  return startMs
}

/** Negative, zero or positive as point `i` of `a` comes before, with or after point `j` of `b`. */
export function comparePoints(a: MetricSeries, i: number, b: MetricSeries, j: number): number {
  return difference(a.steps, i, b.steps, j) || difference(a.timestampsMs, i, b.timestampsMs, j)
}

function inOrder(series: MetricSeries, first: Float64Array, second: Float64Array): MetricSeries {
  const compare = (i: number, j: number) => difference(first, i, first, j) || difference(second, i, second, j)
  let ordered = true
  for (let i = 1; ordered && i < first.length; i += 1) ordered = compare(i - 1, i) <= 0
  if (ordered) return series
  const order = Uint32Array.from(first, (_, index) => index).sort((i, j) => compare(i, j) || i - j)
  const pick = (array: Float64Array) => Float64Array.from(order, (index) => array[index] ?? Number.NaN)
  return { steps: pick(series.steps), values: pick(series.values), timestampsMs: pick(series.timestampsMs) }
}

function difference(a: Float64Array, i: number, b: Float64Array, j: number): number {
  return (a[i] ?? 0) - (b[j] ?? 0)
}

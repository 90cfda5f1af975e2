import { stableOrder } from '../../lib/stableOrder.ts'
import type { MetricSeries } from './metricSeries.ts'

/** A series along the values of another metric. Equal lengths. */
export interface Aligned {
  /** Ascending values of the other metric, all finite. */
  readonly x: Float64Array
  readonly series: MetricSeries
}

/**
 * The points of `series` put along the values of another metric of the same run: each at the last value that `along` has
 * at the same step. Points without such a value, or whose value is NaN or infinite, have no place and are left out. The
 * result ascends in x; points at the same x stay in their order. Linear where the other metric grows with the steps, as
 * epochs do; a million points along one that does not take a third of a second, so that they belong into a worker.
 */
export function alignByStep(series: MetricSeries, along: MetricSeries): Aligned {
  const { steps } = series
  const indices = new Uint32Array(steps.length)
  const places = new Float64Array(steps.length)
  let length = 0
  let other = 0
  let ascends = true
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index] as number
    // Both are in the order of their steps.
    while (other + 1 < along.steps.length && (along.steps[other + 1] as number) <= step) other += 1
    const place = along.values[other]
    if (along.steps[other] !== step || place === undefined || !Number.isFinite(place)) continue
    if (length > 0 && place < (places[length - 1] as number)) ascends = false
    indices[length] = index
    places[length] = place
    length += 1
  }
  if (ascends && length === steps.length) return { x: places, series }
  const order = ascends ? undefined : stableOrder(places.subarray(0, length), false)
  const x = new Float64Array(length)
  const aligned = {
    steps: new Float64Array(length),
    values: new Float64Array(length),
    timestampsMs: new Float64Array(length),
  }
  for (let at = 0; at < length; at += 1) {
    const from = order?.[at] ?? at
    const index = indices[from] as number
    x[at] = places[from] as number
    aligned.steps[at] = steps[index] as number
    aligned.values[at] = series.values[index] as number
    aligned.timestampsMs[at] = series.timestampsMs[index] as number
  }
  return { x, series: aligned }
}

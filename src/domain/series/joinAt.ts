import type { MetricSeries } from './metricSeries.ts'
import { lowerBound } from './search.ts'

/** The points of `head` before `step`, then those of `tail` from it on. Both are in order, and so is the result. */
export function joinAt(head: MetricSeries, tail: MetricSeries, step: number): MetricSeries {
  const end = lowerBound(head.steps, step)
  const start = lowerBound(tail.steps, step)
  const join = (a: Float64Array, b: Float64Array): Float64Array => {
    const joined = new Float64Array(end + b.length - start)
    joined.set(a.subarray(0, end))
    joined.set(b.subarray(start), end)
    return joined
  }
  return {
    steps: join(head.steps, tail.steps),
    values: join(head.values, tail.values),
    timestampsMs: join(head.timestampsMs, tail.timestampsMs),
  }
}

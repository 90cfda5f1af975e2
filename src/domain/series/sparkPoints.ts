import type { MetricSeries } from './metricSeries.ts'

/**
 * The course of a series in at most about `most` points, step and value by turns: all of them when they are few, else the
 * smallest and the largest of every stretch. NaN stays as a break; ±Infinity, which has no place on a scale, becomes one.
 */
export function sparkPoints({ steps, values }: MetricSeries, most: number): Float64Array {
  const { length } = steps
  const points: number[] = []
  const add = (index: number): void => {
    const value = values[index] ?? Number.NaN
    points.push(steps[index] ?? 0, Number.isFinite(value) ? value : Number.NaN)
  }
  if (length <= most) {
    for (let index = 0; index < length; index += 1) add(index)
    return Float64Array.from(points)
  }
  const stretches = most >> 1
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const from = Math.floor((stretch * length) / stretches)
    const to = Math.floor(((stretch + 1) * length) / stretches)
    let low = -1
    let high = -1
    for (let index = from; index < to; index += 1) {
      const value = values[index] ?? Number.NaN
      if (!Number.isFinite(value)) continue
      if (low === -1 || value < (values[low] ?? 0)) low = index
      if (high === -1 || value > (values[high] ?? 0)) high = index
    }
    if (low === -1) add(from)
    else if (low === high) add(low)
    else {
      add(Math.min(low, high))
      add(Math.max(low, high))
    }
  }
  return Float64Array.from(points)
}

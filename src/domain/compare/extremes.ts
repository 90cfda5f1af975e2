import type { MetricSeries } from '../series/metricSeries.ts'
import { summarize } from '../series/summary.ts'

/** The smallest and largest finite value that a run logged of a metric; NaN when it logged none that is finite. */
export interface Extremes {
  readonly min: number
  readonly max: number
}

/** The extremes of a metric, by run id. */
export interface MetricExtremes {
  /** Only runs whose complete history was read. */
  readonly byRun: ReadonlyMap<string, Extremes>
}

/** Reads the extremes off a complete history. */
export function extremesOf(series: MetricSeries): Extremes {
  const { min = Number.NaN, max = Number.NaN } = summarize(series)
  return { min, max }
}

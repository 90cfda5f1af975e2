import { byTime } from '../../domain/series/metricSeries.ts'
import type { MetricSeries } from '../../domain/series/metricSeries.ts'

/** One line of a chart. */
export interface ChartSeries {
  /** Unique in the chart, e.g. the run's id. */
  readonly id: string
  /** What people call it, e.g. the run's name. */
  readonly name: string
  /** CSS: `var(--run-3)`, `#3394e5`, … */
  readonly color: string
  readonly series: MetricSeries
}

/** What the x axis measures. `relative` is the time since the series' first point. */
export type XKind = 'step' | 'relative' | 'wall'

/** A series put along an x axis: point `i` of `series` is at `x[i]`, which ascends. */
export interface ChartCurve extends ChartSeries {
  readonly x: Float64Array
  /** The earliest timestamp, in milliseconds since the epoch. */
  readonly startMs: number
}

/** Puts a series along an axis; no array is copied unless time asks for another order or origin. */
export function curveOf(source: ChartSeries, xKind: XKind): ChartCurve {
  let startMs = Number.POSITIVE_INFINITY
  for (const timeMs of source.series.timestampsMs) if (timeMs < startMs) startMs = timeMs
  if (xKind === 'step') return { ...source, x: source.series.steps, startMs }
  const series = byTime(source.series)
  const x = xKind === 'wall' ? series.timestampsMs : series.timestampsMs.map((timeMs) => timeMs - startMs)
  return { ...source, series, x, startMs }
}

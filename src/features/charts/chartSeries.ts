import type { MetricSeries } from '../../domain/series/metricSeries.ts'
import type { XKind } from '../../domain/series/xAxis.ts'

export type { XKind }

/** What some runs have in common. */
export interface RunGroup {
  readonly name: string
  /** CSS, e.g. `var(--run-3)`. */
  readonly color: string
}

/** One run's metric in a chart. */
export interface ChartSeries {
  /** Unique in the chart, e.g. the run's id. */
  readonly id: string
  /** What people call it, e.g. the run's name. */
  readonly name: string
  /** CSS: `var(--run-3)`, `#3394e5`, … */
  readonly color: string
  readonly series: MetricSeries
  /** The metric that the x axis measures, where it measures one. */
  readonly along?: MetricSeries | undefined
  /** Series with the same group are averaged together, when there is averaging; its name and colour are the average's. */
  readonly group?: RunGroup | undefined
}

/** A line of a chart: point `i` is at `x[i]`, which ascends, and `y[i]`. */
export interface ChartCurve {
  /** Unique among the lines that are no shadows. */
  readonly id: string
  readonly name: string
  readonly color: string
  readonly x: Float64Array
  readonly y: Float64Array
  /** Of what is logged, by point; of an average, its mean where points have no time. */
  readonly series: MetricSeries
  /** The unsmoothed values behind a smoothed line: drawn faintly, and no pointer finds them. */
  readonly shadow?: boolean
  /** Around an average: what is filled in faintly. */
  readonly band?: { readonly low: Float64Array; readonly high: Float64Array }
  /** Around an average: how many curves have a value at each point. */
  readonly counts?: Uint32Array
}

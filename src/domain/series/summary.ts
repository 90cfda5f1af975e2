import type { MetricSeries } from './metricSeries.ts'
import { valueFacts } from './valueFacts.ts'

/** What a person who cannot see the curve needs to know of it. */
export interface SeriesSummary {
  readonly count: number
  /** Points that can be drawn to scale: neither NaN nor infinite. */
  readonly drawableCount: number
  readonly nanCount: number
  readonly infiniteCount: number
  /** The step of the first NaN; `undefined` when there is none. */
  readonly firstNanStep: number | undefined
  /** Over the drawable points; `undefined` when there are none. */
  readonly min: number | undefined
  readonly max: number | undefined
  /** Value and step of the last point in step order, NaN or not; `undefined` for an empty series. */
  readonly last: number | undefined
  readonly firstStep: number | undefined
  readonly lastStep: number | undefined
}

/** Counts and extremes of a series; all values are looked at once. */
export function summarize({ steps, values }: MetricSeries): SeriesSummary {
  const { drawableCount, nanCount, firstNan, min, max } = valueFacts(values)
  return {
    count: values.length,
    drawableCount,
    nanCount,
    infiniteCount: values.length - drawableCount - nanCount,
    firstNanStep: firstNan === undefined ? undefined : steps[firstNan],
    min: drawableCount > 0 ? min : undefined,
    max: drawableCount > 0 ? max : undefined,
    last: values.at(-1),
    firstStep: steps[0],
    lastStep: steps.at(-1),
  }
}

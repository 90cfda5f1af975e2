import { averageCurves } from './averageCurves.ts'
import type { Curve } from './reduce.ts'
import { smoothValues } from './smoothing.ts'
import type { Smoothing } from './smoothing.ts'

/** What a mean over runs is drawn with: one standard deviation to either side, or everything between the extremes. */
export type Band = 'std' | 'range'

/** A line that takes computing: one curve smoothed, or the mean of some with a band around it. */
export interface LineJob {
  /** Just one where there is no band. */
  readonly curves: readonly Curve[]
  readonly band: Band | undefined
  readonly smoothing: Smoothing | undefined
}

/** The values of a line. Equal lengths. */
export interface CurveLine {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly band?: { readonly low: Float64Array; readonly high: Float64Array }
  /** The mean before it was smoothed. */
  readonly raw?: Float64Array
  /** Around a mean: how many curves have a value at each point. */
  readonly counts?: Uint32Array
}

const NOTHING: Curve = { x: new Float64Array(0), y: new Float64Array(0) }

/** Averages and smooths: linear in the points, but of millions of them, so that it belongs into a worker. */
export function curveLine({ curves, band, smoothing }: LineJob): CurveLine {
  const smooth = (values: Float64Array) => (smoothing === undefined ? values : smoothValues(values, smoothing))
  if (band === undefined) {
    const { x, y } = curves[0] ?? NOTHING
    return { x, y: smooth(y) }
  }
  const { x, mean, std, min, max, count } = averageCurves(curves)
  const low = band === 'range' ? min : mean.map((value, at) => value - (std[at] ?? 0))
  const high = band === 'range' ? max : mean.map((value, at) => value + (std[at] ?? 0))
  return { x, y: smooth(mean), raw: mean, band: { low: smooth(low), high: smooth(high) }, counts: count }
}

import { isDrawable } from '../../domain/series/drawable.ts'
import type { ChartCurve } from './chartSeries.ts'
import type { PixelMap, Rect } from './geometry.ts'
import { lostMarks } from './lostMarks.ts'
import type { LostMark } from './lostMarks.ts'
import type { DrawnBand } from './projectBand.ts'

/** What is really drawn of a curve. Point `k` is point `indices[k]` of the curve, at `xs[k]`, `ys[k]`. */
export interface DrawnCurve {
  readonly curve: ChartCurve
  readonly indices: Uint32Array
  /** CSS pixels, ascending. Single precision, as in canvases. */
  readonly xs: Float32Array
  /** CSS pixels; NaN where the line breaks. */
  readonly ys: Float32Array
  /** Pixel positions of values past the scale: above it and below it. */
  readonly above: readonly number[]
  readonly below: readonly number[]
  /** Where it stops being a number. */
  readonly lost: readonly LostMark[]
  readonly band?: DrawnBand
}

/** A line to a point this far outside is cut, because canvases compute in 32 bits. In CSS pixels. */
const OUTSIDE = 64
const FAR = 20_000
const NOTHING_LOST: readonly LostMark[] = []

/** A curve and the points of it that are worth drawing. */
export type PickedCurve = Pick<DrawnCurve, 'curve' | 'indices'>

/**
 * Puts the picked points of curves on the screen. All lie in one piece of memory: with two for each of a hundred curves, the
 * browser's collector was busier with a zoom than its drawing was.
 */
export function projectCurves(picked: readonly PickedCurve[], x: PixelMap, y: PixelMap, plot: Rect): DrawnCurve[] {
  const room = new Float32Array(2 * picked.reduce((sum, { indices }) => sum + indices.length, 0))
  let taken = 0
  const take = (length: number): Float32Array => room.subarray(taken, (taken += length))
  return picked.map(({ curve, indices }) => {
    const [xs, ys] = [take(indices.length), take(indices.length)]
    const past = projectCurve(curve, { indices, xs, ys }, x, y, plot)
    return { curve, indices, xs, ys, ...past }
  })
}

/** Fills `xs` and `ys`, and says where values lie past the scale. */
function projectCurve(
  curve: ChartCurve,
  { indices, xs, ys }: Pick<DrawnCurve, 'indices' | 'xs' | 'ys'>,
  x: PixelMap,
  y: PixelMap,
  plot: Rect,
): Pick<DrawnCurve, 'above' | 'below' | 'lost'> {
  const values = curve.y
  // Heights far outside of the plot, where an axis leaves values out, come as close as canvases need them.
  const highest = plot.y - FAR
  const lowest = plot.y + plot.height + FAR
  const above: number[] = []
  const below: number[] = []
  let hasNan = false
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at] as number
    const value = values[index] as number
    const pixel = x.toPixel(curve.x[index] as number)
    const height = isDrawable(value) ? y.toPixel(value) : Number.NaN
    xs[at] = pixel
    // The logarithm of zero or less has no place on the screen either.
    ys[at] = Number.isFinite(height) ? Math.min(lowest, Math.max(highest, height)) : Number.NaN
    if (Number.isFinite(height)) continue
    if (Number.isNaN(value)) hasNan = true
    else if (pixel < plot.x || pixel > plot.x + plot.width) continue
    else if (value > 0) above.push(pixel)
    else below.push(pixel)
  }
  cutOutside(xs, ys, 0, 1, plot.x - OUTSIDE)
  cutOutside(xs, ys, indices.length - 1, indices.length - 2, plot.x + plot.width + OUTSIDE)
  return { above, below, lost: hasNan ? lostMarks({ curve, indices, xs, ys }, plot) : NOTHING_LOST }
}

/** Moves an end point that lies beyond `edge` along its line, onto the edge. */
function cutOutside(xs: Float32Array, ys: Float32Array, end: number, inner: number, edge: number): void {
  const [x0, y0, x1, y1] = [xs[end], ys[end], xs[inner], ys[inner]]
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return
  if ((x0 - edge) * (x1 - edge) >= 0) return
  xs[end] = edge
  ys[end] = y0 + ((y1 - y0) * (edge - x0)) / (x1 - x0)
}

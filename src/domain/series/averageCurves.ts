import { isDrawable } from './drawable.ts'
import { pixelGrid, reduceCurve } from './reduce.ts'
import type { Curve } from './reduce.ts'

/** The mean of several curves and how far they lie around it, at every x that any of them has. Equal lengths. */
export interface AverageCurve {
  readonly x: Float64Array
  readonly mean: Float64Array
  /** Sample standard deviation (n − 1); 0 where only one curve is. */
  readonly std: Float64Array
  readonly min: Float64Array
  readonly max: Float64Array
  /** Curves that have a value there. */
  readonly count: Uint32Array
}

/**
 * Averages curves, each taken as straight lines between its points: a curve counts at `x` between its first and its last
 * point, and not next to a NaN or an infinity, also as SQL stores write it. Of points at the same x the last one logged stands. Where no curve counts
 * the mean is NaN.
 */
export function averageCurves(curves: readonly Curve[]): AverageCurve {
  const x = unionOf(curves)
  const size = x.length
  const count = new Uint32Array(size)
  const mean = new Float64Array(size)
  const squares = new Float64Array(size)
  const min = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const max = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  for (const curve of curves) {
    eachValue(curve, x, (at, value) => {
      // Welford's: one pass, and no difference of large sums.
      const seen = (count[at] as number) + 1
      const delta = value - (mean[at] as number)
      count[at] = seen
      mean[at] = (mean[at] as number) + delta / seen
      squares[at] = (squares[at] as number) + delta * (value - mean[at])
      if (value < (min[at] as number)) min[at] = value
      if (value > (max[at] as number)) max[at] = value
    })
  }
  for (let at = 0; at < size; at += 1) {
    if (count[at] !== 0) continue
    mean[at] = Number.NaN
    min[at] = Number.NaN
    max[at] = Number.NaN
  }
  const std = squares.map((sum, at) => Math.sqrt(sum / Math.max(1, (count[at] ?? 0) - 1)))
  return { x, mean, std, min, max, count }
}

/** As many columns as the widest screens have pixels. */
const THIN_COLUMNS = 4000

/**
 * The curves with so few points that averaging them takes no longer than a glance: each keeps the first, smallest, largest
 * and last point of every column of one shared grid, so that no spike is lost. The same curves where they have at most
 * `most` points together.
 */
export function thinCurves(curves: readonly Curve[], most: number): readonly Curve[] {
  const total = curves.reduce((sum, { x }) => sum + x.length, 0)
  if (total <= most) return curves
  const from = curves.reduce((least, { x }) => Math.min(least, x[0] ?? least), Number.POSITIVE_INFINITY)
  const to = curves.reduce((last, { x }) => Math.max(last, x.at(-1) ?? last), Number.NEGATIVE_INFINITY)
  const grid = pixelGrid(from, to, THIN_COLUMNS)
  return curves.map((curve) => {
    const indices = reduceCurve(curve, grid)
    const pick = (values: Float64Array) => Float64Array.from(indices, (index) => values[index] as number)
    return { x: pick(curve.x), y: pick(curve.y) }
  })
}

/** Every x of the curves once, ascending. */
function unionOf(curves: readonly Curve[]): Float64Array {
  if (curves.length < 2) return curves[0] === undefined ? new Float64Array(0) : merged(curves[0].x, new Float64Array(0))
  // In halves: runs log at the same steps, so that what comes together hardly grows.
  const half = curves.length >> 1
  return merged(unionOf(curves.slice(0, half)), unionOf(curves.slice(half)))
}

/** Every number of two ascending arrays once, ascending. */
function merged(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length + b.length)
  let length = 0
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const fromA = j >= b.length || (i < a.length && (a[i] as number) <= (b[j] as number))
    const value = (fromA ? a[i++] : b[j++]) as number
    if (length === 0 || value !== all[length - 1]) all[length++] = value
  }
  return all.slice(0, length)
}

/** Calls `take` with the curve's drawable value at each place of `grid` where it has one. */
function eachValue({ x, y }: Curve, grid: Float64Array, take: (at: number, value: number) => void): void {
  let index = 0
  for (let at = 0; at < grid.length; at += 1) {
    const place = grid[at] as number
    // The last point at or before the place.
    while (index + 1 < x.length && (x[index + 1] as number) <= place) index += 1
    const value = valueAt(x, y, index, place)
    if (isDrawable(value)) take(at, value)
  }
}

function valueAt(x: Float64Array, y: Float64Array, index: number, place: number): number {
  const [x0, y0, x1, y1] = [x[index], y[index], x[index + 1], y[index + 1]]
  if (x0 === undefined || y0 === undefined || place < x0) return Number.NaN
  if (place === x0) return y0
  if (x1 === undefined || y1 === undefined || !isDrawable(y0) || !isDrawable(y1)) return Number.NaN
  return y0 + ((y1 - y0) * (place - x0)) / (x1 - x0)
}

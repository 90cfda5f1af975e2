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
 * point, and not next to a NaN or an infinity. Of points at the same x the last one logged stands. Where no curve counts
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

/** Every x of the curves once, ascending. */
function unionOf(curves: readonly Curve[]): Float64Array {
  const all = new Float64Array(curves.reduce((sum, { x }) => sum + x.length, 0))
  let length = 0
  for (const { x } of curves) {
    all.set(x, length)
    length += x.length
  }
  all.sort()
  let kept = 0
  for (const value of all) if (kept === 0 || value !== all[kept - 1]) all[kept++] = value
  return all.slice(0, kept)
}

/** Calls `take` with the curve's finite value at each place of `grid` where it has one. */
function eachValue({ x, y }: Curve, grid: Float64Array, take: (at: number, value: number) => void): void {
  let index = 0
  for (let at = 0; at < grid.length; at += 1) {
    const place = grid[at] as number
    // The last point at or before the place.
    while (index + 1 < x.length && (x[index + 1] as number) <= place) index += 1
    const value = valueAt(x, y, index, place)
    if (Number.isFinite(value)) take(at, value)
  }
}

function valueAt(x: Float64Array, y: Float64Array, index: number, place: number): number {
  const [x0, y0, x1, y1] = [x[index], y[index], x[index + 1], y[index + 1]]
  if (x0 === undefined || y0 === undefined || place < x0) return Number.NaN
  if (place === x0) return y0
  return x1 === undefined || y1 === undefined ? Number.NaN : y0 + ((y1 - y0) * (place - x0)) / (x1 - x0)
}

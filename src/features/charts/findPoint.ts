import { lowerBound, nearest, upperBound } from '../../domain/series/search.ts'
import type { DrawnCurve } from './projectCurve.ts'

/** A point of a drawn curve. */
export interface PointRef {
  readonly drawn: DrawnCurve
  /** Into `drawn.indices`. */
  readonly at: number
}

/** How far to either side of the pointer a point may lie to be chosen by its height too, in CSS pixels. */
const REACH = 7

/**
 * The drawn point that a pointer at `x`, `y` (CSS pixels) means: the closest one within a few pixels to either side, so
 * that pointing at a spike finds the spike; else the closest one along the x axis.
 */
export function findPoint(curves: readonly DrawnCurve[], x: number, y: number): PointRef | undefined {
  return (
    closest(
      curves,
      (drawn) => near(drawn, x),
      (px, py) => (px - x) ** 2 + (py - y) ** 2,
    ) ??
    closest(
      curves,
      (drawn) => [nearest(drawn.xs, x), nearest(drawn.xs, x) + 1],
      (px) => Math.abs(px - x),
    )
  )
}

/** The point `by` drawn points away along its curve, held within `from`…`to` (CSS pixels). */
export function movePoint({ drawn, at }: PointRef, by: number, from: number, to: number): PointRef | undefined {
  const first = lowerBound(drawn.xs, from)
  const last = upperBound(drawn.xs, to) - 1
  if (last < first) return undefined
  return { drawn, at: Math.min(last, Math.max(first, at + by)) }
}

/** The index of the curve's own point that stands for `x`; `undefined` where the curve has not begun or has ended. */
export function indexAtX({ curve, xs }: DrawnCurve, x: number, pixel: number): number | undefined {
  const [first, last] = [xs[0], xs.at(-1)]
  if (first === undefined || last === undefined || pixel < first - REACH || pixel > last + REACH) return undefined
  return nearest(curve.x, x)
}

function near({ xs }: DrawnCurve, x: number): readonly [number, number] {
  return [lowerBound(xs, x - REACH), upperBound(xs, x + REACH)]
}

function closest(
  curves: readonly DrawnCurve[],
  range: (drawn: DrawnCurve) => readonly [number, number],
  distance: (x: number, y: number) => number,
): PointRef | undefined {
  let best: PointRef | undefined
  let least = Number.POSITIVE_INFINITY
  for (const drawn of curves) {
    const [from, to] = range(drawn)
    for (let at = Math.max(0, from); at < to; at += 1) {
      const [x, y] = [drawn.xs[at], drawn.ys[at]]
      if (x === undefined || y === undefined || Number.isNaN(y)) continue
      const away = distance(x, y)
      if (away < least) {
        least = away
        best = { drawn, at }
      }
    }
  }
  return best
}

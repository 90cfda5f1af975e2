import { isDrawable } from '../../domain/series/drawable.ts'
import { lowerBound, nearest, upperBound } from '../../domain/series/search.ts'
import type { Rect } from './geometry.ts'
import type { DrawnCurve } from './projectCurve.ts'

/** A point of a drawn curve. */
export interface PointRef {
  readonly drawn: DrawnCurve
  /** Into `drawn.indices`. */
  readonly at: number
}

/** How far to either side of the pointer a point may lie to be chosen by its height too, in CSS pixels. */
const REACH = 7
/** Of its squared distance: what is marked is meant by who points beside it, where a line has a point in every pixel. */
const MARKED = 1 / 9

/**
 * The drawn point that a pointer at `x`, `y` (CSS pixels) means: the closest one within a few pixels to either side, so
 * that pointing at a spike finds the spike; else the closest one along the x axis. What is no number is found where it is
 * marked: NaN at the height that its curve had before, infinity at the edge of `plot`.
 */
export function findPoint(curves: readonly DrawnCurve[], x: number, y: number, plot: Rect): PointRef | undefined {
  return (
    closest(
      curves,
      plot,
      (drawn) => near(drawn, x),
      (px, py, isLost) => ((px - x) ** 2 + (py - y) ** 2) * (isLost ? MARKED : 1),
    ) ??
    closest(
      curves,
      plot,
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

/**
 * The next place behind `point` where a curve begins to be no number, within `from`…`to` (CSS pixels); behind the last one
 * the first. `undefined` where all that is drawn are numbers.
 */
export function nextLost(
  curves: readonly DrawnCurve[],
  point: PointRef | undefined,
  from: number,
  to: number,
): PointRef | undefined {
  const all = curves.flatMap((drawn) => lostIn(drawn).filter(({ px }) => px >= from && px <= to))
  const ordered = all.toSorted((a, b) => a.px - b.px)
  const here = ordered.findIndex(({ drawn, at }) => drawn === point?.drawn && at === point.at)
  const x = point?.drawn.xs[point.at] ?? from
  return (here < 0 ? ordered.find(({ px }) => px > x) : ordered[here + 1]) ?? ordered[0]
}

/** The first points of stretches that are NaN or infinite. */
function lostIn(drawn: DrawnCurve): readonly (PointRef & { readonly px: number })[] {
  const { curve, indices, xs } = drawn
  const isLost = (at: number) => at >= 0 && !isDrawable(curve.y[indices[at] as number] as number)
  return Array.from(xs, (px, at) => ({ drawn, at, px })).filter(({ at }) => isLost(at) && !isLost(at - 1))
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

/** How high a point is on the screen, or its mark; `before` is the height of the one before it. */
function heightOf({ curve, indices, ys }: DrawnCurve, at: number, before: number, { y, height }: Rect): number {
  const pixel = ys[at] as number
  if (!Number.isNaN(pixel)) return pixel
  const value = curve.y[indices[at] as number] as number
  if (Number.isNaN(value)) return before
  return value > 0 ? y : y + height
}

/** How high the last number before a point is; the lower edge of `plot` when there is none. */
function heightBefore({ ys }: DrawnCurve, at: number, { y, height }: Rect): number {
  for (let before = at - 1; before >= 0; before -= 1) if (!Number.isNaN(ys[before])) return ys[before] as number
  return ys.find((y) => !Number.isNaN(y)) ?? y + height
}

function closest(
  curves: readonly DrawnCurve[],
  plot: Rect,
  range: (drawn: DrawnCurve) => readonly [number, number],
  distance: (x: number, y: number, isLost: boolean) => number,
): PointRef | undefined {
  let best: PointRef | undefined
  let least = Number.POSITIVE_INFINITY
  for (const drawn of curves) {
    const [from, to] = range(drawn)
    const first = Math.max(0, from)
    if (first >= to) continue
    let y = heightBefore(drawn, first, plot)
    for (let at = first; at < Math.min(to, drawn.xs.length); at += 1) {
      y = heightOf(drawn, at, y, plot)
      const away = distance(drawn.xs[at] as number, y, Number.isNaN(drawn.ys[at]))
      if (away < least) {
        least = away
        best = { drawn, at }
      }
    }
  }
  return best
}

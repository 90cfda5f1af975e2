import { valueFacts } from '../../domain/series/valueFacts.ts'
import type { ChartCurve } from './chartSeries.ts'
import type { Rect } from './geometry.ts'

/** Where a curve stops being a number. */
export interface LostMark {
  /** The first NaN, as an index into the curve. */
  readonly index: number
  /** CSS pixels: at its x, clear of the plot's edges, as high as the number before it, or else the one behind it. */
  readonly x: number
  readonly y: number
}

/** Half of a cross, in CSS pixels. */
const LOST_SIZE = 3
/** Gaps closer than this to one that is marked are only gaps: every other value may be NaN. In CSS pixels. */
const APART = 16

/** A curve on the screen, as `DrawnCurve` has it. */
interface OnScreen {
  readonly curve: ChartCurve
  readonly indices: Uint32Array
  readonly xs: Float32Array
  readonly ys: Float32Array
}

/** The first of the NaNs that a drawn curve meets in view, the one that begins its end, and as many others as can be told apart. */
export function lostMarks({ curve, indices, xs, ys }: OnScreen, plot: Rect): readonly LostMark[] {
  // The mean of no run is no run's NaN.
  if (curve.counts !== undefined) return []
  const marks: LostMark[] = []
  const { nanFrom } = valueFacts(curve.y)
  const right = plot.x + plot.width
  let level: number | undefined
  let isLost = false
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at] as number
    const wasLost = isLost
    isLost = Number.isNaN(curve.y[index])
    if (!isLost) level = Number.isNaN(ys[at]) ? level : ys[at]
    const x = xs[at] as number
    if (!isLost || wasLost || x < plot.x || x > right) continue
    const before = marks.at(-1)
    if (before !== undefined && x - before.x < APART && index !== nanFrom) continue
    marks.push({
      index,
      x: Math.min(right - 1, Math.max(plot.x + 1, x)),
      y: within(level ?? ys.find((y, next) => next > at && !Number.isNaN(y)), plot),
    })
  }
  return marks
}

function within(y: number | undefined, plot: Rect): number {
  const [top, bottom] = [plot.y + LOST_SIZE, plot.y + plot.height - LOST_SIZE]
  return Math.min(bottom, Math.max(top, y ?? bottom))
}

/** The cross as lines from one point to another, by x and y in turn. */
export function crossAt({ x, y }: LostMark): readonly (readonly [number, number, number, number])[] {
  const [left, right, top, bottom] = [x - LOST_SIZE, x + LOST_SIZE, y - LOST_SIZE, y + LOST_SIZE]
  return [
    [left, top, right, bottom],
    [left, bottom, right, top],
  ]
}

import { lowerBound, upperBound } from '../../domain/series/search.ts'
import type { Rect } from './geometry.ts'
import type { DrawnCurve } from './projectCurve.ts'

/** Space between crosshair and tooltip, and between tooltip and the plot's edges. */
const GAP = 12
const INSET = 6
/** Past the axis labels, and past the card's heading. */
const BELOW = 28
const ABOVE = 38

/**
 * Where a tooltip of this size goes: beside the crosshair at `cursorX` where no line passes; when there is no such place,
 * below the chart, or above it when the screen ends there. All in CSS pixels of the chart.
 */
export function placeTooltip(
  plot: Rect,
  curves: readonly DrawnCurve[],
  cursorX: number,
  size: { readonly width: number; readonly height: number },
  roomBelow: number,
): { readonly left: number; readonly top: number } {
  const { width, height } = size
  const bottom = plot.y + plot.height
  const lefts = [cursorX + GAP, cursorX - GAP - width].filter(
    (left) => left >= 0 && left + width <= plot.x + plot.width + INSET,
  )
  const tops = [plot.y + INSET, bottom - height - INSET, plot.y + (plot.height - height) / 2]
  const places = lefts.flatMap((left) => tops.map((top) => ({ left, top })))
  for (const place of places) {
    const fits = place.top >= plot.y && place.top + height <= bottom
    if (fits && curves.every((drawn) => !crosses(drawn, { x: place.left, y: place.top, ...size }))) return place
  }
  return { left: lefts[0] ?? plot.x, top: roomBelow >= BELOW + height ? bottom + BELOW : plot.y - ABOVE - height }
}

/** True when a segment's bounding box meets the rectangle: never misses a crossing, may see one that is not there. */
export function crosses({ xs, ys }: DrawnCurve, { x, y, width, height }: Rect): boolean {
  const from = Math.max(1, lowerBound(xs, x))
  const to = Math.min(xs.length - 1, upperBound(xs, x + width))
  for (let at = from; at <= to; at += 1) {
    const [before, after] = [ys[at - 1] ?? Number.NaN, ys[at] ?? Number.NaN]
    if (Math.min(before, after) <= y + height && Math.max(before, after) >= y) return true
  }
  return false
}

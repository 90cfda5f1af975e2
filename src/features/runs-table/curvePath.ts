import { isDrawable } from '../../domain/series/drawable.ts'

/** In which `curvePath` draws. */
export const CURVE_BOX = { width: 100, height: 20 } as const

/** A path through the points of a summary's curve (step and value by turns), over its own range. NaN breaks it, what is infinite (also as SQL stores write it) lies on its edge; `''` when it has no number. */
export function curvePath(curve: Float64Array): string {
  const [left, right] = rangeOf(curve, 0)
  const [low, high] = rangeOf(curve, 1)
  let path = ''
  let isOpen = false
  for (let index = 0; index + 1 < curve.length; index += 2) {
    const value = curve[index + 1] ?? Number.NaN
    if (Number.isNaN(value)) {
      isOpen = false
      continue
    }
    const x = place(curve[index] ?? 0, left, right) * CURVE_BOX.width
    const y = (1 - place(value, low, high)) * CURVE_BOX.height
    const point = `${x.toFixed(1)} ${y.toFixed(1)}`
    // A line of no length is drawn as a dot, should no other point follow.
    path += isOpen ? `L${point}` : `M${point}h.01`
    isOpen = true
  }
  return path
}

function rangeOf(curve: Float64Array, from: 0 | 1): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let index = from; index < curve.length; index += 2) {
    const value = curve[index] ?? Number.NaN
    if (!isDrawable(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return [low, high]
}

/** Halved first: the distance between the two ends of the float range is no float. In the middle of no range at all. Within 0 and 1. */
function place(value: number, low: number, high: number): number {
  const span = high / 2 - low / 2
  return span > 0 ? Math.min(1, Math.max(0, (value / 2 - low / 2) / span)) : 0.5
}

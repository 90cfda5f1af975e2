import { DRAWABLE_LIMIT } from './drawable.ts'
import type { Curve } from './reduce.ts'
import { lowerBound, upperBound } from './search.ts'
import { extremesOf } from './valueBlocks.ts'
import { valueFacts } from './valueFacts.ts'

/** Smallest and largest of some numbers. */
export interface Extent {
  readonly min: number
  readonly max: number
}

/** The range of drawable values ≥ `floor` at `x` in `from`…`to`; `undefined` when there are none. */
export function valueExtent({ x, y }: Curve, from: number, to: number, floor = -DRAWABLE_LIMIT): Extent | undefined {
  const start = lowerBound(x, from)
  const end = upperBound(x, to, start)
  if (start === 0 && end === y.length) {
    const whole = valueFacts(y)
    if (whole.drawableCount === 0) return undefined
    if (whole.min >= floor) return { min: whole.min, max: whole.max }
  }
  if (start === end) return undefined
  const found = extremesOf(y, start, end)
  if (found !== undefined && (y[found.low] as number) >= floor) {
    return { min: y[found.low] as number, max: y[found.high] as number }
  }
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (let index = start; index < end; index += 1) {
    const value = y[index] as number
    if (value >= floor && value < min) min = value
    if (value > max && value <= DRAWABLE_LIMIT) max = value
  }
  // A maximum below the floor means that no value reached it.
  return min <= max ? { min, max } : undefined
}

/** The range that covers all of `extents`; `undefined` when none is there. */
export function unionExtent(extents: readonly (Extent | undefined)[]): Extent | undefined {
  const present = extents.filter((extent) => extent !== undefined)
  if (present.length === 0) return undefined
  return {
    min: present.reduce((min, extent) => Math.min(min, extent.min), Number.POSITIVE_INFINITY),
    max: present.reduce((max, extent) => Math.max(max, extent.max), Number.NEGATIVE_INFINITY),
  }
}

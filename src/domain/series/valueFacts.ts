import { isDrawable } from './drawable.ts'
import { extremesOf } from './valueBlocks.ts'

/** What one look at all values of a series tells. */
export interface ValueFacts {
  /** Values that can be drawn to scale: neither NaN nor infinite. */
  readonly drawableCount: number
  readonly nanCount: number
  /** Where the first NaN is; `undefined` when there is none. */
  readonly firstNan: number | undefined
  /** Over the drawable values; ±Infinity the wrong way round when there are none. */
  readonly min: number
  readonly max: number
  /** Where the closing run of NaN begins; `undefined` when the last value is a number. */
  readonly nanFrom: number | undefined
}

const known = new WeakMap<Float64Array, ValueFacts>()

/** Counts and extremes in one pass, once per array: a million values that several parts of a page ask about. */
export function valueFacts(values: Float64Array): ValueFacts {
  const before = known.get(values)
  if (before !== undefined) return before
  const facts = plain(values) ?? look(values)
  known.set(values, facts)
  return facts
}

/** The facts when all values can be drawn, as almost always. */
function plain(values: Float64Array): ValueFacts | undefined {
  if (values.length === 0) return undefined
  const found = extremesOf(values, 0, values.length)
  if (found === undefined) return undefined
  const [min, max] = [values[found.low] as number, values[found.high] as number]
  return { drawableCount: values.length, nanCount: 0, firstNan: undefined, min, max, nanFrom: undefined }
}

function look(values: Float64Array): ValueFacts {
  let drawableCount = 0
  let nanCount = 0
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let first = -1
  let tail = -1
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number
    if (Number.isNaN(value)) {
      nanCount += 1
      if (first < 0) first = index
      if (tail < 0) tail = index
      continue
    }
    tail = -1
    if (!isDrawable(value)) continue
    drawableCount += 1
    if (value < min) min = value
    if (value > max) max = value
  }
  return {
    drawableCount,
    nanCount,
    firstNan: first < 0 ? undefined : first,
    min,
    max,
    nanFrom: tail < 0 ? undefined : tail,
  }
}

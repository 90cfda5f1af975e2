import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDrawable } from './drawable.ts'
import { blocksOf, continueBlocks, extremesOf, knowBlocks } from './valueBlocks.ts'

const value = fc.oneof(
  { weight: 400, arbitrary: fc.integer({ min: -50, max: 50 }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity, Number.MAX_VALUE) },
)
const some = fc.array(value, { minLength: 1, maxLength: 700, size: 'max' }).map((all) => Float64Array.from(all))

describe('extremesOf', () => {
  it('finds the first smallest and the first largest of any part, as a look at every value does', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.nat(), (values, a, b) => {
        const from = a % values.length
        const to = from + 1 + (b % (values.length - from))
        const part = [...values.subarray(from, to)]
        const drawn = part.every(isDrawable)
        expect(extremesOf(values, from, to)).toEqual(
          drawn
            ? { low: from + part.indexOf(Math.min(...part)), high: from + part.indexOf(Math.max(...part)) }
            : undefined,
        )
      }),
    )
  })

  it('believes what has been found out elsewhere', () => {
    const values = Float64Array.from({ length: 128 }, (_, at) => at)
    const told = values.slice()
    knowBlocks(told, { lows: Uint8Array.of(5, 6), highs: Uint8Array.of(7, 8), whole: { low: 1, high: 2 } })
    expect(extremesOf(told, 0, 128)).toEqual({ low: 1, high: 2 })
    expect(extremesOf(told, 64, 128)).toEqual({ low: 64 + 6, high: 64 + 8 })
    expect(extremesOf(values, 0, 128)).toEqual({ low: 0, high: 127 })
  })
})

describe('continueBlocks', () => {
  it('comes to the same in parts as at once', () => {
    fc.assert(
      fc.property(some, fc.nat(), (values, cut) => {
        const beginning = values.slice(0, cut % values.length)
        expect(continueBlocks(blocksOf(beginning), values)).toEqual(blocksOf(values))
      }),
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unionExtent, valueExtent } from './extent.ts'
import { seriesOf } from './metricSeries.ts'
import { lowerBound, nearest, upperBound } from './search.ts'
import { summarize } from './summary.ts'

function series(values: readonly number[]) {
  return seriesOf(values.map((value, step) => ({ key: 'loss', step: step * 10, timestampMs: 0, value })))
}

describe('search', () => {
  it('finds what a walk through the numbers finds', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 20 })).map((items) => Float64Array.from(items).sort())
    fc.assert(
      fc.property(numbers, fc.double({ min: -1, max: 21, noNaN: true }), (sorted, value) => {
        const walk = (found: (item: number) => boolean) => {
          const index = sorted.findIndex(found)
          return index < 0 ? sorted.length : index
        }
        expect(lowerBound(sorted, value)).toBe(walk((item) => item >= value))
        expect(upperBound(sorted, value)).toBe(walk((item) => item > value))
        const distances = [...sorted].map((item) => Math.abs(item - value))
        expect(distances[nearest(sorted, value)]).toBe(distances.toSorted((a, b) => a - b)[0])
      }),
    )
  })
})

describe('valueExtent', () => {
  const curve = (values: readonly number[]) => {
    const { steps: x, values: y } = series(values)
    return { x, y }
  }

  it.each([
    { values: [3, 1, 2], from: 0, to: 20, extent: { min: 1, max: 3 } },
    { values: [3, 1, 2], from: 10, to: 20, extent: { min: 1, max: 2 } },
    { values: [NaN, 1, Infinity, -Infinity, Number.MAX_VALUE], from: 0, to: 40, extent: { min: 1, max: 1 } },
    { values: [NaN, NaN], from: 0, to: 20, extent: undefined },
    { values: [1], from: 5, to: 9, extent: undefined },
    { values: [], from: 0, to: 1, extent: undefined },
  ])('of $values from $from to $to is $extent', ({ values, from, to, extent }) => {
    expect(valueExtent(curve(values), from, to)).toEqual(extent)
  })

  it('leaves out what lies below a floor, as a log axis needs', () => {
    expect(valueExtent(curve([-3, 0, 2, 8]), 0, 30, Number.MIN_VALUE)).toEqual({ min: 2, max: 8 })
    expect(valueExtent(curve([-3, 0]), 0, 30, Number.MIN_VALUE)).toBeUndefined()
  })

  it('covers several curves', () => {
    expect(unionExtent([{ min: 1, max: 2 }, undefined, { min: -4, max: 0 }])).toEqual({ min: -4, max: 2 })
    expect(unionExtent([undefined])).toBeUndefined()
  })
})

describe('summarize', () => {
  it('counts numbers, NaN and infinities apart', () => {
    expect(summarize(series([NaN, 2, Infinity, 1, -Infinity, 3, NaN, NaN]))).toEqual({
      count: 8,
      drawableCount: 3,
      nanCount: 3,
      infiniteCount: 2,
      min: 1,
      max: 3,
      last: NaN,
      firstStep: 0,
      lastStep: 70,
      firstNanStep: 0,
    })
  })

  it('says nothing about an empty series', () => {
    expect(summarize(series([]))).toMatchObject({ count: 0, min: undefined, last: undefined, firstNanStep: undefined })
  })
})

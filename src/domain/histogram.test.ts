import { expect, it } from 'vitest'
import { histogram } from './histogram.ts'

const range = (length: number, valueAt: (index: number) => number) => Array.from({ length }, (_, at) => valueAt(at))
const countsOf = (values: readonly number[]) => [...(histogram(Float64Array.from(values))?.counts ?? [])]

// Counted by numpy.histogram(values, bins='auto').
it('counts as NumPy does: two heaps, and a curve', () => {
  expect(countsOf([...range(16, (at) => 0.1 + 0.001 * at), ...range(24, (at) => 0.6 + 0.004 * at)])).toEqual([
    16, 0, 0, 0, 0, 2, 22,
  ])
  expect(countsOf(range(500, (at) => Math.sin(at) ** 3))).toEqual([56, 23, 23, 25, 29, 92, 93, 31, 23, 24, 26, 55])
})

it('has as many bins as Sturges when most values are the same', () => {
  expect(countsOf([...range(9, () => 2), 3])).toEqual([9, 0, 0, 0, 1])
})

it('leaves out what is no number, and says how much that is', () => {
  const found = histogram(Float64Array.of(1, Number.NaN, 2, Number.POSITIVE_INFINITY))
  expect(found?.left).toBe(2)
  expect(found?.counts.reduce((sum, count) => sum + count, 0)).toBe(2)
  expect(histogram(Float64Array.of(Number.NaN))).toBeUndefined()
})

it('puts a lone value in the middle', () => {
  expect(histogram(Float64Array.of(7, 7))?.edges).toEqual(Float64Array.of(6.5, 7, 7.5))
})

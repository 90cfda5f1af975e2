import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageCurves, thinCurves } from './averageCurves.ts'

const steps = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 })
  .map((items) => Float64Array.from(items).sort())

test('a mean stands at every x that a curve has, once, in order', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 7 }), (all) => {
      const { x, count } = averageCurves(all.map((x) => ({ x, y: x })))
      const expected = [...new Set(all.flatMap((items) => [...items]))].toSorted((a, b) => a - b)
      expect([...x]).toEqual(expected)
      expect(count.every((curves) => curves > 0)).toBe(true)
    }),
  )
})

test.each([Infinity, Number.MAX_VALUE])('a curve takes no part in the mean next to %d', (infinite) => {
  const x = Float64Array.of(0, 1, 2, 3, 4)
  const { mean, count } = averageCurves([
    { x, y: Float64Array.of(1, 1, 1, 1, 1) },
    { x: Float64Array.of(0, 2, 4), y: Float64Array.of(3, infinite, 3) },
  ])
  expect([...mean]).toEqual([2, 1, 1, 1, 2])
  expect([...count]).toEqual([2, 1, 1, 1, 2])
})

test('few points are averaged as they are', () => {
  const curves = [{ x: Float64Array.of(0, 1), y: Float64Array.of(2, 3) }]
  expect(thinCurves(curves, 2)).toBe(curves)
})

test('what is left of a million points has their ends and every spike', () => {
  const x = Float64Array.from({ length: 1_000_000 }, (_, step) => step)
  const curves = Array.from({ length: 3 }, (_, run) => {
    const y = new Float64Array(x.length).fill(run)
    y[123_456 + run * 1001] = 50
    return { x, y }
  })
  const thin = thinCurves(curves, 100_000)
  for (const [run, { x: kept, y }] of thin.entries()) {
    expect(kept.length).toBeLessThan(20_000)
    expect([kept[0], kept.at(-1)]).toEqual([0, 999_999])
    expect(y[kept.indexOf(123_456 + run * 1001)]).toBe(50)
  }
  const { max } = averageCurves(thin)
  expect(max.filter((value) => value === 50)).toHaveLength(3)
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationAxis, logAxis, stepAxis, valueAxis, wholeAxis } from './axis.ts'
import { DRAWABLE_LIMIT } from './drawable.ts'

const drawable = fc.double({ min: -DRAWABLE_LIMIT, max: DRAWABLE_LIMIT, noNaN: true })
const extents = fc.tuple(drawable, drawable).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))

function ascends(ticks: readonly number[]): boolean {
  return ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? 0))
}

describe('valueAxis', () => {
  it.each([
    { min: 0.1234, max: 0.9876, ticks: [0, 0.25, 0.5, 0.75, 1] },
    { min: 0, max: 0.3, ticks: [0, 0.1, 0.2, 0.3] },
    { min: -3, max: 7, ticks: [-5, -2.5, 0, 2.5, 5, 7.5] },
    { min: 1e12, max: 3e12, ticks: [1e12, 1.5e12, 2e12, 2.5e12, 3e12] },
    { min: 2e-12, max: 9e-12, ticks: [2e-12, 4e-12, 6e-12, 8e-12, 1e-11] },
    { min: 0.5, max: 0.5, ticks: [0.46, 0.48, 0.5, 0.52, 0.54] },
    { min: 0, max: 0, ticks: [-1, -0.5, 0, 0.5, 1] },
  ])('of $min to $max has ticks $ticks', ({ min, max, ticks }) => {
    expect(valueAxis({ min, max }, 4)).toEqual({ from: ticks[0], to: ticks.at(-1), ticks })
  })

  it('covers any extent with a few finite, ascending ticks', () => {
    fc.assert(
      fc.property(extents, fc.integer({ min: 2, max: 10 }), (extent, count) => {
        const { from, to, ticks } = valueAxis(extent, count)
        const slack = Math.max(Math.abs(extent.min), Math.abs(extent.max)) * 1e-9
        expect(from).toBeLessThanOrEqual(extent.min + slack)
        expect(to).toBeGreaterThanOrEqual(extent.max - slack)
        expect(Number.isFinite(to - from) && to > from).toBe(true)
        expect(ascends(ticks)).toBe(true)
        expect(ticks.length).toBeLessThanOrEqual(count + 3)
      }),
    )
  })
})

describe('logAxis', () => {
  it.each([
    { min: 0.002, max: 30, ticks: [0.001, 0.01, 0.1, 1, 10, 100] },
    { min: 0.45, max: 4.6, ticks: [0.2, 0.5, 1, 2, 5] },
    { min: 3, max: 7, ticks: [2, 5, 10] },
    { min: 1, max: 1, ticks: [1, 2] },
    { min: 0.921, max: 0.939, ticks: [0.92, 0.925, 0.93, 0.935, 0.94] },
    { min: 1e-12, max: 1, ticks: [1e-12, 1e-9, 1e-6, 0.001, 1] },
  ])('of $min to $max has ticks $ticks', ({ min, max, ticks }) => {
    expect(logAxis({ min, max }, 4).ticks).toEqual(ticks)
  })

  it('covers any positive extent', () => {
    const positive = fc.double({ min: 1e-300, max: DRAWABLE_LIMIT, noNaN: true })
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const extent = { min: Math.min(a, b), max: Math.max(a, b) }
        const { from, to, ticks } = logAxis(extent, 4)
        expect(from > 0 && from <= extent.min && to >= extent.max && to > from).toBe(true)
        expect(ascends(ticks)).toBe(true)
        expect(ticks.length).toBeLessThanOrEqual(7)
      }),
    )
  })
})

describe('wholeAxis', () => {
  it.each([
    { min: 1, max: 4, ticks: [1, 2, 3, 4] },
    { min: 0, max: 30, ticks: [0, 5, 10, 15, 20, 25, 30] },
    { min: 3, max: 3, ticks: [2, 3, 4] },
  ])('of $min to $max has ticks $ticks', ({ min, max, ticks }) => {
    expect(wholeAxis({ min, max }, 10).ticks).toEqual(ticks)
  })
})

describe('stepAxis', () => {
  it.each([
    { from: 0, to: 4799, ticks: [0, 1000, 2000, 3000, 4000] },
    { from: -50, to: 50, ticks: [-40, -20, 0, 20, 40] },
    { from: 0, to: 12, ticks: [0, 5, 10] },
    { from: 10, to: 12, ticks: [10, 11, 12] },
    { from: 3.2, to: 3.8, ticks: [] },
  ])('from $from to $to has whole ticks $ticks', ({ from, to, ticks }) => {
    expect(stepAxis(from, to, 5)).toEqual({ from, to, ticks })
  })
})

describe('durationAxis', () => {
  it.each([
    { to: 400, ticks: [0, 100, 200, 300, 400] },
    { to: 50_000, ticks: [0, 15_000, 30_000, 45_000] },
    { to: 7_200_000, ticks: [0, 1_800_000, 3_600_000, 5_400_000, 7_200_000] },
    { to: 10 * 86_400_000, ticks: [0, 3, 6, 9].map((days) => days * 86_400_000) },
  ])('to $to ms has ticks $ticks', ({ to, ticks }) => {
    expect(durationAxis(0, to, 4).ticks).toEqual(ticks)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bestPlaces, deltaOf } from './delta.ts'

interface Expected {
  readonly value: number
  readonly baseline: number
  readonly absolute: number
  readonly percent: number | null
}

const file = new URL('../../../fixtures/compare/deltas.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected[]

/** Distance relative to the size of what is expected; absolute near 0. */
const distance = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(b))

test('deltas are those that Python works out in exact fractions, to 1e-9', () => {
  expect(expected.length).toBeGreaterThan(700)
  for (const { value, baseline, absolute, percent } of expected) {
    const delta = deltaOf(value, baseline, undefined)
    expect(distance(delta?.absolute ?? Number.NaN, absolute)).toBeLessThan(1e-9)
    expect(delta?.percent === undefined).toBe(percent === null)
    expect(distance(delta?.percent ?? 0, percent ?? 0)).toBeLessThan(1e-9)
  }
})

describe('a delta', () => {
  test.each([
    [0.9, 1, 'lower', 'better'],
    [0.9, 1, 'higher', 'worse'],
    [1.1, 1, 'lower', 'worse'],
    [1.1, 1, 'higher', 'better'],
    [-1.5, -2, 'lower', 'worse'],
    [1, 1, 'lower', undefined],
    [2, 1, undefined, undefined],
  ] as const)('of %d to %d, where %s is better, is %s', (value, baseline, direction, verdict) => {
    expect(deltaOf(value, baseline, direction)?.verdict).toBe(verdict)
  })

  test.each([
    [undefined, 1],
    [1, undefined],
    [Number.NaN, 1],
    [1, Number.NaN],
    [Number.POSITIVE_INFINITY, 1],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.MAX_VALUE, -Number.MAX_VALUE],
  ])('of %d to %d there is none', (value, baseline) => {
    expect(deltaOf(value, baseline, 'lower')).toBeUndefined()
  })

  test('that is too many per cent for a number has none', () => {
    expect(deltaOf(Number.MAX_VALUE, 0.5, 'lower')).toEqual({
      absolute: Number.MAX_VALUE,
      percent: undefined,
      verdict: 'worse',
    })
  })
})

describe('the best of a row', () => {
  test.each([
    [[3, 1, 2], 'lower', [1]],
    [[3, 1, 3], 'higher', [0, 2]],
    [[3, undefined, Number.NaN, 2, Number.NEGATIVE_INFINITY], 'lower', [3]],
    [[1, 1], 'lower', []],
    [[1], 'lower', []],
    [[1, 2], undefined, []],
  ] as const)('of %j, where %s is better, is at %j', (values, direction, places) => {
    expect([...bestPlaces(values, direction)]).toEqual(places)
  })
})

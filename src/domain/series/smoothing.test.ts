import { expect, test } from 'vitest'
import { smoothValues } from './smoothing.ts'

test.each([
  { kind: 'exponential', amount: 0.6 },
  { kind: 'mean', amount: 3 },
  { kind: 'gaussian', amount: 1 },
] as const)('what databases hold for an infinity takes no part in its neighbours: $kind', (smoothing) => {
  const smooth = (infinite: number) => smoothValues(Float64Array.of(1, 2, infinite, 4, 5), smoothing)
  const expected = smooth(Infinity)
  expected[2] = Number.MAX_VALUE
  expect(smooth(Number.MAX_VALUE)).toEqual(expected)
  expect(expected.every((value) => value <= 5 || value === Number.MAX_VALUE)).toBe(true)
})

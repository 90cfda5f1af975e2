import { expect, test } from 'vitest'
import { curvePath } from './curvePath.ts'

test.each([
  ['nothing', [], ''],
  ['nothing but NaN', [1, Number.NaN], ''],
  ['a dot', [3, 5], 'M50.0 10.0h.01'],
  ['a line over its own range', [0, 2, 10, 4], 'M0.0 20.0h.01L100.0 0.0'],
  ['a break at NaN', [0, 1, 1, Number.NaN, 2, 3], 'M0.0 20.0h.01M100.0 0.0h.01'],
  ['the whole range of floats', [0, -Number.MAX_VALUE, 1, Number.MAX_VALUE], 'M0.0 20.0h.01L100.0 0.0'],
])('%s is drawn', (_what, points, path) => {
  expect(curvePath(Float64Array.from(points))).toBe(path)
})

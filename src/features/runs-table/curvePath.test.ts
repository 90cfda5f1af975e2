import { expect, test } from 'vitest'
import { DRAWABLE_LIMIT } from '../../domain/series/drawable.ts'
import { curvePath } from './curvePath.ts'

test.each([
  ['nothing', [], ''],
  ['nothing but NaN', [1, Number.NaN], ''],
  ['a dot', [3, 5], 'M50.0 10.0h.01'],
  ['a line over its own range', [0, 2, 10, 4], 'M0.0 20.0h.01L100.0 0.0'],
  ['a break at NaN', [0, 1, 1, Number.NaN, 2, 3], 'M0.0 20.0h.01M100.0 0.0h.01'],
  ['all that is drawn to scale', [0, -DRAWABLE_LIMIT, 1, DRAWABLE_LIMIT], 'M0.0 20.0h.01L100.0 0.0'],
  ['an infinity on the edge', [0, 2, 5, Infinity, 10, 4], 'M0.0 20.0h.01L50.0 0.0L100.0 0.0'],
  ['what databases hold for one likewise', [0, 2, 5, -Number.MAX_VALUE, 10, 4], 'M0.0 20.0h.01L50.0 20.0L100.0 0.0'],
])('%s is drawn', (_what, points, path) => {
  expect(curvePath(Float64Array.from(points))).toBe(path)
})

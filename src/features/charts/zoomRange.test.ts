import { expect, test } from 'vitest'
import { zoomAround, zoomTo } from './zoomRange.ts'

const FULL = { min: 0, max: 1000 }

test.each([
  { range: { min: 100, max: 200 }, zoomed: { min: 100, max: 200 } },
  { range: { min: -50, max: 50 }, zoomed: { min: 0, max: 100 } },
  { range: { min: 950, max: 1050 }, zoomed: { min: 900, max: 1000 } },
  { range: { min: 500.4, max: 500.6 }, zoomed: { min: 499.5, max: 501.5 } },
  { range: { min: -10, max: 1010 }, zoomed: undefined },
])('$range within 0…1000 is $zoomed', ({ range, zoomed }) => {
  expect(zoomTo(range, FULL, 'step')).toEqual(zoomed)
})

test('on a log axis a range past the end keeps its ratio', () => {
  const zoomed = zoomTo({ min: 0.1, max: 10 }, { min: 1, max: 1000 }, 'step', true)
  expect(zoomed?.min).toBeCloseTo(1)
  expect(zoomed?.max).toBeCloseTo(100)
})

test('zooming keeps the centre where it is on the screen', () => {
  expect(zoomAround({ min: 0, max: 100 }, 20, 0.5)).toEqual({ min: 10, max: 60 })
  expect(zoomAround({ min: 10, max: 60 }, 20, 2)).toEqual({ min: 0, max: 100 })
  expect(zoomAround({ min: 1, max: 10_000 }, 100, 0.5, true)).toEqual({ min: 10, max: 1000 })
})

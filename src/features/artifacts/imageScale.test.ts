import { expect, test } from 'vitest'
import { fitScale, formatScale, stepScale } from './imageScale.ts'

const size = (widthPx: number, heightPx: number) => ({ widthPx, heightPx })

test.each([
  [size(1200, 1000), size(600, 800), 0.5],
  [size(1200, 1000), size(6000, 250), 0.25],
  [size(16, 16), size(600, 800), 1],
])('%o in %o is scaled to %f', (image, box, scale) => {
  expect(fitScale(image, box)).toBe(scale)
})

test.each([
  [0.62, 1, 0.75],
  [0.62, -1, 0.5],
  [1, 1, 1.5],
  [8, 1, 8],
  [0.05, -1, 0.05],
  [0.01, 1, 0.05],
] as const)('from %f, %i steps to %f', (scale, direction, next) => {
  expect(stepScale(scale, direction)).toBe(next)
})

test('reads as a percentage', () => {
  expect(formatScale(0.618)).toBe('62 %')
})

import { expect, test } from 'vitest'
import { formatDuration } from './formatDuration.ts'

test.each([
  [0, '0 ms'],
  [340, '340 ms'],
  [1000, '1.0 s'],
  [4210, '4.2 s'],
  [9949, '9.9 s'],
  [9950, '10 s'],
  [59_499, '59 s'],
  [59_500, '1 min'],
  [119_600, '2 min'],
  [3_500_000, '58 min 20 s'],
  [3_599_600, '1 h'],
  [11_520_000, '3 h 12 min'],
  [86_399_000, '1 d'],
  [187_200_000, '2 d 4 h'],
  [-4210, '−4.2 s'],
  [9223372036854775807n, '106,751,991,167 d 7 h'],
])('%s ms read as %s', (durationMs, text) => {
  expect(formatDuration(durationMs)).toBe(text)
})

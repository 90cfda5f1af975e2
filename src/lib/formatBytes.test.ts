import { expect, test } from 'vitest'
import { formatBytes } from './formatBytes.ts'

test.each([
  [0, '0 B'],
  [812, '812 B'],
  [999, '999 B'],
  [1000, '1.0 KB'],
  [86_412, '86.4 KB'],
  [99_949, '99.9 KB'],
  [99_950, '100 KB'],
  [118_020, '118 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [1_240_000_000, '1.2 GB'],
  [9223372036854775807n, '9.2 EB'],
])('%s bytes read as %s', (sizeBytes, text) => {
  expect(formatBytes(sizeBytes)).toBe(text)
})

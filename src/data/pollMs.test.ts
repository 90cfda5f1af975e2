import { expect, test } from 'vitest'
import { pollMs } from './pollMs.ts'

test.each([
  ['success', 5000, 5000],
  ['pending', 5000, 5000],
  ['error', 5000, 60_000],
  ['error', 90_000, 90_000],
] as const)('after %s, what is polled every %i ms waits %i ms', (status, everyMs, waitMs) => {
  expect(pollMs({ status }, everyMs)).toBe(waitMs)
})

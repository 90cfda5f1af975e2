import { describe, expect, test } from 'vitest'
import { formatAbsoluteTime, formatClock, formatDateTime, formatRelativeTime, isoTime } from './formatTime.ts'

// Made from local parts, so that the facts hold in every time zone.
const now = new Date(2024, 2, 13, 14, 30, 0).getTime()
const local = (...parts: [number, number, number, number, number, number]) => new Date(...parts).getTime()

describe('formatRelativeTime', () => {
  test.each([
    [now, 'now'],
    [now - 59_000, 'now'],
    [now - 60_000, '1 min'],
    [now - 59 * 60_000, '59 min'],
    [now - 3_600_000, '1 h'],
    [local(2024, 2, 13, 0, 0, 1), '14 h'],
    [local(2024, 2, 12, 23, 59, 59), 'yesterday'],
    [local(2024, 2, 12, 0, 0, 0), 'yesterday'],
    [local(2024, 2, 11, 23, 0, 0), '2 days'],
    [local(2024, 2, 7, 1, 0, 0), '6 days'],
    [local(2024, 2, 6, 1, 0, 0), '6 Mar'],
    [local(2024, 0, 1, 0, 0, 0), '1 Jan'],
    [local(2023, 11, 6, 8, 0, 0), '6 Dec 2023'],
    [now + 240_000, 'in 4 min'],
    [now + 7_200_000, 'in 2 h'],
    [local(2024, 2, 14, 23, 0, 0), '14 Mar'],
    [0, `${new Date(0).getDate()} ${new Date(0).getFullYear() === 1970 ? 'Jan 1970' : 'Dec 1969'}`],
    [9223372036854775807n, '9223372036854775807'],
  ])('%s reads as %s', (timeMs, text) => {
    expect(formatRelativeTime(timeMs, now)).toBe(text)
  })

  test('minutes are minutes across midnight', () => {
    expect(formatRelativeTime(local(2024, 2, 12, 23, 50, 0), local(2024, 2, 13, 0, 10, 0))).toBe('20 min')
  })
})

test('an absolute time names day, clock and offset', () => {
  expect(formatAbsoluteTime(local(2024, 2, 12, 9, 4, 3))).toMatch(/^12 Mar 2024, 09:04:03 UTC[+−]\d\d:\d\d$/)
})

test('a number that is no date is shown as it is', () => {
  expect(formatAbsoluteTime(9223372036854775807n)).toBe('9223372036854775807 ms')
  expect(isoTime(9223372036854775807n)).toBeUndefined()
})

test('isoTime is what <time> wants', () => {
  expect(isoTime(0)).toBe('1970-01-01T00:00:00.000Z')
})

test('to the minute, a moment has its year only when that is another', () => {
  expect(formatDateTime(local(2024, 2, 1, 9, 4, 59), now)).toBe('1 Mar, 09:04')
  expect(formatDateTime(local(2023, 11, 31, 23, 59, 0), now)).toBe('31 Dec 2023, 23:59')
  expect(formatDateTime(9223372036854775807n, now)).toBe('9223372036854775807 ms')
})

test('the time of day has its seconds, and zeros in front', () => {
  expect(formatClock(local(2024, 2, 13, 4, 3, 9))).toBe('04:03:09')
  expect(formatClock(9223372036854775807n)).toBe('9223372036854775807 ms')
})

import type { Int64 } from './json.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A length of time in its two largest units: `340 ms`, `4.2 s`, `58 min 20 s`, `3 h 12 min`, `2 d 4 h`. */
export function formatDuration(durationMs: Int64): string {
  const length = Math.abs(Number(durationMs))
  const text = formatLength(length)
  // Clocks of different machines can end a run before it started; hiding the sign would make that look measured.
  return durationMs < 0 ? `−${text}` : text
}

function formatLength(length: number): string {
  if (length < SECOND_MS) return `${Math.round(length)} ms`
  if (length < 9950) return `${(length / SECOND_MS).toFixed(1)} s`
  if (length < MINUTE_MS - 500) return `${Math.round(length / SECOND_MS)} s`
  if (length < HOUR_MS - 500) return pair(length, MINUTE_MS, 'min', SECOND_MS, 's')
  if (length < DAY_MS - MINUTE_MS / 2) return pair(length, HOUR_MS, 'h', MINUTE_MS, 'min')
  return pair(length, DAY_MS, 'd', HOUR_MS, 'h')
}

/** Rounds to the small unit first, so that 119.6 s is `2 min` and not `1 min 60 s`. */
function pair(length: number, largeMs: number, large: string, smallMs: number, small: string): string {
  const smalls = Math.round(length / smallMs)
  const perLarge = largeMs / smallMs
  const rest = smalls % perLarge
  const first = `${Math.floor(smalls / perLarge).toLocaleString('en-US')} ${large}`
  return rest === 0 ? first : `${first} ${rest} ${small}`
}

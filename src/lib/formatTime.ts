import type { Int64 } from './json.ts'

/**
 * Times as people say them, in the reader's own time zone. Built from parts because `Intl` needs tens of microseconds a
 * call, which a table with three thousand times feels.
 */

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** How long ago: `now`, `4 min`, `3 h`, `yesterday`, `3 days`, then the date: `12 Mar`, `6 Dec 2023`; `in 4 min` for the future. */
export function formatRelativeTime(timeMs: Int64, nowMs: number): string {
  const time = new Date(Number(timeMs))
  const now = new Date(nowMs)
  if (Number.isNaN(time.getTime())) return String(timeMs)
  const agoMs = nowMs - time.getTime()
  const sinceMs = Math.abs(agoMs)
  if (sinceMs < MINUTE_MS) return 'now'
  const days = calendarDay(now) - calendarDay(time)
  const near = sinceMs < HOUR_MS ? `${Math.floor(sinceMs / MINUTE_MS)} min` : `${Math.floor(sinceMs / HOUR_MS)} h`
  if (days === 0 || sinceMs < HOUR_MS) return agoMs < 0 ? `in ${near}` : near
  if (days === 1) return 'yesterday'
  if (days > 1 && days < 7) return `${days} days`
  return dateText(time, time.getFullYear() !== now.getFullYear())
}

/** The moment itself, with the reader's offset: `12 Mar 2024, 09:14:23 UTC+02:00`. */
export function formatAbsoluteTime(timeMs: Int64): string {
  const time = new Date(Number(timeMs))
  if (Number.isNaN(time.getTime())) return `${timeMs} ms`
  return `${dateText(time, true)}, ${clockText(time)} ${offsetText(time)}`
}

/** The time of day on the reader's clock: `09:14:23`. */
export function formatClock(timeMs: Int64): string {
  const time = new Date(Number(timeMs))
  return Number.isNaN(time.getTime()) ? `${timeMs} ms` : clockText(time)
}

/** For `<time dateTime>`; `undefined` when the number is no date. */
export function isoTime(timeMs: Int64): string | undefined {
  const time = new Date(Number(timeMs))
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}

function dateText(time: Date, withYear: boolean): string {
  const day = `${time.getDate()} ${MONTHS[time.getMonth()]}`
  return withYear ? `${day} ${time.getFullYear()}` : day
}

function clockText(time: Date): string {
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map(twoDigits).join(':')
}

function offsetText(time: Date): string {
  const minutes = -time.getTimezoneOffset()
  const size = Math.abs(minutes)
  return `UTC${minutes < 0 ? '−' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

/** Days since the epoch in local time; a day with 23 or 25 hours still counts as one. */
function calendarDay(time: Date): number {
  return Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / (24 * HOUR_MS)
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}

/** A moment to the minute: `12 Mar, 09:04`; with the year when it is not this one. */
export function formatDateTime(timeMs: Int64, nowMs: number): string {
  const time = new Date(Number(timeMs))
  if (Number.isNaN(time.getTime())) return `${timeMs} ms`
  const withYear = time.getFullYear() !== new Date(nowMs).getFullYear()
  return `${dateText(time, withYear)}, ${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`
}

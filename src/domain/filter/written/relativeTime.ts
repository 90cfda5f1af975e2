/**
 * Moments that a written filter may name where MLflow wants milliseconds: `now-7d`, `today`. They stay words in the text
 * and in the link, so that "started in the last 7 days" means that whenever it is opened; what is sent is a number.
 */
export interface RelativeTime {
  /** `today` is the reader's last midnight. */
  readonly from: 'now' | 'today'
  /** How much earlier, in units. */
  readonly amount: number
  readonly unit: TimeUnit
}

export const TIME_UNITS = ['m', 'h', 'd', 'w'] as const

/** Minute, hour, day, week. */
export type TimeUnit = (typeof TIME_UNITS)[number]

const MINUTE_MS = 60_000
const UNIT_MS: Readonly<Record<TimeUnit, number>> = {
  m: MINUTE_MS,
  h: 60 * MINUTE_MS,
  d: 24 * 60 * MINUTE_MS,
  w: 7 * 24 * 60 * MINUTE_MS,
}

/** The shape of a moment's text, for `RegExp`; five digits of weeks are two thousand years. */
export const RELATIVE_TIME = String.raw`(?:now|today)(?:\s*-\s*\d{1,5}\s*[mhdw])?`

const PARTS = /^(now|today)(?:\s*-\s*(\d{1,5})\s*([mhdw]))?$/i

/** Reads `now`, `now-7d`, `today - 1 w` in any case; `undefined` for anything else. */
export function parseRelativeTime(text: string): RelativeTime | undefined {
  const [, from, amount, unit] = PARTS.exec(text.trim()) ?? []
  if (from === undefined) return undefined
  return {
    from: from.toLowerCase() === 'today' ? 'today' : 'now',
    amount: Number(amount ?? 0),
    unit: TIME_UNITS.find((known) => known === unit?.toLowerCase()) ?? 'd',
  }
}

/** Prints what `parseRelativeTime` reads: `now-7d`. */
export function printRelativeTime({ from, amount, unit }: RelativeTime): string {
  return amount === 0 ? from : `${from}-${amount}${unit}`
}

/**
 * Milliseconds since the epoch. `now` is the begun minute, so that a filter that is asked twice in a minute is one
 * question to the cache. Days before `today` are the reader's calendar days, whatever their length.
 */
export function resolveRelativeTime({ from, amount, unit }: RelativeTime, nowMs: number): number {
  if (from === 'now') return Math.floor(nowMs / MINUTE_MS) * MINUTE_MS - amount * UNIT_MS[unit]
  const day = new Date(nowMs)
  day.setHours(0, 0, 0, 0)
  if (unit === 'd' || unit === 'w') day.setDate(day.getDate() - amount * (unit === 'w' ? 7 : 1))
  return unit === 'd' || unit === 'w' ? day.getTime() : day.getTime() - amount * UNIT_MS[unit]
}

import { startOf } from '../../domain/series/metricSeries.ts'
import { valueFacts } from '../../domain/series/valueFacts.ts'
import { formatDuration } from '../../lib/formatDuration.ts'
import { formatAbsoluteTime } from '../../lib/formatTime.ts'
import { formatInteger, fullNumber } from '../../lib/formatNumber.ts'
import type { ChartCurve, XKind } from './chartSeries.ts'

/** Digits in a tooltip: enough to tell two runs apart, few enough to read. */
const SIGNIFICANT_DIGITS = 8

/** From here on numbers are printed with an exponent, which says that digits may be missing. */
const LARGEST_PLAIN = 1e21
/** All that a number has. */
const MOST_DIGITS = 17

/**
 * A value in up to eight significant digits: `0.93882104`, `1.2345679e22`, `NaN`, `−Infinity`. Digits before the point are
 * not rounded away: `123,456,791`, which as `123,456,790` would look whole.
 */
export function preciseNumber(value: number): string {
  if (!Number.isFinite(value)) return fullNumber(value).replace('-', '−')
  const size = Math.abs(value)
  const whole = size < LARGEST_PLAIN ? String(Math.trunc(size)).length : 0
  return fullNumber(Number(value.toPrecision(Math.min(MOST_DIGITS, Math.max(SIGNIFICANT_DIGITS, whole)))))
    .replace('+', '')
    .replace(/^-/, '−')
    .replace(/^(−?)(\d{4,})/, (_all, sign: string, digits: string) => `${sign}${formatInteger(BigInt(digits))}`)
}

/** `step 3,360`; `≈` where a 64-bit step has lost digits. */
export function stepText(step: number): string {
  return `step ${Number.isSafeInteger(step) ? '' : '≈ '}${formatInteger(step)}`
}

/**
 * Where point `index` is: `step 3,360 · 41 min`, the second being the time since the curve's first point; of a mean, or
 * on the axis of another metric, the x itself.
 */
export function placeText({ series, x, counts }: ChartCurve, index: number, xKind: XKind): string {
  const at = x[index] ?? Number.NaN
  if (counts !== undefined) return `${axisText(at, xKind)} · mean of ${counts[index] ?? 0}`
  if (xKind === 'metric') return `${preciseNumber(at)} · ${stepText(series.steps[index] ?? 0)}`
  const elapsedMs = (series.timestampsMs[index] ?? Number.NaN) - startOf(series.timestampsMs)
  return `${stepText(series.steps[index] ?? 0)} · ${formatDuration(elapsedMs)}`
}

/** Of a NaN behind others, since when there is none but NaN: `since step 3,880`; `''` of anything else. */
export function nanSince({ series: { steps }, y }: ChartCurve, index: number): string {
  let first = index
  const { nanFrom = y.length } = valueFacts(y)
  // The end may be a million of them, which is known.
  if (first >= nanFrom) first = nanFrom
  else while (first >= 0 && Number.isNaN(y[first - 1]) && Number.isNaN(y[first])) first -= 1
  return first < index ? `since ${stepText(steps[first] ?? 0)}` : ''
}

/** The point in full, for reading out: `val/loss 0.9388210396, step 3360, 12 Mar 2024, 09:14:23 UTC+02:00, run otter`. */
export function spokenPoint(title: string, curve: ChartCurve, index: number): string {
  const { name, series, y, counts, x } = curve
  const [drawn, value, step, timeMs] = [y[index], series.values[index], series.steps[index], series.timestampsMs[index]]
  if (drawn === undefined || value === undefined || step === undefined || timeMs === undefined) return ''
  if (counts !== undefined)
    return `${title} mean ${fullNumber(drawn)} of ${counts[index] ?? 0}, at ${fullNumber(x[index] ?? 0)}, ${name}`
  const smoothed = Object.is(drawn, value) ? '' : `smoothed ${fullNumber(drawn)}`
  const at = stepText(step).replaceAll(',', '')
  return [`${title} ${fullNumber(value)}`, smoothed, nanSince(curve, index), at, formatAbsoluteTime(timeMs), name]
    .filter((part) => part !== '')
    .join(', ')
}

/** What part of an x axis is in view, for reading out: `step 120 to step 340 in view`. */
export function spokenView(from: number, to: number, xKind: XKind): string {
  const [first, last] = xKind === 'step' ? [Math.ceil(from), Math.floor(to)] : [from, to]
  return `${axisText(first, xKind)} to ${axisText(last, xKind)} in view`.replaceAll(',', '')
}

function axisText(x: number, xKind: XKind): string {
  if (xKind === 'step') return stepText(x)
  if (xKind === 'relative') return formatDuration(x)
  return xKind === 'wall' ? formatAbsoluteTime(x) : preciseNumber(x)
}

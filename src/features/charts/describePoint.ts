import { formatDuration } from '../../lib/formatDuration.ts'
import { formatAbsoluteTime } from '../../lib/formatTime.ts'
import { formatInteger, fullNumber } from '../../lib/formatNumber.ts'
import type { ChartCurve } from './chartSeries.ts'

/** Digits in a tooltip: enough to tell two runs apart, few enough to read. */
const SIGNIFICANT_DIGITS = 8

/** A value in up to eight significant digits: `0.93882104`, `1.2345679e12`, `NaN`, `−Infinity`. */
export function preciseNumber(value: number): string {
  if (!Number.isFinite(value)) return fullNumber(value).replace('-', '−')
  return fullNumber(Number(value.toPrecision(SIGNIFICANT_DIGITS)))
    .replace('+', '')
    .replace(/^-/, '−')
}

/** `step 3,360`; `≈` where a 64-bit step has lost digits. */
export function stepText(step: number): string {
  return `step ${Number.isSafeInteger(step) ? '' : '≈ '}${formatInteger(step)}`
}

/** `step 3,360 · 41 min`: where point `index` is and how long after the first point it was logged. */
export function placeText({ series, startMs }: ChartCurve, index: number): string {
  const elapsedMs = (series.timestampsMs[index] ?? startMs) - startMs
  return `${stepText(series.steps[index] ?? 0)} · ${formatDuration(elapsedMs)}`
}

/** The point in full, for reading out: `val/loss 0.9388210396, step 3360, 12 Mar 2024, 09:14:23 UTC+02:00, run otter`. */
export function spokenPoint(title: string, { name, series }: ChartCurve, index: number): string {
  const [value, step, timeMs] = [series.values[index], series.steps[index], series.timestampsMs[index]]
  if (value === undefined || step === undefined || timeMs === undefined) return ''
  return `${title} ${fullNumber(value)}, ${stepText(step).replaceAll(',', '')}, ${formatAbsoluteTime(timeMs)}, ${name}`
}

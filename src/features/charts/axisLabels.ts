import { formatDuration } from '../../lib/formatDuration.ts'
import type { XKind } from './chartSeries.ts'

/** Longer numbers are written as powers of ten when that is shorter. */
const LONGEST_PLAIN = 7
/** Below this, zeros after the point hide the digits that matter. */
const SMALLEST_PLAIN = 0.01
const DAY_MS = 86_400_000
/** From here on, `toFixed` has no digits to give. */
const LARGEST_FIXED = 1e21
/** CSS pixels, at the size of labels. */
const CHARACTER = 6.3

/** About how wide a label is, in CSS pixels: measured, it would take longer than drawing the chart. */
export function labelWidth(label: string): number {
  return label.length * CHARACTER
}

/** Labels of evenly spaced ticks, all in one form and with just the digits that tell them apart. */
export function numberLabels(ticks: readonly number[]): string[] {
  const plain = shortestFixed(ticks)
  const length = longest(plain)
  const largest = ticks.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0)
  if (length <= LONGEST_PLAIN && largest >= SMALLEST_PLAIN) return plain
  const powers = ticks.map(exponential)
  return longest(powers) < length ? powers : plain
}

/** Labels of logarithmic ticks, each in the shortest form it has: `0.001`, `1`, `1e6`; less than a doubling is evenly spaced. */
export function logLabels(ticks: readonly number[]): string[] {
  const [first = 1, last = first] = [ticks[0], ticks.at(-1)]
  if (last < 2 * first) return numberLabels(ticks)
  return ticks.map((tick) => {
    const plain = fixed(tick, decimalsOf(tick))
    return plain.length < LONGEST_PLAIN ? plain : exponential(tick)
  })
}

/** Labels of whole steps, digits in groups: `1,200`. */
function stepLabels(ticks: readonly number[]): string[] {
  const plain = ticks.map((tick) => fixed(tick, 0))
  return longest(plain) > 11 ? ticks.map(exponential) : plain
}

/** Labels for an x axis of `kind`; times of day become dates when the ticks are a day or more apart. */
export function xLabels(ticks: readonly number[], kind: XKind): string[] {
  if (kind === 'step') return stepLabels(ticks)
  if (kind === 'metric') return numberLabels(ticks)
  if (kind === 'relative') return ticks.map((tick) => (tick === 0 ? '0' : formatDuration(tick)))
  const apartMs = (ticks[1] ?? DAY_MS) - (ticks[0] ?? 0)
  const format = new Intl.DateTimeFormat('en-GB', clockParts(apartMs))
  return ticks.map((tick) => format.format(tick))
}

function clockParts(apartMs: number): Intl.DateTimeFormatOptions {
  if (apartMs >= DAY_MS) return { day: 'numeric', month: 'short' }
  const clock = { hour: '2-digit', minute: '2-digit' } as const
  return apartMs < 60_000 ? { ...clock, second: '2-digit' } : clock
}

function shortestFixed(ticks: readonly number[]): string[] {
  const decimals = ticks.reduce((most, tick) => Math.max(most, decimalsOf(tick)), 0)
  return ticks.map((tick) => (tick === 0 ? '0' : fixed(tick, decimals)))
}

/** `−1,234.50`: by hand, because making an `Intl.NumberFormat` takes longer than drawing the chart. */
function fixed(tick: number, decimals: number): string {
  if (Math.abs(tick) >= LARGEST_FIXED) return exponential(tick)
  const [whole = '', fraction] = Math.abs(tick).toFixed(decimals).split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return `${tick < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Digits after the point that the shortest form of a number needs; at most what `Intl` takes. */
function decimalsOf(tick: number): number {
  const [mantissa = '', power = '0'] = Math.abs(tick).toExponential().split('e')
  return Math.min(100, Math.max(0, mantissa.length - (mantissa.length > 1 ? 2 : 1) - Number(power)))
}

function exponential(tick: number): string {
  if (tick === 0) return '0'
  return tick.toExponential().replace('+', '').replace(/^-/, '−')
}

function longest(labels: readonly string[]): number {
  return labels.reduce((most, label) => Math.max(most, label.length), 0)
}

import { DRAWABLE_LIMIT } from './drawable.ts'
import type { Extent } from './extent.ts'

/** What an axis shows: its ends, and the ticks between them in ascending order. */
export interface Axis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

/** Closer than this, relative to their size, two ends leave no room for distinct ticks. */
const NARROWEST = 1e-12
/** A span so small that dividing it leaves nothing. */
const SMALLEST_SPAN = 1e-300
/** What a flat curve is given above and below, relative to its value. */
const FLAT_MARGIN = 0.05
/** Decades up to which a log axis is divided: of a loss from 0.45 to 4.6 whole ones would leave half of the chart empty. */
const MOST_DIVIDED = 1.5
const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Steps between ticks that read well on a clock. */
const CLOCK_STEPS_MS = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
  DAY_MS,
]

/** A linear axis of about `count` round intervals whose ends are ticks: for values. */
export function valueAxis(extent: Extent, count: number): Axis {
  return axisBySteps(extent, count, roundStep)
}

/** As `valueAxis`, with whole numbers as ticks: for layers and seeds, of which there is no 2.5th. */
export function wholeAxis(extent: Extent, count: number): Axis {
  return axisBySteps(extent, count, wholeStep)
}

function axisBySteps(extent: Extent, count: number, stepOf: (wanted: number) => number): Axis {
  const { min, max } = widened(extent)
  const step = stepOf((max - min) / count)
  const from = multiple(Math.floor(min / step), step)
  const to = multiple(Math.ceil(max / step), step)
  return { from, to, ticks: ticksBetween(from, to, step) }
}

/**
 * A logarithmic axis: `extent` must be positive. Ends at whole decades, at 1, 2 or 5 times one where there are few, and at any
 * round number within a doubling, where an accuracy from 0.92 to 0.94 would be a flat line between 0.5 and 1.
 */
export function logAxis(extent: Extent, count: number): Axis {
  const { min, max } = extent
  if (max > min && max < 2 * min) {
    const even = valueAxis(extent, count)
    if (even.from > 0) return even
  }
  const wide = Math.log10(max) - Math.log10(min) > MOST_DIVIDED
  const marks = wide ? [1] : [1, 2, 5]
  const candidates: number[] = []
  const top = Math.ceil(Math.log10(max)) + 1
  for (let decade = Math.floor(Math.log10(min)) - 1; decade <= top; decade += 1) {
    // Parsed, because powers of ten computed as powers are off by a digit here and there.
    for (const mark of marks) candidates.push(Number(`${mark}e${decade}`))
  }
  const from = candidates.findLast((mark) => mark > 0 && mark <= min) ?? min
  const to = candidates.find((mark) => mark >= max && mark > from) ?? max
  const inside = candidates.filter((mark) => mark >= from && mark <= to)
  const every = Math.ceil(inside.length / (count + 2))
  return { from, to, ticks: inside.filter((_, index) => index % every === 0) }
}

/** An axis that ends exactly at `from` and `to` with whole-number ticks inside: for steps. */
export function stepAxis(from: number, to: number, count: number): Axis {
  return { from, to, ticks: ticksBetween(from, to, wholeStep((to - from) / count)) }
}

/** A logarithmic axis that ends exactly at `from` and `to`, both positive. */
export function exactLogAxis(from: number, to: number, count: number): Axis {
  const inside = (ticks: readonly number[]) => ticks.filter((tick) => tick >= from && tick <= to)
  const ticks = inside(logAxis({ min: from, max: to }, count).ticks)
  return { from, to, ticks: ticks.length > 1 ? ticks : inside(exactAxis(from, to, count).ticks) }
}

/** An axis that ends exactly at `from` and `to` with round ticks inside: for any number. */
export function exactAxis(from: number, to: number, count: number): Axis {
  return { from, to, ticks: ticksBetween(from, to, roundStep((to - from) / count)) }
}

/** An axis that ends exactly at `from` and `to`, in milliseconds, with ticks that read well as durations. */
export function durationAxis(from: number, to: number, count: number): Axis {
  const wanted = (to - from) / count
  const step = wanted < SECOND_MS ? roundStep(wanted) : (CLOCK_STEPS_MS.find((step) => step >= wanted) ?? days(wanted))
  return { from, to, ticks: ticksBetween(from, to, step) }
}

function days(wanted: number): number {
  return Math.max(1, Math.ceil(roundStep(wanted / DAY_MS))) * DAY_MS
}

function widened({ min, max }: Extent): Extent {
  const size = Math.max(Math.abs(min), Math.abs(max))
  if (max - min > Math.max(size * NARROWEST, SMALLEST_SPAN)) return { min, max }
  const margin = size === 0 ? 1 : Math.max(size * FLAT_MARGIN, SMALLEST_SPAN)
  return { min: Math.max(min - margin, -DRAWABLE_LIMIT), max: Math.min(max + margin, DRAWABLE_LIMIT) }
}

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is ≥ `wanted`. */
function roundStep(wanted: number): number {
  const decade = Math.floor(Math.log10(wanted))
  const rounded = [1, 2, 2.5, 5, 10].map((digit) => Number(`${digit}e${decade}`)).find((step) => step >= wanted)
  return rounded ?? wanted
}

function wholeStep(wanted: number): number {
  const step = Math.max(1, roundStep(wanted))
  // 2.5 is the only round step above one that is not whole.
  return Number.isInteger(step) ? step : 5
}

function ticksBetween(from: number, to: number, step: number): number[] {
  const ticks: number[] = []
  const last = Math.floor(to / step + NARROWEST)
  for (let index = Math.ceil(from / step - NARROWEST); index <= last; index += 1) ticks.push(multiple(index, step))
  return ticks
}

/** `index × step` without the noise of binary fractions: 0.3, not 0.30000000000000004. */
function multiple(index: number, step: number): number {
  return Number((index * step).toPrecision(15)) + 0
}

import { assertNever } from '../lib/assertNever.ts'
import type { HistoryField } from './columnField.ts'
import type { MetricSeries } from './series/metricSeries.ts'
import { sparkPoints } from './series/sparkPoints.ts'

/** The value that a metric had at a step. */
export interface ValueAtStep {
  readonly value: number
  /** The step asked for, or the last one before it that was logged. */
  readonly step: number
}

/** What a table shows of one run's history of a metric. */
export interface HistorySummary {
  /** Every point was looked at; else there is only a curve, of a sample. */
  readonly isExact: boolean
  /** Of all points but NaN, ±Infinity among them; NaN when there are no others. */
  readonly min: number
  readonly max: number
  /** The first step with that value; NaN when there is none. */
  readonly minStep: number
  readonly maxStep: number
  /** Steps asked for; `undefined` where the history begins later or ends before, and so tells nothing of the step. */
  readonly at: ReadonlyMap<number, ValueAtStep | undefined>
  /** The last step of all; NaN without any point. */
  readonly lastStep: number
  /** The course in few points, step and value by turns; NaN breaks it. */
  readonly curve: Float64Array
}

/** Summaries by metric key and run id. */
export type HistoryLookup = ReadonlyMap<string, ReadonlyMap<string, HistorySummary>>

export const NO_HISTORIES: HistoryLookup = new Map()

/** Points of a page that are kept for the curve of a history that is read page by page. */
const PAGE_POINTS = 60

/** Summarises a history that comes in pages, in any number and each in its own order, without keeping it. */
export class HistoryFold {
  readonly #steps: readonly number[]
  #min = Number.NaN
  #max = Number.NaN
  #minStep = Number.NaN
  #maxStep = Number.NaN
  #lastStep = Number.NaN
  readonly #before = new Map<number, ValueAtStep & { readonly timeMs: number }>()
  readonly #curve: Float64Array[] = []

  /** @param steps at which the value is wanted. */
  constructor(steps: readonly number[]) {
    this.#steps = steps
  }

  add(series: MetricSeries): void {
    const { steps, values, timestampsMs } = series
    for (let index = 0; index < steps.length; index += 1) {
      const value = values[index] as number
      const step = steps[index] as number
      // Written so that NaN, the state before the first number, loses; of equals, the first step counts.
      if (value < this.#min || (Number.isNaN(this.#min) && !Number.isNaN(value))) {
        this.#min = value
        this.#minStep = step
      } else if (value === this.#min && step < this.#minStep) this.#minStep = step
      if (value > this.#max || (Number.isNaN(this.#max) && !Number.isNaN(value))) {
        this.#max = value
        this.#maxStep = step
      } else if (value === this.#max && step < this.#maxStep) this.#maxStep = step
      if (!(step <= this.#lastStep)) this.#lastStep = step
    }
    for (const wanted of this.#steps) this.#lookFor(wanted, steps, values, timestampsMs)
    this.#curve.push(sparkPoints(series, PAGE_POINTS))
  }

  /** The last point at or before a step: of several at one step the latest counts. */
  #lookFor(wanted: number, steps: Float64Array, values: Float64Array, timestampsMs: Float64Array): void {
    let low = 0
    let high = steps.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((steps[middle] as number) <= wanted) low = middle + 1
      else high = middle
    }
    if (low === 0) return
    const step = steps[low - 1] as number
    const timeMs = timestampsMs[low - 1] as number
    const before = this.#before.get(wanted)
    if (before === undefined || step > before.step || (step === before.step && timeMs >= before.timeMs))
      this.#before.set(wanted, { step, value: values[low - 1] as number, timeMs })
  }

  /** @param sample of the whole history, which tells more of its course than some points of every page. */
  finish(isExact: boolean, sample?: MetricSeries): HistorySummary {
    const at = new Map(
      this.#steps.map((step) => {
        const found = this.#lastStep >= step ? this.#before.get(step) : undefined
        return [step, found && { step: found.step, value: found.value }] as const
      }),
    )
    return {
      isExact,
      min: this.#min,
      max: this.#max,
      minStep: this.#minStep,
      maxStep: this.#maxStep,
      at,
      lastStep: this.#lastStep,
      curve: sample === undefined ? joined(this.#curve) : sparkPoints(sample, PAGE_POINTS),
    }
  }
}

/** A history that is here as a whole, or a sample of one. */
export function summarizeHistory(series: MetricSeries, steps: readonly number[], isExact: boolean): HistorySummary {
  const fold = new HistoryFold(steps)
  fold.add(series)
  return fold.finish(isExact)
}

/** The points of all pages, thinned once more. */
function joined(parts: readonly Float64Array[]): Float64Array {
  if (parts.length <= 1) return parts[0] ?? new Float64Array()
  const points = parts.flatMap((part) => [...part])
  const count = points.length / 2
  const series = {
    steps: Float64Array.from({ length: count }, (_, index) => points[2 * index] ?? 0),
    values: Float64Array.from({ length: count }, (_, index) => points[2 * index + 1] ?? 0),
    timestampsMs: new Float64Array(count),
  }
  return sparkPoints(series, PAGE_POINTS)
}

/** What a column shows of a summary; `undefined` where the history tells nothing of it, and for a curve. */
export function historyValue(summary: HistorySummary | undefined, field: HistoryField): number | undefined {
  if (summary === undefined || !summary.isExact || Number.isNaN(summary.lastStep)) return undefined
  switch (field.measure) {
    case 'min':
      return summary.min
    case 'max':
      return summary.max
    case 'argmin':
      return numberOrNothing(summary.minStep)
    case 'argmax':
      return numberOrNothing(summary.maxStep)
    case 'at':
      return summary.at.get(field.step)?.value
    case 'curve':
      return undefined
    default:
      return assertNever(field)
  }
}

/** Where all values are NaN, none of them is the best: there is no step of it. */
function numberOrNothing(step: number): number | undefined {
  return Number.isNaN(step) ? undefined : step
}

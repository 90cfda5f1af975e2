import type { Metric } from '../../domain/metric.ts'
import type { Int64 } from '../../lib/json.ts'
import type { Point } from './metricLine.ts'

/**
 * The points of a metric file in columns, 24 bytes each, in the order that histories have: timestamp, step, value. Integers
 * past 2^53 stand beside their rounded selves.
 */
export class MetricColumns {
  #size = 0
  #times = new Float64Array(64)
  #steps = new Float64Array(64)
  #values = new Float64Array(64)
  readonly #longTimes = new Map<number, bigint>()
  readonly #longSteps = new Map<number, bigint>()
  #order: Uint32Array | undefined
  #isSorted = true

  get size(): number {
    return this.#size
  }

  add({ timestampMs, step, value }: Point): void {
    if (this.#size === this.#times.length) this.#grow()
    const index = this.#size
    this.#size += 1
    this.#times[index] = Number(timestampMs)
    this.#steps[index] = Number(step)
    this.#values[index] = value
    if (typeof timestampMs === 'bigint') this.#longTimes.set(index, timestampMs)
    if (typeof step === 'bigint') this.#longSteps.set(index, step)
    if (index > 0 && this.#isSorted && this.#compare(index - 1, index) > 0) this.#isSorted = false
  }

  #grow(): void {
    this.#times = doubled(this.#times)
    this.#steps = doubled(this.#steps)
    this.#values = doubled(this.#values)
  }

  #compare(a: number, b: number): number {
    return (
      compare(this.#timeAt(a), this.#timeAt(b)) ||
      compare(this.#stepAt(a), this.#stepAt(b)) ||
      compareValues(this.#values[a] ?? 0, this.#values[b] ?? 0)
    )
  }

  #timeAt(index: number): Int64 {
    return this.#longTimes.get(index) ?? this.#times[index] ?? 0
  }

  #stepAt(index: number): Int64 {
    return this.#longSteps.get(index) ?? this.#steps[index] ?? 0
  }

  /** Where the points stand, in order; `undefined` when that is the order they were logged in. */
  #ordered(): Uint32Array | undefined {
    if (this.#isSorted) return undefined
    this.#order ??= Uint32Array.from({ length: this.#size }, (_, index) => index).sort((a, b) => this.#compare(a, b))
    return this.#order
  }

  /** Points `from` up to `to`, not included. */
  slice(key: string, from: number, to: number): Metric[] {
    const order = this.#ordered()
    const end = Math.min(to, this.#size)
    const points: Metric[] = []
    for (let rank = from; rank < end; rank += 1) points.push(this.#point(key, order?.[rank] ?? rank))
    return points
  }

  #point(key: string, index: number): Metric {
    return { key, value: this.#values[index] ?? 0, timestampMs: this.#timeAt(index), step: this.#stepAt(index) }
  }

  /** The distinct steps, ascending. */
  distinctSteps(): Int64[] {
    const steps = new Set<Int64>()
    for (let index = 0; index < this.#size; index += 1) steps.add(this.#stepAt(index))
    return [...steps].sort(compare)
  }

  /** The first `limit` points of these steps, by step, timestamp, value. */
  atSteps(key: string, steps: ReadonlySet<Int64>, limit: number): Metric[] {
    const points: Metric[] = []
    for (let index = 0; index < this.#size; index += 1) {
      if (steps.has(this.#stepAt(index))) points.push(this.#point(key, index))
    }
    return points
      .sort(
        (a, b) => compare(a.step, b.step) || compare(a.timestampMs, b.timestampMs) || compareValues(a.value, b.value),
      )
      .slice(0, limit)
  }
}

function doubled(column: Float64Array): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(column.length * 2)
  longer.set(column)
  return longer
}

function compare(a: Int64, b: Int64): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** NaN stands where the SQL store has it: with 0, after it. */
function compareValues(a: number, b: number): number {
  return compare(a || 0, b || 0) || Number(Number.isNaN(a)) - Number(Number.isNaN(b))
}

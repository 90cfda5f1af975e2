import { comparePoints, EMPTY_SERIES } from './metricSeries.ts'
import type { MetricSeries } from './metricSeries.ts'
import { blocksOf, continueBlocks, knowBlocks } from './valueBlocks.ts'
import type { ValueBlocks } from './valueBlocks.ts'

/** Room for one page of a history, so that short metrics never reallocate. */
const FIRST_CAPACITY = 25_000

/**
 * Collects the pages of a history into one ordered series. Snapshots are views that later pages never change: a page
 * that follows on is written behind them, one that overlaps goes into fresh arrays.
 */
export class SeriesBuilder {
  #room: MetricSeries = EMPTY_SERIES
  #length = 0
  /** Of the values so far: nobody has to look at all of them at once when they are there. */
  #blocks: ValueBlocks = blocksOf(EMPTY_SERIES.values)

  get length(): number {
    return this.#length
  }

  /** Adds a page that is itself in order. Linear in the page, or in the whole series when the two overlap. */
  append(page: MetricSeries): void {
    const added = page.steps.length
    if (added === 0) return
    const follows = this.#length === 0 || comparePoints(this.#room, this.#length - 1, page, 0) <= 0
    if (!follows) {
      this.#room = merge(this.snapshot(), page)
      this.#blocks = blocksOf(EMPTY_SERIES.values)
    } else {
      this.#reserve(this.#length + added)
      copyInto(this.#room, page, this.#length)
    }
    this.#length += added
    this.#blocks = continueBlocks(this.#blocks, this.#room.values.subarray(0, this.#length))
  }

  /** What has been collected so far. */
  snapshot(): MetricSeries {
    const series = view(this.#room, this.#length)
    knowBlocks(series.values, this.#blocks)
    return series
  }

  /** The finished series, without the spare room of the arrays behind it. */
  finish(): MetricSeries {
    const { steps, values, timestampsMs } = this.snapshot()
    const series = { steps: steps.slice(), values: values.slice(), timestampsMs: timestampsMs.slice() }
    knowBlocks(series.values, this.#blocks)
    return series
  }

  #reserve(length: number): void {
    const capacity = this.#room.steps.length
    if (length <= capacity) return
    const grown = allocate(Math.max(length, capacity * 2, FIRST_CAPACITY))
    copyInto(grown, this.snapshot(), 0)
    this.#room = grown
  }
}

function merge(a: MetricSeries, b: MetricSeries): MetricSeries {
  const merged = allocate(a.steps.length + b.steps.length)
  let i = 0
  let j = 0
  for (let at = 0; at < merged.steps.length; at += 1) {
    const fromA = j >= b.steps.length || (i < a.steps.length && comparePoints(a, i, b, j) <= 0)
    const source = fromA ? a : b
    const index = fromA ? i : j
    merged.steps[at] = source.steps[index] ?? 0
    merged.values[at] = source.values[index] ?? 0
    merged.timestampsMs[at] = source.timestampsMs[index] ?? 0
    if (fromA) i += 1
    else j += 1
  }
  return merged
}

function allocate(length: number): MetricSeries {
  return {
    steps: new Float64Array(length),
    values: new Float64Array(length),
    timestampsMs: new Float64Array(length),
  }
}

function view({ steps, values, timestampsMs }: MetricSeries, length: number): MetricSeries {
  return {
    steps: steps.subarray(0, length),
    values: values.subarray(0, length),
    timestampsMs: timestampsMs.subarray(0, length),
  }
}

function copyInto(target: MetricSeries, source: MetricSeries, offset: number): void {
  target.steps.set(source.steps, offset)
  target.values.set(source.values, offset)
  target.timestampsMs.set(source.timestampsMs, offset)
}

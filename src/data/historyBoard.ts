import type { QueryClient } from '@tanstack/react-query'
import type { MetricSeries } from '../domain/series/metricSeries.ts'
import type { HistoryPart, HistoryRun } from './historySource.ts'

/** One run's history as far as it is here. */
export interface RunHistory {
  readonly series: MetricSeries
  /** False while it is a sample, or while further pages are on their way. */
  readonly complete: boolean
}

/** The histories of one metric as far as they are here. */
export interface MetricHistories {
  /** By run id. A run that has not come yet is not in it. */
  readonly byRun: ReadonlyMap<string, RunHistory>
  /** Why a run has not come, or not to its end; by run id. */
  readonly failed: ReadonlyMap<string, Error>
  /** False while more is on its way. What is incomplete afterwards stays so until it is asked for. */
  readonly settled: boolean
  /** What reading took, in milliseconds. */
  readonly readMs: number
}

/** A complete history in the query cache, for every chart that shows it. */
interface Remembered {
  readonly series: MetricSeries
  /** As in `HistoryRun`: absent when it was read while the run was going. */
  readonly version: string | undefined
}

/**
 * Charts are drawn anew each time, so several parts that come together are published together, and the more points there
 * are to draw, the longer the page is left alone.
 */
const PUBLISH_EVERY_MS = 120
const POINTS_PER_MS = 1500
/** Who has waited for a minute does not look at every run that comes: parts are shown after so much more of the time gone by, … */
const MORE_TIME = 0.25
/** … but not rarer than this. */
const LONGEST_WAIT_MS = 3000

/** Collects the histories of one search and publishes them, never too often, and never a part in place of the whole. */
export class HistoryBoard {
  readonly #cache: QueryClient
  readonly #key: string
  readonly #runs: ReadonlyMap<string, HistoryRun>
  readonly #publish: (draft: MetricHistories) => void
  readonly #byRun = new Map<string, RunHistory>()
  readonly #failed = new Map<string, Error>()
  /** Runs whose history is complete and up to date. */
  readonly #fresh = new Set<string>()
  readonly #startMs = performance.now()
  #publishedMs = Number.NEGATIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    cache: QueryClient,
    { key, runs }: { readonly key: string; readonly runs: readonly HistoryRun[] },
    publish: (draft: MetricHistories) => void,
  ) {
    this.#cache = cache
    this.#key = key
    this.#runs = new Map(runs.map((run) => [run.runId, run]))
    this.#publish = publish
    for (const { runId, version } of runs) {
      const known = this.#recall(runId)
      if (known === undefined) continue
      this.#byRun.set(runId, { series: known.series, complete: true })
      if (version !== undefined && known.version === version) this.#fresh.add(runId)
    }
    this.#publishSoon()
  }

  /** Points that are here, of all runs together. */
  get points(): number {
    let points = 0
    for (const { series } of this.#byRun.values()) points += series.steps.length
    return points
  }

  isFresh(runId: string): boolean {
    return this.#fresh.has(runId)
  }

  /** What is here of a run, complete or not. */
  historyOf(runId: string): RunHistory | undefined {
    return this.#byRun.get(runId)
  }

  put(parts: readonly HistoryPart[]): void {
    for (const { runId, series, complete } of parts) {
      if (!complete && this.#byRun.get(runId)?.complete === true) continue
      this.#byRun.set(runId, { series, complete })
      if (!complete) continue
      this.#fresh.add(runId)
      this.#remember(runId, { series, version: this.#runs.get(runId)?.version })
    }
    this.#publishSoon()
  }

  fail(runId: string, error: unknown): void {
    this.#failed.set(runId, error instanceof Error ? error : new Error(String(error)))
    this.#publishSoon()
  }

  /** Nothing is published any more. */
  stop(): void {
    clearTimeout(this.#timer)
  }

  /** The last state. @throws the first failure when nothing came but failures. */
  finish(): MetricHistories {
    this.stop()
    const [error] = this.#failed.values()
    if (error !== undefined && this.#byRun.size === 0) throw error
    return this.#state(true)
  }

  #state(settled: boolean): MetricHistories {
    return {
      byRun: new Map(this.#byRun),
      failed: new Map(this.#failed),
      settled,
      readMs: performance.now() - this.#startMs,
    }
  }

  #publishSoon(): void {
    // Nothing but failures is a failure, which the end of the reading tells.
    if (this.#timer !== undefined || this.#byRun.size === 0) return
    const now = performance.now()
    const aloneMs = PUBLISH_EVERY_MS + this.points / POINTS_PER_MS
    const restMs = Math.min(LONGEST_WAIT_MS, MORE_TIME * (now - this.#startMs))
    const waitMs = this.#publishedMs + Math.max(aloneMs, restMs) - now
    if (waitMs <= 0) return this.#publishNow()
    this.#timer = setTimeout(() => this.#publishNow(), waitMs)
  }

  #publishNow(): void {
    this.#timer = undefined
    this.#publishedMs = performance.now()
    this.#publish(this.#state(false))
  }

  #recall(runId: string): Remembered | undefined {
    return this.#cache.getQueryData<Remembered>(['metricHistory', { runId, key: this.#key }])
  }

  #remember(runId: string, history: Remembered): void {
    this.#cache.setQueryData<Remembered>(['metricHistory', { runId, key: this.#key }], history)
  }
}

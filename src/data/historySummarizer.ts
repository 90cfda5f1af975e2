import type { HistorySummary } from '../domain/historySummary.ts'
import type { HistorySource } from './historySource.ts'
import { NO_SUMMARIES, isCurrent } from './historySummaries.ts'
import type { HistorySummaries, StampedSummary, SummaryRun, SummaryWish } from './historySummaries.ts'
import { summarizeRuns } from './summarizeRuns.ts'

/** Readings under way at a time; the source lets fewer requests through. */
const MOST_READINGS = 3
/** Runs that one reading is about: many while their histories are short, few where an answer would be large. */
const MOST_RUNS = 100
const FEWEST_RUNS = 8
const POINTS_PER_READING = 30_000
/** Until an answer says how long histories are. */
const FIRST_RUNS = 25
/** Every publication draws the rows in sight and may order all rows, so that the more there are the rarer they come. */
const PUBLISH_EVERY_MS = 200
const ROWS_PER_MS = 50

interface Reading {
  readonly wish: SummaryWish
  readonly runs: readonly SummaryRun[]
  readonly abort: AbortController
}

/**
 * Summarises histories in the background: what is wanted first is read first, a few requests at a time, and what nobody
 * wants any more is dropped, also while it is being read. A run whose history cannot be read is left out and named; when
 * the server cannot be asked, reading stops until `retry`.
 */
export class HistorySummarizer {
  readonly #source: HistorySource
  readonly #publish: (summaries: HistorySummaries) => void
  readonly #lookup: Map<string, Map<string, HistorySummary>>
  readonly #failed = new Map<string, Map<string, Error>>()
  readonly #readings = new Set<Reading>()
  #wishes: readonly SummaryWish[] = []
  /** Where in the wishes everything before is done or under way. */
  #cursor = { wish: 0, run: 0 }
  #runsPerReading = FIRST_RUNS
  #size = 0
  #error: Error | undefined
  #published = NO_SUMMARIES
  #hasNews = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    source: HistorySource,
    known: HistorySummaries | undefined,
    publish: (summaries: HistorySummaries) => void,
  ) {
    this.#source = source
    this.#publish = publish
    this.#lookup = new Map(Array.from(known?.lookup ?? [], ([key, byRun]) => [key, new Map(byRun)]))
  }

  /** Takes the place of what was wanted before. */
  want(wishes: readonly SummaryWish[]): void {
    this.#wishes = wishes
    this.#cursor = { wish: 0, run: 0 }
    for (const reading of this.#readings) if (!this.#isWanted(reading)) reading.abort.abort()
    this.#readOn()
  }

  /** Reads on after a failure, and reads again what failed. */
  retry(): void {
    this.#error = undefined
    this.#failed.clear()
    this.#hasNews = true
    this.want(this.#wishes)
  }

  close(): void {
    this.#wishes = []
    clearTimeout(this.#timer)
    this.#timer = undefined
    for (const { abort } of this.#readings) abort.abort()
  }

  #isWanted({ wish: { key }, runs }: Reading): boolean {
    const runIds = new Set(runs.map(({ runId }) => runId))
    return this.#wishes.some((wish) => wish.key === key && wish.runs.some(({ runId }) => runIds.has(runId)))
  }

  #readOn(): void {
    while (this.#error === undefined && this.#readings.size < MOST_READINGS) {
      const reading = this.#next()
      if (reading === undefined) break
      this.#readings.add(reading)
      void this.#read(reading)
    }
    this.#publishSoon()
  }

  /** The next runs to read, all of one wish. */
  #next(): Reading | undefined {
    for (; this.#cursor.wish < this.#wishes.length; this.#cursor = { wish: this.#cursor.wish + 1, run: 0 }) {
      const wish = this.#wishes[this.#cursor.wish]
      const runs: SummaryRun[] = []
      for (; runs.length < this.#runsPerReading; this.#cursor.run += 1) {
        const run = wish?.runs[this.#cursor.run]
        if (wish === undefined || run === undefined) break
        if (!this.#isDone(wish, run) && !this.#isUnderWay(wish, run)) runs.push(run)
      }
      if (wish !== undefined && runs.length > 0) return { wish, runs, abort: new AbortController() }
    }
    return undefined
  }

  #isDone(wish: SummaryWish, { runId, stamp }: SummaryRun): boolean {
    if (this.#failed.get(wish.key)?.has(runId) === true) return true
    return isCurrent(this.#lookup.get(wish.key)?.get(runId), wish, stamp)
  }

  #isUnderWay({ key, steps, isExact }: SummaryWish, { runId, stamp }: SummaryRun): boolean {
    for (const { wish, runs, abort } of this.#readings) {
      const isSame = wish.key === key && wish.isExact === isExact && wish.steps.join() === steps.join()
      if (isSame && !abort.signal.aborted && runs.some((run) => run.runId === runId && run.stamp === stamp)) return true
    }
    return false
  }

  async #read(reading: Reading): Promise<void> {
    const { wish, runs, abort } = reading
    try {
      const points = await summarizeRuns(this.#source, { ...wish, runs }, abort.signal, {
        onSummary: (run, summary) => this.#put(wish.key, run, summary),
        onFailure: ({ runId }, error) => {
          placeOf(this.#failed, wish.key).set(runId, error)
          this.#hasNews = true
        },
      })
      const wanted = Math.floor(POINTS_PER_READING / Math.max(1, points / runs.length))
      this.#runsPerReading = Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, wanted))
    } catch (error) {
      if (!abort.signal.aborted) this.#error = error instanceof Error ? error : new Error(String(error))
    } finally {
      this.#readings.delete(reading)
      this.#readOn()
    }
  }

  #put(key: string, { runId, stamp }: SummaryRun, summary: HistorySummary): void {
    const byRun = placeOf(this.#lookup, key)
    this.#size += byRun.has(runId) ? 0 : 1
    const stamped: StampedSummary = { ...summary, stamp }
    byRun.set(runId, stamped)
    this.#hasNews = true
    this.#publishSoon()
  }

  #publishSoon(): void {
    const { isReading, error } = this.#published
    if (!this.#hasNews && isReading === this.#readings.size > 0 && error === this.#error) return
    const waitMs = PUBLISH_EVERY_MS + this.#size / ROWS_PER_MS
    this.#timer ??= setTimeout(() => this.#publishNow(), this.#readings.size === 0 ? 0 : waitMs)
  }

  #publishNow(): void {
    this.#timer = undefined
    this.#hasNews = false
    this.#published = {
      lookup: new Map(this.#lookup),
      failed: new Map(this.#failed),
      isReading: this.#readings.size > 0,
      error: this.#error,
    }
    this.#publish(this.#published)
  }
}

function placeOf<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const known = maps.get(key) ?? new Map<string, T>()
  maps.set(key, known)
  return known
}

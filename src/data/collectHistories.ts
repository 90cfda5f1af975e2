import type { QueryClient } from '@tanstack/react-query'
import { joinAt } from '../domain/series/joinAt.ts'
import { EMPTY_SERIES } from '../domain/series/metricSeries.ts'
import type { MetricSeries } from '../domain/series/metricSeries.ts'
import { SeriesBuilder } from '../domain/series/seriesBuilder.ts'
import { HistoryBoard } from './historyBoard.ts'
import type { MetricHistories } from './historyBoard.ts'
import { MOST_SAMPLED_RUNS } from './historySource.ts'
import type { HistoryRun, HistorySource, SampleRequest } from './historySource.ts'

/** Histories of one metric. */
export interface HistoriesSearch {
  readonly key: string
  readonly runs: readonly HistoryRun[]
  /** True reads everything, however long; else reading stops where it would fill the memory. */
  readonly all: boolean
}

interface Reading extends HistoriesSearch {
  /** Beyond this many points a search is not completed without being asked to. */
  readonly enough: number
  readonly source: HistorySource
  readonly board: HistoryBoard
  readonly signal: AbortSignal
}

/** The steps of a draft: enough for a screen, fewer for many runs so that the answer stays small. */
const DRAFT_STEPS = { most: 2500, least: 200, altogether: 50_000 } as const
/** 24 bytes each. */
const ENOUGH_POINTS = 2_000_000
/** A page of this many points hardly comes alone. */
const LONG_PAGE = 10_000
/** Runs that wait for the source at a time. */
const TOGETHER = 4

/**
 * Collects the histories of a metric: first what is known here, then one sample of all that is missing, then every run
 * whose sample was not everything, page by page. `publish` gets the whole state again and again; the promise brings the
 * last one. Rejects only when nothing at all came.
 */
export function collectHistories(source: HistorySource, search: HistoriesSearch, enough = ENOUGH_POINTS) {
  return async (
    cache: QueryClient,
    signal: AbortSignal,
    publish: (draft: MetricHistories) => void,
  ): Promise<MetricHistories> => {
    const board = new HistoryBoard(cache, search, publish)
    const reading: Reading = { ...search, enough, source, board, signal }
    const missing = () => search.runs.filter(({ runId }) => !board.isFresh(runId))
    try {
      await Promise.all(missing().map((run) => readNew(reading, run)))
      for await (const parts of source.kept(missing(), search.key, signal)) board.put(parts)
      // One run's first page is as good a start as a sample, and is needed anyway.
      if (missing().length > 1) await readSamples(reading, missing())
      await readPages(reading, missing())
      signal.throwIfAborted()
      return board.finish()
    } finally {
      board.stop()
    }
  }
}

/** What a run that is still going has logged since it was last read: everything from its last step on. */
async function readNew({ source, key, board, signal }: Reading, run: HistoryRun): Promise<void> {
  const known = board.historyOf(run.runId)?.series
  const fromStep = known?.steps.at(-1)
  if (run.version !== undefined || known === undefined || fromStep === undefined) return
  try {
    const request = { runs: [run], key, maxSteps: DRAFT_STEPS.most, fromStep }
    for await (const [part] of source.samples(request, signal)) {
      if (part?.complete !== true) return
      board.put([{ ...part, series: joinAt(known, part.series, fromStep) }])
    }
  } catch {
    signal.throwIfAborted()
    // It is then read from its start.
  }
}

async function readSamples({ source, key, board, signal }: Reading, runs: readonly HistoryRun[]): Promise<void> {
  const { most, least, altogether } = DRAFT_STEPS
  const maxSteps = Math.max(least, Math.min(most, Math.floor(altogether / Math.min(runs.length, MOST_SAMPLED_RUNS))))
  const chunks = Array.from({ length: Math.ceil(runs.length / MOST_SAMPLED_RUNS) }, (_, chunk) =>
    runs.slice(chunk * MOST_SAMPLED_RUNS, (chunk + 1) * MOST_SAMPLED_RUNS),
  )
  const readChunk = async (chunk: readonly HistoryRun[]): Promise<void> => {
    try {
      for await (const parts of source.samples({ runs: chunk, key, maxSteps }, signal)) board.put(parts)
    } catch {
      signal.throwIfAborted()
      // Servers before 2.3 have no samples. If it was something else, reading the pages meets it, too, and says it.
    }
  }
  await Promise.all(chunks.map(readChunk))
}

/** Completes runs page by page, and starts no further one when there is enough. */
async function readPages(reading: Reading, runs: readonly HistoryRun[]): Promise<void> {
  const { board, all, enough } = reading
  const queue = [...runs]
  const work = async (): Promise<void> => {
    for (let run = queue.shift(); run !== undefined; run = queue.shift()) {
      if (!all && board.points >= enough) return
      await readRun(reading, run)
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, work))
}

async function readRun({ source, key, board, signal }: Reading, run: HistoryRun): Promise<void> {
  const { runId } = run
  const builder = new SeriesBuilder()
  let sample = board.historyOf(runId)?.series
  try {
    for await (const page of source.pages(run, key, signal)) {
      builder.append(page)
      if (sample === undefined && page.steps.length >= LONG_PAGE) {
        board.put([{ runId, series: page, complete: false }])
        sample = await sampleOf(source, { runs: [run], key, maxSteps: DRAFT_STEPS.most }, signal)
      }
      board.put([{ runId, series: withRest(builder.snapshot(), sample), complete: false }])
    }
    board.put([{ runId, series: builder.finish(), complete: true }])
  } catch (error) {
    signal.throwIfAborted()
    board.fail(runId, error)
  }
}

/** What the whole of a long history looks like, while its pages are on their way; nothing where the server cannot say. */
async function sampleOf(source: HistorySource, request: SampleRequest, signal: AbortSignal): Promise<MetricSeries> {
  try {
    for await (const [part] of source.samples(request, signal)) if (part !== undefined) return part.series
  } catch {
    signal.throwIfAborted()
  }
  return EMPTY_SERIES
}

/** The points that have come, and behind them what the sample knows of the rest. */
function withRest(soFar: MetricSeries, sample: MetricSeries | undefined): MetricSeries {
  const last = soFar.steps.at(-1)
  return sample === undefined || last === undefined ? soFar : joinAt(soFar, sample, last + 1)
}

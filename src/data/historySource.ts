import type { MlflowClient } from '../client/mlflowClient.ts'
import type { Metric } from '../domain/metric.ts'
import { EMPTY_SERIES, seriesOf } from '../domain/series/metricSeries.ts'
import type { MetricSeries } from '../domain/series/metricSeries.ts'
import { Limiter } from '../lib/limiter.ts'

/** A run whose histories are wanted. */
export interface HistoryRun {
  readonly runId: string
  /**
   * Another text whenever the run may have logged something else, e.g. its end time and last value: what was kept under
   * another version is read again. Absent while the run is going: nothing of it is kept.
   */
  readonly version?: string | undefined
}

/** One run's history of a metric, or some of it. */
export interface HistoryPart {
  readonly runId: string
  readonly series: MetricSeries
  /** True when these are all points that the run has logged. */
  readonly complete: boolean
}

export interface SampleRequest {
  /** At most `MOST_SAMPLED_RUNS`. */
  readonly runs: readonly HistoryRun[]
  readonly key: string
  /** Up to 2500; the server answers a few more. */
  readonly maxSteps: number
  /** Only points from this step on. */
  readonly fromStep?: number | undefined
}

/**
 * Where histories come from. Everything throws what `MlflowClient` throws, and the signal's reason when aborted.
 */
export interface HistorySource {
  /** The complete history of a metric page by page, each in order by itself. GET `metrics/get-history`. */
  readonly pages: (run: HistoryRun, key: string, signal: AbortSignal) => AsyncIterable<MetricSeries>
  /**
   * Histories of several runs in one answer, sampled where they are long. Comes twice when completeness takes a second
   * look. GET `metrics/get-history-bulk-interval` (servers ≥ 2.3).
   */
  readonly samples: (request: SampleRequest, signal: AbortSignal) => AsyncIterable<readonly HistoryPart[]>
  /** Those of the runs whose complete history has been kept on this machine. */
  readonly kept: (
    runs: readonly HistoryRun[],
    key: string,
    signal: AbortSignal,
  ) => AsyncIterable<readonly HistoryPart[]>
}

/** The most runs that one sampled answer is about. */
export const MOST_SAMPLED_RUNS = 100
/** Requests that run at the same time, so that a page full of charts neither floods a server nor starves the rest. */
const MOST_REQUESTS = 4
/** Servers cut a run's answer here, at the latest. */
const MOST_POINTS_PER_RUN = 2500
const SMALLEST_STEP = -(2 ** 31)
const LARGEST_STEP = 2 ** 31 - 1

/** Reads through `client` in this thread; keeps nothing. */
export function historySource(client: MlflowClient): HistorySource {
  const limiter = new Limiter(MOST_REQUESTS)
  // A turn is one request: who holds one for longer and waits for another could wait for ever.
  const inTurn = async <T>(signal: AbortSignal, request: () => Promise<T>): Promise<T> => {
    const end = await limiter.turn(signal)
    try {
      return await request()
    } finally {
      end()
    }
  }
  return {
    async *pages({ runId }, key, signal) {
      const pages = client.metricHistoryPages(runId, key, { signal })
      for (;;) {
        const page = await inTurn(signal, () => pages.next())
        if (page.done === true) return
        yield seriesOf(page.value)
      }
    },
    async *samples(request, signal) {
      const samples = readSamples(client, request, signal)
      for (;;) {
        const sample = await inTurn(signal, () => samples.next())
        if (sample.done === true) return
        yield sample.value
      }
    },
    async *kept() {},
  }
}

/**
 * The server samples by step: an answer with fewer distinct steps than it may hold is not a sample but everything. Only
 * steps below zero are missing then, which servers leave out unless a range asks for them.
 */
async function* readSamples(
  client: MlflowClient,
  { runs, key, maxSteps, fromStep }: SampleRequest,
  signal: AbortSignal,
) {
  const runIds = runs.map(({ runId }) => runId)
  const range = fromStep === undefined ? undefined : { first: fromStep, last: LARGEST_STEP }
  const first = await client.getMetricHistoryBulkInterval(runIds, key, {
    maxResults: maxSteps,
    ...(range && { steps: range }),
    signal,
  })
  const isAll = distinctSteps(first) < maxSteps
  const parts = partsOf(runIds, first, isAll && range !== undefined)
  yield parts
  if (!isAll || range !== undefined) return
  const below = { first: SMALLEST_STEP, last: -1 }
  const negative = await client.getMetricHistoryBulkInterval(runIds, key, { steps: below, signal })
  yield partsOf(runIds, [...negative, ...first], distinctSteps(negative) < MOST_POINTS_PER_RUN)
}

function distinctSteps(metrics: readonly Metric[]): number {
  return new Set(metrics.map(({ step }) => step)).size
}

function partsOf(
  runIds: readonly string[],
  metrics: readonly (Metric & { readonly runId: string })[],
  complete: boolean,
): readonly HistoryPart[] {
  const byRun = Map.groupBy(metrics, ({ runId }) => runId)
  return runIds.map((runId) => {
    const points = byRun.get(runId)
    const series = points === undefined ? EMPTY_SERIES : seriesOf(points)
    return { runId, series, complete: complete && series.steps.length < MOST_POINTS_PER_RUN }
  })
}

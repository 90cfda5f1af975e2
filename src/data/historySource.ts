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
 * First what lies within 32 bits, which is all that a range can ask for: SQLite answers that four times as fast as the
 * same without one. Then, of runs of which that was no sample, everything, which completes them.
 */
async function* readSamples(
  client: MlflowClient,
  { runs, key, maxSteps, fromStep }: SampleRequest,
  signal: AbortSignal,
) {
  const ask = (runIds: readonly string[], steps?: { readonly first: number; readonly last: number }) =>
    client.getMetricHistoryBulkInterval(runIds, key, { maxResults: maxSteps, ...(steps && { steps }), signal })
  const runIds = runs.map(({ runId }) => runId)
  const near = await ask(runIds, { first: fromStep ?? SMALLEST_STEP, last: LARGEST_STEP })
  const whole = wholeRuns(runIds, near, maxSteps)
  yield partsOf(runIds, near, fromStep === undefined ? [] : whole)
  if (fromStep !== undefined || whole.length === 0) return
  const rest = await ask(whole)
  // Servers before 3.17 leave out steps below zero unless a range asks for them; the others bring them again.
  const all = [...near.filter(({ step }) => step < 0), ...rest.filter(({ step }) => step >= 0)]
  yield partsOf(whole, all, wholeRuns(whole, rest, maxSteps))
}

/**
 * Those of the runs whose points an answer has all of. Servers before 3.17 sample by the steps of all runs together, later
 * ones by the points of each run: only what falls short of both limits is no sample.
 */
function wholeRuns(runIds: readonly string[], metrics: readonly RunMetric[], maxSteps: number): readonly string[] {
  if (new Set(metrics.map(({ step }) => step)).size >= maxSteps) return []
  const byRun = Map.groupBy(metrics, ({ runId }) => runId)
  return runIds.filter((runId) => (byRun.get(runId)?.length ?? 0) < maxSteps)
}

type RunMetric = Metric & { readonly runId: string }

function partsOf(
  runIds: readonly string[],
  metrics: readonly RunMetric[],
  whole: readonly string[],
): readonly HistoryPart[] {
  const byRun = Map.groupBy(metrics, ({ runId }) => runId)
  const complete = new Set(whole)
  return runIds.map((runId) => {
    const points = byRun.get(runId)
    return { runId, series: points === undefined ? EMPTY_SERIES : seriesOf(points), complete: complete.has(runId) }
  })
}

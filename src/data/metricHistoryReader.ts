import type { MlflowClient } from '../client/mlflowClient.ts'
import { seriesOf } from '../domain/series/metricSeries.ts'
import type { MetricSeries } from '../domain/series/metricSeries.ts'

/**
 * Reads the complete history of one metric page by page, each page in order by itself. Throws what `MlflowClient`
 * throws, and the signal's reason when aborted.
 */
export type ReadHistory = (runId: string, key: string, signal: AbortSignal) => AsyncIterable<MetricSeries>

/** Reads in this thread, through `client`. GET `metrics/get-history`. */
export function historyReader(client: MlflowClient): ReadHistory {
  return async function* read(runId, key, signal) {
    for await (const page of client.metricHistoryPages(runId, key, { signal })) yield seriesOf(page)
  }
}

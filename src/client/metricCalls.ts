import * as metricEndpoints from '../contract/metricEndpoints.ts'
import type { Metric, RunMetric } from '../domain/metric.ts'
import { LoggingCalls } from './loggingCalls.ts'
import type { CallOptions } from './transport.ts'

/** Points per page of a metric history: the most that every server accepts. */
const HISTORY_PAGE = 25_000
/** The most steps that the sampled history takes. */
const MAX_SAMPLED_STEPS = 2500

/** The part of `MlflowClient` that reads metric histories. */
export abstract class MetricCalls extends LoggingCalls {
  /** The complete history of a metric, page by page as the server orders it. GET `metrics/get-history`. */
  async *metricHistoryPages(
    runId: string,
    key: string,
    options: CallOptions = {},
  ): AsyncGenerator<readonly Metric[], void, undefined> {
    const { transport } = this
    let token: string | undefined
    do {
      const page = await transport.call(
        metricEndpoints.getMetricHistory,
        { run_id: runId, run_uuid: runId, metric_key: key, max_results: HISTORY_PAGE, page_token: token },
        options,
      )
      if (page.metrics.length === 0) return
      yield page.metrics
      const next: string | undefined = page.next_page_token || undefined
      // Servers 3.4–3.13 can repeat a token for ever.
      if (next === token) return
      token = next
    } while (token !== undefined)
  }

  /** The complete history of a metric in one list. GET `metrics/get-history`. */
  async getMetricHistory(runId: string, key: string, options: CallOptions = {}): Promise<readonly Metric[]> {
    const pages: (readonly Metric[])[] = []
    for await (const page of this.metricHistoryPages(runId, key, options)) pages.push(page)
    return pages.flat()
  }

  /**
   * Histories of up to 100 runs at no more than about `maxResults` (2500) steps chosen by the server, first and last
   * ones included. GET `metrics/get-history-bulk-interval` (servers ≥ 2.3).
   */
  async getMetricHistoryBulkInterval(
    runIds: readonly string[],
    key: string,
    options: CallOptions & {
      readonly steps?: { readonly first: number; readonly last: number }
      readonly maxResults?: number
    } = {},
  ): Promise<readonly RunMetric[]> {
    const request = {
      run_ids: runIds,
      metric_key: key,
      start_step: options.steps?.first,
      end_step: options.steps?.last,
      max_results: options.maxResults ?? MAX_SAMPLED_STEPS,
    }
    return (await this.transport.call(metricEndpoints.getMetricHistoryBulkInterval, request, options)).metrics
  }
}

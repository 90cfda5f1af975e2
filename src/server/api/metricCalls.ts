import { metricToWire } from '../../contract/printWire.ts'
import type { RunMetric } from '../../domain/metric.ts'
import { LIMIT } from '../../store/rules/limits.ts'
import { invalidParameter } from '../../store/storeError.ts'
import { nextPage, read, repeated } from './apiCall.ts'
import type { ApiCall } from './apiCall.ts'
import { count, int64, list, optional, required, text } from './fields.ts'
import type { Message } from './fields.ts'
import { WireList } from './wireList.ts'

const MAX_RUNS = 100
const MAX_SAMPLES = 2500

function runMetricToWire(metric: RunMetric) {
  return { ...metricToWire(metric), run_id: metric.runId }
}

const intervalFields = {
  run_ids: list(text),
  metric_key: required(text),
  start_step: optional(int64),
  end_step: optional(int64),
  max_results: { ...count, absent: MAX_SAMPLES },
}

function stepRange({ start_step: start, end_step: end }: Message<typeof intervalFields>) {
  if (start === undefined && end === undefined) return undefined
  if (start === undefined || end === undefined) {
    throw invalidParameter('If either start step or end step are specified, both must be specified.')
  }
  if (start <= end) return { start, end }
  throw invalidParameter(`end_step must be greater than start_step. Found start_step=${start} and end_step=${end}.`)
}

const SEE = 'See the API docs for more information about request parameters.'

export const METRIC_CALLS: readonly ApiCall[] = [
  read('GET metrics/get-history', {
    fields: {
      run_id: required(text),
      metric_key: required(text),
      max_results: optional(count),
      page_token: text,
    },
    answer: async ({ store }, request) => {
      const { max_results: maxResults } = request
      if (maxResults !== undefined && maxResults <= 0) {
        throw invalidParameter(
          `Invalid value ${maxResults} for parameter 'max_results' supplied. It must be a positive integer.`,
        )
      }
      const page = { maxResults, pageToken: request.page_token || undefined }
      const { items, nextPageToken } = await store.getMetricHistory(request.run_id, request.metric_key, page)
      return { ...repeated('metrics', items, metricToWire), ...nextPage(nextPageToken) }
    },
  }),
  read('GET metrics/get-history-bulk', {
    // Repeated, in spite of its name.
    fields: { run_id: list(text), metric_key: optional(text), max_results: { ...count, absent: LIMIT.historyPoints } },
    answer: async ({ store }, { run_id: runIds, metric_key: metricKey, max_results: maxResults }) => {
      if (runIds.length === 0) {
        throw invalidParameter('GetMetricHistoryBulk request must specify at least one run_id.')
      }
      if (runIds.length > MAX_RUNS) {
        throw invalidParameter(
          `GetMetricHistoryBulk request cannot specify more than ${MAX_RUNS} run_ids. Received ${runIds.length} run_ids.`,
        )
      }
      if (metricKey === undefined) {
        throw invalidParameter('GetMetricHistoryBulk request must specify a metric_key.')
      }
      const limit = Math.min(maxResults, LIMIT.historyPoints)
      const metrics = await store.getMetricHistoryBulk(runIds, metricKey, limit)
      return { metrics: new WireList(metrics, runMetricToWire) }
    },
  }),
  read('GET metrics/get-history-bulk-interval', {
    fields: intervalFields,
    answer: async ({ store }, request) => {
      const { run_ids: runIds, metric_key: metricKey, max_results: maxResults } = request
      if (runIds.length === 0) throw invalidParameter(`Missing value for required parameter 'run_ids'. ${SEE}`)
      if (runIds.length > MAX_RUNS) {
        throw invalidParameter(
          `GetMetricHistoryBulkInterval request must specify at most ${MAX_RUNS} run_ids. Received ${runIds.length} run_ids. ${SEE}`,
        )
      }
      if (maxResults < 1 || maxResults > MAX_SAMPLES) {
        throw invalidParameter(`max_results must be between 1 and ${MAX_SAMPLES}. ${SEE}`)
      }
      const interval = { runIds, metricKey, maxResults, range: stepRange(request) }
      return repeated('metrics', await store.getMetricHistoryBulkInterval(interval), runMetricToWire)
    },
  }),
]

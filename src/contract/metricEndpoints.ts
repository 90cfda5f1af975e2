/** MLflow's metric history calls. Source: MLflow `service.proto` and `handlers.py`. */
import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { metricWire, metricWithRunIdWire } from './runWire.ts'
import { listOf, text } from './scalars.ts'

/**
 * `max_results` is always sent: without it servers 3.4–3.13 answer no metrics and a token that never advances. Servers
 * before 3.4 ignore paging and answer everything at once.
 */
export const getMetricHistory = endpoint<{
  run_id: string
  run_uuid: string
  metric_key: string
  max_results: number
  page_token?: string | undefined
}>()({
  method: 'GET',
  path: '/api/2.0/mlflow/metrics/get-history',
  idempotent: true,
  response: z.object({ metrics: listOf(metricWire), next_page_token: text }),
})

/** Sampled histories of up to 100 runs, at most 2500 steps; under `/ajax-api` because that is where 2.3–2.10 have it. */
export const getMetricHistoryBulkInterval = endpoint<{
  run_ids: readonly string[]
  metric_key: string
  start_step?: number | undefined
  end_step?: number | undefined
  max_results: number
}>()({
  method: 'GET',
  path: '/ajax-api/2.0/mlflow/metrics/get-history-bulk-interval',
  since: '2.3',
  idempotent: true,
  response: z.object({ metrics: listOf(metricWithRunIdWire) }),
})

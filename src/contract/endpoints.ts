/**
 * MLflow's REST endpoints, one record each: method, path, request type, response schema, and whether a retry is safe.
 * Source: MLflow `service.proto` (2.x and 3.x) and answers recorded from real servers in `fixtures/golden`.
 */
import * as z from 'zod/mini'
import type { ViewType } from '../domain/lifecycle.ts'
import { fileInfoWire } from './artifactWire.ts'
import { endpoint } from './endpoint.ts'
import { experimentWire } from './experimentWire.ts'
import { metricWire, runWire } from './runWire.ts'
import { listOf, text } from './scalars.ts'

/** GET `experiments/search` (≥ 1.28): GET, because some servers refuse POST reads that come through a proxy. */
export const searchExperiments = endpoint<{
  max_results: number
  page_token?: string | undefined
  filter?: string | undefined
  order_by?: readonly string[] | undefined
  view_type?: ViewType | undefined
}>()({
  method: 'GET',
  path: 'experiments/search',
  idempotent: true,
  response: z.object({ experiments: listOf(experimentWire), next_page_token: text }),
})

/** GET `experiments/get`: deleted experiments are returned too. */
export const getExperiment = endpoint<{ experiment_id: string }>()({
  method: 'GET',
  path: 'experiments/get',
  idempotent: true,
  response: z.object({ experiment: experimentWire }),
})

/** POST `runs/search`: a read, in spite of its method. */
export const searchRuns = endpoint<{
  experiment_ids: readonly string[]
  filter?: string | undefined
  run_view_type?: ViewType | undefined
  max_results?: number | undefined
  order_by?: readonly string[] | undefined
  page_token?: string | undefined
}>()({
  method: 'POST',
  path: 'runs/search',
  idempotent: true,
  response: z.object({ runs: listOf(runWire), next_page_token: text }),
})

/** GET `runs/get`: deleted runs are returned too. Both id names are sent, as Python does, for the oldest servers. */
export const getRun = endpoint<{ run_id: string; run_uuid: string }>()({
  method: 'GET',
  path: 'runs/get',
  idempotent: true,
  response: z.object({ run: runWire }),
})

/**
 * GET `metrics/get-history`. `max_results` is always sent: without it servers 3.4–3.13 answer no metrics and a token
 * that never advances.
 */
export const getMetricHistory = endpoint<{
  run_id: string
  run_uuid: string
  metric_key: string
  max_results: number
  page_token?: string | undefined
}>()({
  method: 'GET',
  path: 'metrics/get-history',
  idempotent: true,
  response: z.object({ metrics: listOf(metricWire), next_page_token: text }),
})

/** GET `artifacts/list`: direct children only; a file or an absent path has none. */
export const listArtifacts = endpoint<{
  run_id: string
  run_uuid: string
  path?: string | undefined
  page_token?: string | undefined
}>()({
  method: 'GET',
  path: 'artifacts/list',
  idempotent: true,
  response: z.object({ root_uri: text, files: listOf(fileInfoWire), next_page_token: text }),
})

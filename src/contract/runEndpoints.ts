/** MLflow's run calls. Source: MLflow `service.proto` (1.x to 3.x) and recorded answers in `fixtures/golden`. */
import * as z from 'zod/mini'
import type { ViewType } from '../domain/lifecycle.ts'
import type { RunStatus } from '../domain/run.ts'
import type { Param, Tag } from '../domain/tag.ts'
import type { Int64 } from '../lib/json.ts'
import { endpoint } from './endpoint.ts'
import type { DatasetInputJson, MetricJson } from './printWire.ts'
import { runInfoWire, runWire } from './runWire.ts'
import { empty, listOf, text } from './scalars.ts'

const BASE = '/api/2.0/mlflow/runs'

/** Not idempotent: every call makes another run. */
export const createRun = endpoint<{
  experiment_id: string
  user_id: string
  start_time: Int64
  run_name?: string | undefined
  tags?: readonly Tag[] | undefined
}>()({ method: 'POST', path: `${BASE}/create`, idempotent: false, response: z.object({ run: runWire }) })

/** Deleted runs are returned too. Both id names are sent, as Python does, for the oldest servers. */
export const getRun = endpoint<{ run_id: string; run_uuid: string }>()({
  method: 'GET',
  path: `${BASE}/get`,
  idempotent: true,
  response: z.object({ run: runWire }),
})

/** A read, in spite of its method. Servers may answer a last page that is empty. */
export const searchRuns = endpoint<{
  experiment_ids: readonly string[]
  filter?: string | undefined
  run_view_type?: ViewType | undefined
  max_results?: number | undefined
  order_by?: readonly string[] | undefined
  page_token?: string | undefined
}>()({
  method: 'POST',
  path: `${BASE}/search`,
  idempotent: true,
  response: z.object({ runs: listOf(runWire), next_page_token: text }),
})

/** Fields that are not sent keep their value. */
export const updateRun = endpoint<{
  run_id: string
  run_uuid: string
  status?: Exclude<RunStatus, 'UNKNOWN'> | undefined
  end_time?: Int64 | undefined
  run_name?: string | undefined
}>()({ method: 'POST', path: `${BASE}/update`, idempotent: true, response: z.object({ run_info: runInfoWire }) })

/** Deleting a deleted run changes nothing. */
export const deleteRun = endpoint<{ run_id: string }>()({
  method: 'POST',
  path: `${BASE}/delete`,
  idempotent: true,
  response: empty,
})

/** Restoring an active run changes nothing. */
export const restoreRun = endpoint<{ run_id: string }>()({
  method: 'POST',
  path: `${BASE}/restore`,
  idempotent: true,
  response: empty,
})

/** Not idempotent: file stores append the same point twice. */
export const logMetric = endpoint<{ run_id: string; run_uuid: string } & MetricJson>()({
  method: 'POST',
  path: `${BASE}/log-metric`,
  idempotent: false,
  response: empty,
})

/** The same value again is accepted, another one refused. */
export const logParam = endpoint<{ run_id: string; run_uuid: string } & Param>()({
  method: 'POST',
  path: `${BASE}/log-parameter`,
  idempotent: true,
  response: empty,
})

/** At most 1000 metrics, 100 params, 100 tags, 1000 in all. Not idempotent, because of its metrics. */
export const logBatch = endpoint<{
  run_id: string
  metrics: readonly MetricJson[]
  params: readonly Param[]
  tags: readonly Tag[]
}>()({ method: 'POST', path: `${BASE}/log-batch`, idempotent: false, response: empty })

export const setTag = endpoint<{ run_id: string; run_uuid: string } & Tag>()({
  method: 'POST',
  path: `${BASE}/set-tag`,
  idempotent: true,
  response: empty,
})

/** Not idempotent: a second call answers 404. */
export const deleteTag = endpoint<{ run_id: string; key: string }>()({
  method: 'POST',
  path: `${BASE}/delete-tag`,
  idempotent: false,
  response: empty,
})

/** `models` since 3.0. An existing link is left alone, tags included. */
export const logInputs = endpoint<{
  run_id: string
  datasets: readonly DatasetInputJson[]
  models?: readonly { model_id: string }[] | undefined
}>()({ method: 'POST', path: `${BASE}/log-inputs`, idempotent: true, since: '2.4', response: empty })

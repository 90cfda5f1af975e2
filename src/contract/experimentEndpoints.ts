/** MLflow's experiment calls. Source: MLflow `service.proto` (1.x to 3.x) and recorded answers in `fixtures/golden`. */
import * as z from 'zod/mini'
import type { ViewType } from '../domain/lifecycle.ts'
import type { Tag } from '../domain/tag.ts'
import { endpoint } from './endpoint.ts'
import { experimentWire } from './experimentWire.ts'
import { empty, listOf, text } from './scalars.ts'

const BASE = '/api/2.0/mlflow/experiments'

/** Not idempotent: a repeated create of a name that the first one made is refused. */
export const createExperiment = endpoint<{
  name: string
  artifact_location?: string | undefined
  tags?: readonly Tag[] | undefined
}>()({
  method: 'POST',
  path: `${BASE}/create`,
  idempotent: false,
  response: z.object({ experiment_id: z.string() }),
})

/** GET rather than POST: some servers' security middleware refuses POST reads from other origins. */
export const searchExperiments = endpoint<{
  max_results: number
  page_token?: string | undefined
  filter?: string | undefined
  order_by?: readonly string[] | undefined
  view_type?: ViewType | undefined
}>()({
  method: 'GET',
  path: `${BASE}/search`,
  since: '1.28',
  idempotent: true,
  response: z.object({ experiments: listOf(experimentWire), next_page_token: text }),
})

/** 1.x only; 2.0 removed it in favour of search. */
export const listExperiments = endpoint<{
  view_type?: ViewType | undefined
  max_results?: number | undefined
  page_token?: string | undefined
}>()({
  method: 'GET',
  path: `${BASE}/list`,
  idempotent: true,
  response: z.object({ experiments: listOf(experimentWire), next_page_token: text }),
})

/** Deleted experiments are returned too. */
export const getExperiment = endpoint<{ experiment_id: string }>()({
  method: 'GET',
  path: `${BASE}/get`,
  idempotent: true,
  response: z.object({ experiment: experimentWire }),
})

/** Deleted experiments are returned too, active ones preferred. */
export const getExperimentByName = endpoint<{ experiment_name: string }>()({
  method: 'GET',
  path: `${BASE}/get-by-name`,
  idempotent: true,
  response: z.object({ experiment: experimentWire }),
})

/** Renames; only active experiments. */
export const updateExperiment = endpoint<{ experiment_id: string; new_name: string }>()({
  method: 'POST',
  path: `${BASE}/update`,
  idempotent: true,
  response: empty,
})

/** Marks the experiment and all its runs deleted. Not idempotent: a second call answers 404. */
export const deleteExperiment = endpoint<{ experiment_id: string }>()({
  method: 'POST',
  path: `${BASE}/delete`,
  idempotent: false,
  response: empty,
})

/** Restores the experiment and all its runs. Not idempotent: a second call answers 404. */
export const restoreExperiment = endpoint<{ experiment_id: string }>()({
  method: 'POST',
  path: `${BASE}/restore`,
  idempotent: false,
  response: empty,
})

export const setExperimentTag = endpoint<{ experiment_id: string; key: string; value: string }>()({
  method: 'POST',
  path: `${BASE}/set-experiment-tag`,
  since: '1.2',
  idempotent: true,
  response: empty,
})

/** Not idempotent: a second call answers 404. */
export const deleteExperimentTag = endpoint<{ experiment_id: string; key: string }>()({
  method: 'POST',
  path: `${BASE}/delete-experiment-tag`,
  since: '3.0',
  idempotent: false,
  response: empty,
})

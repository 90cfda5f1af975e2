/** MLflow's artifact calls. Source: MLflow `service.proto` and `handlers.py`. */
import * as z from 'zod/mini'
import { fileInfoWire } from './artifactWire.ts'
import { endpoint } from './endpoint.ts'
import { listOf, text } from './scalars.ts'

/** Direct children only; a file or an absent path has none. */
export const listArtifacts = endpoint<{
  run_id: string
  run_uuid: string
  path?: string | undefined
  page_token?: string | undefined
}>()({
  method: 'GET',
  path: '/api/2.0/mlflow/artifacts/list',
  idempotent: true,
  response: z.object({ root_uri: text, files: listOf(fileInfoWire), next_page_token: text }),
})

/** Answers one file's bytes; takes `run_id`, `run_uuid` and `path` in the query. */
export const GET_ARTIFACT_PATH = '/get-artifact'

/** MLflow's calls for logged models. Source: MLflow `service.proto` and `handlers.py`, 3.0. */
import * as z from 'zod/mini'
import { UsageError } from '../domain/usageError.ts'
import { fileInfoWire } from './artifactWire.ts'
import { endpoint } from './endpoint.ts'
import { loggedModelWire } from './loggedModelWire.ts'
import { listOf, text } from './scalars.ts'

const getResponse = z.object({ model: loggedModelWire })
const listResponse = z.object({ root_uri: text, files: listOf(fileInfoWire), next_page_token: text })

export function getLoggedModel(modelId: string) {
  return endpoint<object>()({
    method: 'GET',
    path: `/api/2.0/mlflow/${pathOf(modelId)}`,
    idempotent: true,
    since: '3.0',
    response: getResponse,
  })
}

/** Direct children only; a file or an absent path has none. */
export function listLoggedModelArtifacts(modelId: string) {
  return endpoint<{ artifact_directory_path?: string | undefined; page_token?: string | undefined }>()({
    method: 'GET',
    path: `/api/2.0/mlflow/${pathOf(modelId)}/artifacts/directories`,
    idempotent: true,
    since: '3.0',
    response: listResponse,
  })
}

/** Answers one file's bytes; takes `artifact_file_path` in the query. */
export function loggedModelFilePath(modelId: string): string {
  return `/ajax-api/2.0/mlflow/${pathOf(modelId)}/artifacts/files`
}

/** Ids come from servers: one with dots or slashes in it would be another call. @throws UsageError */
function pathOf(modelId: string): string {
  if (!/^[\w-]+$/.test(modelId)) throw new UsageError(`${JSON.stringify(modelId)} is not the id of a logged model`)
  return `logged-models/${modelId}`
}

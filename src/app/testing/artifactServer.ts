import { errorAnswer, fakeServer } from './fakeServer.ts'
import type { FakeCall } from './fakeServer.ts'

export const RUN_ID = 'aee11b37ccf04eb7b275a20b0225c64e'
export const LIST = 'GET /api/2.0/mlflow/artifacts/list'
export const GET = 'GET /get-artifact'
/** Where the artifacts of the run are, without what stands below. */
export const ARTIFACTS = `/experiments/1/runs/${RUN_ID}/artifacts`

/** Content by path; a `Response` is made anew for every request. */
export type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer> | (() => Response)>>

/** Where a model's files are, without its id. */
const MODELS = '/mlflow/logged-models'

/** A model that the run of `artifactServer` logged. */
export interface ServedModel {
  readonly modelId: string
  readonly name: string
  readonly files: Files
}

/**
 * A server with one finished run that has `files`; sizes are those of the contents unless `sizes` says otherwise. Of
 * `models`, the run logged each.
 */
export function artifactServer(
  files: Files,
  sizes: Readonly<Record<string, number>> = {},
  models: readonly ServedModel[] = [],
) {
  const info = {
    run_id: RUN_ID,
    run_uuid: RUN_ID,
    run_name: 'brave-otter-312',
    experiment_id: '1',
    status: 'FINISHED',
    start_time: 1_700_000_000_000,
    end_time: 1_700_000_060_000,
    artifact_uri: `mlflow-artifacts:/1/${RUN_ID}/artifacts`,
    lifecycle_stage: 'active',
  }
  return fakeServer({
    'GET /api/2.0/mlflow/runs/get': () => ({
      run: { info, outputs: { model_outputs: models.map(({ modelId }) => ({ model_id: modelId, step: 0 })) } },
    }),
    ...Object.fromEntries(models.flatMap((model) => Object.entries(modelAnswers(model)))),
    'GET /api/2.0/mlflow/experiments/get': () => ({ experiment: { experiment_id: '1', name: 'vision' } }),
    'GET /api/2.0/mlflow/experiments/search': () => ({}),
    [LIST]: ({ query }: FakeCall) => ({
      root_uri: info.artifact_uri,
      files: children(files, sizes, query.get('path')),
    }),
    [GET]: ({ query }: FakeCall) => contentOf(files, query.get('path')),
  })
}

function modelAnswers({ modelId, name, files }: ServedModel) {
  const artifactUri = `mlflow-artifacts:/1/models/${modelId}/artifacts`
  return {
    [`GET /api/2.0${MODELS}/${modelId}`]: () => ({
      model: { info: { model_id: modelId, name, artifact_uri: artifactUri, status: 'LOGGED_MODEL_READY' } },
    }),
    [`GET /api/2.0${MODELS}/${modelId}/artifacts/directories`]: ({ query }: FakeCall) => ({
      root_uri: artifactUri,
      files: children(files, {}, query.get('artifact_directory_path')),
    }),
    [`GET /ajax-api/2.0${MODELS}/${modelId}/artifacts/files`]: ({ query }: FakeCall) =>
      contentOf(files, query.get('artifact_file_path')),
  }
}

function contentOf(files: Files, path: string | null): Response {
  const content = files[path ?? '']
  if (content === undefined) return errorAnswer(404, 'RESOURCE_DOES_NOT_EXIST', 'no such file')
  return typeof content === 'function' ? content() : new Response(content)
}

function children(files: Files, sizes: Readonly<Record<string, number>>, directory: string | null) {
  const prefix = directory === null ? '' : `${directory}/`
  const found = new Map<string, object>()
  for (const [path, content] of Object.entries(files)) {
    if (!path.startsWith(prefix)) continue
    const slash = path.indexOf('/', prefix.length)
    const child = slash === -1 ? path : path.slice(0, slash)
    const size = sizes[path] ?? (typeof content === 'function' ? 1 : content.length)
    found.set(child, slash === -1 ? { path: child, is_dir: false, file_size: size } : { path: child, is_dir: true })
  }
  return [...found.values()]
}

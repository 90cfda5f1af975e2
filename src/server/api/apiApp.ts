import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { createArtifactApp, readOnlyError } from '../artifacts/artifactApp.ts'
import type { ArtifactFolders } from '../artifacts/artifactRoot.ts'
import { invalidParameter, StoreError } from '../../store/storeError.ts'
import { API_CALLS } from './apiCalls.ts'
import type { ApiCall } from './apiCall.ts'
import { failure } from './answerCall.ts'
import type { CallInput, CallOutput } from './answerCall.ts'
import type { DiskRoom } from './diskRoom.ts'

export interface ApiParts {
  readonly answer: (access: ApiCall['access'], input: CallInput) => Promise<CallOutput>
  readonly folders: ArtifactFolders
  readonly isReadOnly: boolean
  /** Is told how writes end. */
  readonly room: DiskRoom
}

/** The MLflow release whose API this is; clients ask for it to know what they may use. */
const MLFLOW_VERSION = '3.7.0'

/** What MLflow has and a tracking store of ours has not, by the path's first word below `mlflow/`. */
const OUT_OF_SCOPE: Readonly<Record<string, string>> = {
  'registered-models': 'model registry',
  'model-versions': 'model registry',
  'unity-catalog': 'model registry',
  traces: 'traces',
  assessments: 'traces',
  'get-trace-artifact': 'traces',
  scorers: 'evaluation',
  datasets: 'evaluation datasets',
  gateway: 'AI gateway',
  webhooks: 'webhooks',
  workspaces: 'workspaces',
  presigned: 'presigned downloads',
}

/** MLflow's REST API over calls that something answers: a function `Request → Response`. */
export function createApi({ answer, folders, isReadOnly, room }: ApiParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  const respond = async (
    { env }: Context<{ Bindings: HttpBindings }>,
    access: ApiCall['access'],
    input: CallInput,
  ): Promise<Response> => {
    const output = await answer(access, input)
    if (access === 'write') room.wrote(output)
    const { status, json } = output
    // `app.request()` in tests runs without bindings.
    const { outgoing } = (env as Partial<HttpBindings> | undefined) ?? {}
    if (typeof json !== 'string') outgoing?.once('finish', () => release(json))
    return new Response(json, { status, headers: { 'content-type': 'application/json' } })
  }

  app.get('/health', (context) => context.text('OK'))
  app.get('/version', (context) => context.text(MLFLOW_VERSION))
  for (const [key, { method, path, version, access }] of API_CALLS) {
    for (const prefix of ['/api', '/ajax-api']) {
      app.on(method, `${prefix}/${version}/mlflow/${path}`, async (context) => {
        if (access === 'write' && isReadOnly) throw readOnlyError()
        return respond(context, access, await readInput(context, key))
      })
    }
  }

  const lookUp = async (call: string, path: Record<string, string>): Promise<unknown> => {
    const { status, json } = await answer('read', { call, path, query: '', body: '' })
    const text = typeof json === 'string' ? json : new TextDecoder().decode(json)
    if (status === 200) return JSON.parse(text)
    const { error_code: errorCode, message } = JSON.parse(text) as {
      error_code: StoreError['errorCode']
      message: string
    }
    throw new StoreError(errorCode, message)
  }
  const artifacts = createArtifactApp({
    folders,
    isReadOnly,
    room,
    runArtifactUri: async (runId) => {
      const { run } = (await lookUp('GET runs/get', { run_id: runId })) as { run: { info: { artifact_uri: string } } }
      return run.info.artifact_uri
    },
    modelArtifactUri: async (modelId) => {
      const { model } = (await lookUp('GET logged-models/:model_id', { model_id: modelId })) as {
        model: { info: { artifact_uri: string } }
      }
      return model.info.artifact_uri
    },
  })
  app.route('/', artifacts)

  app.notFound((context) => fail(notHere(new URL(context.req.url).pathname)))
  app.onError((error) => fail(error))
  return app
}

/**
 * Gives the memory of a sent answer back at once. It lies outside of the heap, where the collector of a thread that has
 * little garbage itself does not see it growing.
 */
function release({ buffer }: Uint8Array<ArrayBuffer>): void {
  buffer.transfer(0)
}

function fail(error: unknown): Response {
  const { status, json } = failure(error)
  return new Response(json, { status, headers: { 'content-type': 'application/json' } })
}

function notHere(pathname: string): StoreError {
  const word = /^\/(?:ajax-)?api\/\d\.\d\/mlflow(?:-artifacts)?\/([\w-]+)/.exec(pathname)?.[1] ?? ''
  const feature = Object.hasOwn(OUT_OF_SCOPE, word) ? OUT_OF_SCOPE[word] : undefined
  if (feature !== undefined) return new StoreError('NOT_IMPLEMENTED', `Runlens' own store has no ${feature}.`)
  return new StoreError('ENDPOINT_NOT_FOUND', `There is no endpoint at ${pathname}.`)
}

/** More than any batch or dataset profile that MLflow lets through. */
const MAX_BODY_BYTES = 64 * 1024 * 1024

async function readInput(context: Context, call: string): Promise<CallInput> {
  const { raw } = context.req
  const hasBody = raw.method !== 'GET' && raw.method !== 'HEAD'
  if (raw.method === 'POST' || raw.method === 'PUT' || raw.method === 'PATCH') checkContentType(raw)
  const query = raw.url.indexOf('?')
  return {
    call,
    path: context.req.param(),
    query: query < 0 ? '' : raw.url.slice(query + 1),
    body: hasBody ? await readBody(raw) : '',
  }
}

function checkContentType(request: Request): void {
  const type = request.headers.get('content-type')
  if (type === null) throw invalidParameter('Bad Request. Content-Type header is missing.')
  if (type.split(';')[0]?.trim().toLowerCase() === 'application/json') return
  throw invalidParameter("Bad Request. Content-Type must be one of ['application/json'].")
}

async function readBody(request: Request): Promise<string> {
  const length = request.headers.get('content-length')
  if (length !== null && Number(length) <= MAX_BODY_BYTES) return request.text()
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) throw invalidParameter(`A request body can have at most ${MAX_BODY_BYTES} bytes.`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

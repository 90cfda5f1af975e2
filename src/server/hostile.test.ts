import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import type { Backend } from './backend.ts'
import { openSqliteBackend } from './embedded/embeddedBackend.ts'
import { openFolderBackend } from './embedded/folderBackend.ts'
import { hostRule } from './guard.ts'
import { errorResponse } from './httpError.ts'
import { ARTIFACT_REQUESTS } from './testing/hostile/artifactRequests.ts'
import { BODY_REQUESTS } from './testing/hostile/bodyRequests.ts'
import { HEADER_REQUESTS } from './testing/hostile/headerRequests.ts'
import { MLFLOW, PROXY } from './testing/hostile/hostileRequest.ts'
import type { HostileRequest } from './testing/hostile/hostileRequest.ts'
import { SEARCH_REQUESTS } from './testing/hostile/searchRequests.ts'

const TOKEN = 'nobody-shall-read-this'
const STORES = {
  'a SQLite file': (folder: string) =>
    openSqliteBackend({ file: path.join(folder, 'mlflow.db'), isReadOnly: false, artifactFolders: [] }),
  'a folder mlruns': (folder: string) =>
    openFolderBackend({ folder: path.join(folder, 'mlruns'), isReadOnly: false, artifactFolders: [] }),
}

describe.each(Object.entries(STORES))('over %s', (store, open) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'runlens-hostile-'))
  const secret = path.join(folder, 'secret', 'token.txt')
  const ids = new Map<string, string>()
  let backend: Backend
  let app: ReturnType<typeof createApp>

  async function send(request: Pick<HostileRequest, 'method' | 'target' | 'headers' | 'body'>): Promise<Response> {
    const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (all, name: string) => ids.get(name) ?? all)
    const target = fill(request.target)
    const { body } = request
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const headers = { host: 'localhost:5001', 'content-type': 'application/json', ...request.headers }
    const init = { method: request.method, headers, body: text === undefined ? null : fill(text) }
    // As on the wire: `Request` would resolve the dots before anybody sees them.
    const bindings = { incoming: { url: target } } as unknown as HttpBindings
    return app.fetch(new Request(new URL(target, 'http://localhost:5001'), init), bindings)
  }

  async function create(path_: string, body: object): Promise<Record<string, unknown>> {
    const response = await send({ method: 'POST', target: `${MLFLOW}/${path_}`, body })
    return (await response.json()) as Record<string, unknown>
  }

  const newRun = async (experiment: unknown): Promise<string> =>
    ((await create('runs/create', { experiment_id: experiment })) as { run: { info: { run_id: string } } }).run.info
      .run_id

  beforeAll(async () => {
    mkdirSync(path.dirname(secret))
    writeFileSync(secret, TOKEN)
    backend = await open(folder)
    app = createApp({
      backend,
      page: () => errorResponse('ENDPOINT_NOT_FOUND', 'nothing'),
      isOurHost: hostRule('127.0.0.1', 'm'),
      version: '1',
    })
    const experiment = String((await create('experiments/create', { name: 'mine' }))['experiment_id'])
    const etc = await create('experiments/create', { name: 'etc', artifact_location: 'file:///etc' })
    const run = await newRun(experiment)
    ids
      .set('experiment', experiment)
      .set('run', run)
      .set('etcRun', await newRun(etc['experiment_id']))
    const made = await create('logged-models', { experiment_id: experiment, name: 'model' })
    ids.set('model', (made as { model: { info: { model_id: string } } }).model.info.model_id)
    await send({ method: 'PUT', target: `${PROXY}/file.txt`, body: 'mine' })
    await send({ method: 'PUT', target: `${PROXY}/folder/x`, body: 'mine' })
    await send({
      method: 'POST',
      target: '/ajax-api/2.0/mlflow/upload-artifact?run_uuid={run}&path=f.txt',
      body: 'mine',
    })
    const ofRun = ['mlartifacts', 'mlruns'].map((root) => path.join(folder, root, experiment, run, 'artifacts'))
    for (const place of [path.join(folder, 'mlartifacts'), ...ofRun.filter((each) => existsSync(each))]) {
      symlinkSync(path.dirname(secret), path.join(place, 'link'))
      symlinkSync(secret, path.join(place, 'linked.txt'))
      symlinkSync(folder, path.join(place, 'up'))
      symlinkSync(path.join(folder, 'nothing'), path.join(place, 'dangling'))
    }
  })

  afterAll(async () => {
    await backend.close()
    rmSync(folder, { recursive: true, force: true })
  })

  describe.each([
    ['artifacts', ARTIFACT_REQUESTS],
    ['bodies', BODY_REQUESTS],
    ['searches', SEARCH_REQUESTS],
    ['headers', HEADER_REQUESTS],
  ])('%s', (_group, requests) => {
    test.each(
      requests.map((request) => [request.what, request.method, request.target.slice(0, 100), request] as const),
    )('%s: %s %s', async (_what, _method, _target, request) => {
      const response = await send(request)
      const text = await response.text()
      const { error_code: code } = JSON.parse(text) as { error_code: string }
      const { status, code: expected } = (store === 'a folder mlruns' && request.inFolder) || request
      expect({ status: response.status, code, text }).toMatchObject({ status, code: expected })
      expect(text).not.toContain(TOKEN)
    })
  })

  test.each([
    'metrics/get-history?run_id={run}&metric_key=..%2f..%2f..%2f..%2fsecret%2ftoken.txt',
    'metrics/get-history?run_id={run}&metric_key=..%2fmeta.yaml',
    'metrics/get-history?run_id=..%2f..%2fsecret&metric_key=token.txt',
    'metrics/get-history-bulk?run_id=..%2f..%2fsecret&metric_key=token.txt',
    'metrics/get-history-bulk?run_id={run}&metric_key=%2fetc%2fpasswd',
    'metrics/get-history-bulk-interval?run_ids={run}&metric_key=..%2f..%2fmeta.yaml',
    'metrics/get-history-bulk-interval?run_ids=..%2f..%2fsecret&metric_key=token.txt',
    'experiments/get?experiment_id=..%2f..%2fsecret',
    'experiments/get?experiment_id=.trash',
    'experiments/get-by-name?experiment_name=..%2fsecret',
    'runs/get?run_id=..%2f..%2fsecret',
    'runs/get?run_id=.',
    'runs/get?run_id=%2fetc',
  ])('%s finds nothing', async (query) => {
    const response = await send({ method: 'GET', target: `${MLFLOW}/${query}` })
    const text = await response.text()
    expect(response.status === 200 ? text : '{}').toMatch(/^\{("metrics":\[\])?\}$/)
    expect(response.status).toBeLessThan(500)
    expect(text).not.toContain(TOKEN)
  })

  test('after all of them everything is as it was, and answers', async () => {
    expect(readFileSync(secret, 'utf8')).toBe(TOKEN)
    const found = (await create('experiments/search', { max_results: 100 })) as { experiments: { name: string }[] }
    expect(found.experiments.map(({ name }) => name).toSorted()).toEqual(['Default', 'etc', 'mine'])
    const { files } = (await (await send({ method: 'GET', target: PROXY })).json()) as { files: { path: string }[] }
    expect(files.map((file) => file.path)).toEqual(expect.arrayContaining(['file.txt', 'folder']))
    expect(files.some((file) => /planted|^n$/.test(file.path))).toBe(false)
  })
})

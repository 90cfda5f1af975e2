import { globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeEmbeddedStore } from '../../e2e/support/embeddedStore.ts'
import { GOLDEN, loadReadBack } from '../../e2e/support/readBack.ts'
import { playResponse, type Exchange } from '../../scripts/golden/exchange.ts'
import { MlflowClient } from '../client/mlflowClient.ts'
import type { Run } from '../domain/run.ts'
import { MlflowError } from '../domain/trackingError.ts'
import { parseJson } from '../lib/json.ts'
import { openLocalStore } from './localStore.ts'

interface Recording extends Exchange {
  readonly name: string
}

function recordings(folder: 'reads' | 'changes'): Recording[] {
  const files = globSync(`${GOLDEN}/${folder}/**/*.json`).sort()
  return files.map((file) => ({
    name: relative(`${GOLDEN}/${folder}`, file).replace(/\.json$/, ''),
    ...(JSON.parse(readFileSync(file, 'utf8')) as Exchange),
  }))
}

const reads = recordings('reads')
const readBack = loadReadBack(`${GOLDEN}/readback.json`)
const runsReadBack = readBack.experiments.flatMap(({ runs }) => runs)

/** What the client makes of a recorded answer, whatever it asks for. */
function clientHearing({ response }: Exchange): MlflowClient {
  return new MlflowClient({ fetch: () => Promise.resolve(playResponse(response)), maxRetries: 0 })
}

const fieldsOf = (items: readonly { readonly key: string; readonly value: unknown }[]) =>
  Object.fromEntries(items.map(({ key, value }) => [key, typeof value === 'number' ? wire(value) : value]))
const wire = (value: number) => (Number.isFinite(value) ? value : String(value))

/** A run of the client as Python's program wrote down what its own client had read. */
function asReadBack({ info, data }: Run) {
  return {
    experimentId: info.experimentId,
    runId: info.runId,
    runName: info.runName,
    status: info.status,
    lifecycleStage: info.lifecycleStage,
    startTimeMs: info.startTimeMs,
    endTimeMs: info.endTimeMs ?? null,
    metrics: fieldsOf(data.metrics),
    params: fieldsOf(data.params),
    tags: fieldsOf(data.tags),
  }
}

describe('from what a real MLflow answered, the client reads what Python’s client read', () => {
  const isOf = (path: string) => (each: Recording) => each.request.url.includes(path) && each.response.status === 200
  const found = reads.filter(isOf('runs/search')).concat(reads.filter(isOf('runs/get?')))

  test.each(found)('$name', async (recording) => {
    const client = clientHearing(recording)
    const isOne = recording.request.url.includes('runs/get')
    const runs = isOne ? [await client.getRun('any')] : (await client.searchRuns('any')).items
    const expected = runs.map(({ info }) => runsReadBack.find(({ runId }) => runId === info.runId))
    expect(expected).toMatchObject(runs.map(asReadBack))
  })

  test.each(reads.filter(isOf('metrics/get-history?')))('$name', async (recording) => {
    const { metrics = [] } = parse(recording.response.text?.join('\n') ?? '') as { metrics?: RecordedPoint[] }
    const { value: page } = await clientHearing(recording).metricHistoryPages('any', 'any').next()
    const points = (page ?? []).map(({ value, timestampMs, step }) => [wire(value), timestampMs, step])
    expect(points).toEqual(metrics.map(({ value, timestamp, step = 0 }) => [value, timestamp, step]))
  })
})

interface RecordedPoint {
  readonly value: number | string
  readonly timestamp: number
  readonly step?: number
}

test('every refusal that was recorded is one of the client’s errors, with the server’s code', async () => {
  const refused = [...reads, ...recordings('changes')].filter(({ response }) => response.status >= 400)
  const codes = await Promise.all(
    refused.map(async (recording) => {
      const error: unknown = await clientHearing(recording)
        .getRun('any')
        .catch((thrown: unknown) => thrown)
      return error instanceof MlflowError ? `${error.status} ${error.errorCode}` : String(error)
    }),
  )
  expect(codes).toEqual(refused.map(({ response }) => `${response.status} ${codeOf(response.text?.join('\n'))}`))
  expect(codes.length).toBeGreaterThan(40)
})

function codeOf(body: string | undefined): string {
  const answer = parse(body ?? '')
  return typeof answer === 'object' ? String(answer['error_code']) : 'ENDPOINT_NOT_FOUND'
}

function parse(text: string): Record<string, unknown> | string {
  try {
    return parseJson(text) as Record<string, unknown>
  } catch {
    return text
  }
}

/** Ours differs here, and that is meant. */
const DIFFERENT = new Set([
  // What they say of themselves, and of calls that nobody makes.
  'service/server-info',
  'service/unknown-endpoint',
  'service/version',
  'experiments/search-datasets',
  // Ours says that there is no such run.
  'metrics/history-absent-run',
  // Ours samples as MLflow up to 3.16, which answers one step more.
  'metrics/interval-sampled',
  // The page tokens of a history are each server's own.
  'metrics/history-paged',
  'metrics/history-paged-page-2',
  'metrics/history-paged-page-3',
  // MLflow takes a status that it does not know for none.
  '35-finish-run-bad-status',
  // The file was kept with other ids than the answer.
  'artifacts/get-model',
  // These were sent files, which are not recorded.
  'service/not-json',
  '44-upload-artifact',
  '47-proxy-put',
  '48-list-artifacts',
  '49-proxy-delete',
])
/** Of MLflow 3.8 and later, or the clock's. */
const IGNORED = new Set(['sqlstate', 'error_class', 'workspace', 'creation_time', 'last_update_time'])

/** Lists of keys and values come in any order, empty ones may be left out, refusals are compared by their codes. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal).sort((a, b) => order(a).localeCompare(order(b)))
  if (typeof value !== 'object' || value === null) return value
  const isEmpty = (field: unknown) => typeof field === 'object' && field !== null && Object.keys(field).length === 0
  const fields = Object.entries(value).filter(([name, field]) => !IGNORED.has(name) && !isEmpty(field))
  if ('error_code' in value) return value.error_code
  return Object.fromEntries(fields.map(([name, field]) => [name, normal(field)]))
}

function order(item: unknown): string {
  return typeof item === 'object' && item !== null && 'key' in item ? String(item.key) : ''
}

describe('Runlens’ own store answers as the real MLflow did', () => {
  let store: ReturnType<typeof makeEmbeddedStore>
  let answer: (request: Request) => Promise<Response>
  /** Recorded ids, and what this store made instead. */
  const ids: (readonly [recorded: string, ours: string])[] = []

  beforeAll(async () => {
    store = makeEmbeddedStore()
    answer = await openLocalStore(store.trackingUri)
  })
  afterAll(() => store.remove())

  async function ask({ request, response }: Recording) {
    const swap = (text: string, from: 0 | 1) =>
      ids.reduce((swapped, pair) => swapped.replaceAll(pair[from], pair[from === 0 ? 1 : 0]), text)
    const { method } = request
    const body = request.body === undefined ? null : swap(JSON.stringify(request.body), 0)
    const headers = body === null ? {} : { 'content-type': 'application/json' }
    const answered = await answer(new Request(`http://any${swap(request.url, 0)}`, { method, headers, body }))
    const ours = parse(await answered.clone().text())
    const recorded = await playResponse(response).text()
    const theirs = parse(recorded)
    const id = runIdOf(theirs)
    if (method === 'POST' && id !== undefined && runIdOf(ours) !== undefined) ids.push([id, runIdOf(ours) ?? ''])
    return {
      ours: [answered.status, normal(parse(swap(await answered.text(), 1)))],
      theirs: [response.status, normal(theirs)],
    }
  }

  test.each(reads.filter(({ name }) => !DIFFERENT.has(name)))('$name', async (recording) => {
    const { ours, theirs } = await ask(recording)
    expect(ours).toEqual(theirs)
  })

  test('to a life of changes, one after the other', async () => {
    const life: (Awaited<ReturnType<typeof ask>> & { readonly name: string })[] = []
    for (const recording of recordings('changes')) life.push({ name: recording.name, ...(await ask(recording)) })
    const compared = life.filter(({ name }) => !DIFFERENT.has(name))
    expect(compared.map(({ name, ours }) => [name, ours])).toEqual(compared.map(({ name, theirs }) => [name, theirs]))
  })
})

function runIdOf(answer: unknown): string | undefined {
  return (answer as { run?: { info?: { run_id?: string } } }).run?.info?.run_id
}

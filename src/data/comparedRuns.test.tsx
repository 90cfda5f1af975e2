import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { MlflowClient } from '../client/mlflowClient.ts'
import { runToWire } from '../contract/printWire.ts'
import { runIdsOf } from '../domain/runTable.ts'
import { sketchRun } from '../domain/testing/sketchRun.ts'
import type { RunSketch } from '../domain/testing/sketchRun.ts'
import { comparedRunsOptions } from './comparedRuns.ts'
import type { ComparedRuns } from './comparedRuns.ts'

const notFound = (): Response =>
  Response.json({ error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'no such run' }, { status: 404 })

/** A server that finds runs by id, as MLflow does; `refusesFilter` makes it one from before `run_id IN`. */
function serverOf(sketches: readonly RunSketch[], { refusesFilter = false } = {}) {
  const runs = sketches.map(sketchRun)
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname, searchParams } = new URL(request.url)
    if (pathname.endsWith('/runs/get')) {
      const runId = searchParams.get('run_id') ?? ''
      asked.push(`get ${runId}`)
      const run = runs.find(({ info }) => info.runId === runId)
      return run === undefined ? notFound() : Response.json({ run: runToWire(run) })
    }
    const body = (await request.json()) as { readonly experiment_ids: readonly string[]; readonly filter: string }
    const wanted = [...body.filter.matchAll(/'([^']+)'/g)].map(([, id]) => id)
    asked.push(`search ${body.experiment_ids.join()} for ${wanted.length}`)
    if (refusesFilter) {
      return Response.json({ error_code: 'INVALID_PARAMETER_VALUE', message: 'Invalid attribute key' }, { status: 400 })
    }
    const found = runs.filter(
      ({ info }) => wanted.includes(info.runId) && body.experiment_ids.includes(info.experimentId),
    )
    return Response.json({ runs: found.map(runToWire) })
  }
  return { client: new MlflowClient({ fetch, maxRetries: 0 }), asked }
}

const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
afterEach(() => cache.clear())

async function load(client: MlflowClient, runIds: readonly string[], experimentIds: readonly string[] = ['7']) {
  return cache.fetchQuery(comparedRunsOptions(client, runIds, experimentIds))
}

const idsOf = ({ table }: ComparedRuns): readonly string[] => runIdsOf(table).sort()
const many = Array.from({ length: 250 }, (_, index): RunSketch => ({ id: `r${index}` }))

test('250 runs of one experiment are three searches', async () => {
  const { client, asked } = serverOf(many)
  const loaded = await load(
    client,
    many.map(({ id }) => id),
  )
  expect(loaded.table.size).toBe(250)
  expect(loaded.missing).toEqual([])
  expect(asked.toSorted()).toEqual(['search 7 for 100', 'search 7 for 100', 'search 7 for 50'])
})

test('runs of experiments that the link does not name are found with one more question per experiment', async () => {
  const elsewhere = (id: string, experimentId: string): RunSketch => ({ id, info: { experimentId } })
  const { client, asked } = serverOf([{ id: 'a' }, elsewhere('b', '8'), elsewhere('c', '8'), elsewhere('d', '9')])
  expect(idsOf(await load(client, ['a', 'b', 'c', 'd']))).toEqual(['a', 'b', 'c', 'd'])
  expect(asked).toEqual(['search 7 for 4', 'get b', 'search 8 for 2', 'get d'])
})

test('a link without experiments, and ids that no filter can hold, are read all the same', async () => {
  const { client } = serverOf([{ id: 'a' }, { id: "it's" }])
  expect(idsOf(await load(client, ['a', "it's"], []))).toEqual(['a', "it's"])
})

test('a server that cannot search by id is asked for each run', async () => {
  const { client, asked } = serverOf([{ id: 'a' }, { id: 'b' }], { refusesFilter: true })
  expect(idsOf(await load(client, ['a', 'b']))).toEqual(['a', 'b'])
  expect(asked).toEqual(['search 7 for 2', 'get a', 'get b'])
})

test('a run that is gone is named, and the others are there', async () => {
  const { client } = serverOf([{ id: 'a' }])
  const loaded = await load(client, ['a', 'gone', 'lost'])
  expect(idsOf(loaded)).toEqual(['a'])
  expect(loaded.missing.map(({ runId, error }) => [runId, error.errorCode])).toEqual([
    ['gone', 'RESOURCE_DOES_NOT_EXIST'],
    ['lost', 'RESOURCE_DOES_NOT_EXIST'],
  ])
})

test('one run less reads nothing, one more reads that one', async () => {
  const { client, asked } = serverOf(many)
  await load(client, ['r1', 'r2', 'r3'])
  asked.length = 0
  expect(idsOf(await load(client, ['r3', 'r1']))).toEqual(['r1', 'r3'])
  expect(asked).toEqual([])
  expect(idsOf(await load(client, ['r3', 'r1', 'r9']))).toEqual(['r1', 'r3', 'r9'])
  expect(asked).toEqual(['search 7 for 1'])
})

test('read again, only runs that are going are asked for; invalidated, all are', async () => {
  const { client, asked } = serverOf([{ id: 'a' }, { id: 'b', info: { status: 'RUNNING', endTimeMs: undefined } }])
  const options = comparedRunsOptions(client, ['a', 'b'], ['7'])
  const observer = new QueryObserver(cache, { ...options, enabled: false })
  await observer.refetch()
  await observer.refetch()
  expect(asked).toEqual(['search 7 for 2', 'search 7 for 1'])
  await cache.invalidateQueries({ queryKey: options.queryKey, refetchType: 'none' })
  await observer.refetch()
  expect(asked.at(-1)).toBe('search 7 for 2')
})

test('a server that fails is a failure of the whole', async () => {
  const fetch = async (): Promise<Response> => new Response('', { status: 503 })
  await expect(load(new MlflowClient({ fetch, maxRetries: 0 }), ['a'])).rejects.toThrow(/./)
})

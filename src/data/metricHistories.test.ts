import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { MlflowClient } from '../client/mlflowClient.ts'
import { MlflowError, NetworkError, SchemaError, TimeoutError } from '../domain/trackingError.ts'
import { collectHistories } from './collectHistories.ts'
import { historySource } from './historySource.ts'
import type { HistoryRun } from './historySource.ts'
import type { MetricHistories } from './historyBoard.ts'
import { packError, unpackError } from './historyMessages.ts'
import { metricHistoriesOptions } from './metricHistories.ts'

interface Point {
  readonly step: number
  readonly value: number | string
}

type Histories = Readonly<Record<string, readonly Point[]>>

interface ServerOptions {
  readonly pageSize?: number
  /** False: a server before 2.3. */
  readonly samples?: boolean
  /** True: a server since 3.17, which samples each run by its points. */
  readonly byPoints?: boolean
}

/** A tracking server with one metric; samples as MLflow does. */
function serverOf(histories: Histories, { pageSize = 25_000, samples = true, byPoints = false }: ServerOptions = {}) {
  const sample = byPoints ? samplePoints : sampleOf
  const asked: string[] = []
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    const { pathname, searchParams: query } = new URL(input as string, 'http://tracking')
    const isBulk = pathname.endsWith('bulk-interval')
    asked.push(isBulk ? `sample of ${query.getAll('run_ids').join(' ')}` : `page of ${query.get('run_id')}`)
    if (isBulk && !samples) return Promise.resolve(Response.json({ error_code: 'ENDPOINT_NOT_FOUND' }, { status: 404 }))
    return Promise.resolve(Response.json(isBulk ? sample(histories, query) : pageOf(histories, query, pageSize)))
  }
  return { source: historySource(new MlflowClient({ fetch, maxRetries: 0 })), asked }
}

function wire(point: Point, runId: string) {
  return { key: 'loss', timestamp: 1000, run_id: runId, ...point }
}

function pageOf(histories: Histories, query: URLSearchParams, pageSize: number) {
  const runId = query.get('run_id') ?? ''
  const start = Number(query.get('page_token') ?? 0)
  const points = histories[runId] ?? []
  const rest = start + pageSize < points.length ? { next_page_token: String(start + pageSize) } : {}
  return { metrics: points.slice(start, start + pageSize).map((point) => wire(point, runId)), ...rest }
}

function sampleOf(histories: Histories, query: URLSearchParams) {
  const runIds = query.getAll('run_ids')
  const first = Number(query.get('start_step') ?? 0)
  const last = Number(query.get('end_step') ?? Number.POSITIVE_INFINITY)
  const most = Number(query.get('max_results'))
  const steps = [...new Set(runIds.flatMap((runId) => (histories[runId] ?? []).map(({ step }) => step)))]
    .filter((step) => step >= first && step <= last)
    .sort((a, b) => a - b)
  const picked = new Set(
    steps.filter((_, index) => steps.length <= most || index % Math.ceil(steps.length / most) === 0),
  )
  if (steps.length > most) for (let index = 0; picked.size < most; index += 1) picked.add(steps[index] ?? 0)
  const metrics = runIds.flatMap((runId) =>
    (histories[runId] ?? []).filter(({ step }) => picked.has(step)).map((point) => wire(point, runId)),
  )
  return { metrics }
}

function samplePoints(histories: Histories, query: URLSearchParams) {
  const [first, last] = [query.get('start_step'), query.get('end_step')]
  const most = Number(query.get('max_results'))
  const isIn = ({ step }: Point): boolean =>
    (first === null || step >= Number(first)) && (last === null || step <= Number(last))
  const metrics = query.getAll('run_ids').flatMap((runId) => {
    const points = (histories[runId] ?? []).filter(isIn)
    const every = Math.max(1, points.length / most)
    const picked = Array.from({ length: Math.min(most, points.length) }, (_, at) => points[Math.floor(at * every)]!)
    return picked.map((point) => wire(point, runId))
  })
  return { metrics }
}

const ramp = (points: number, from = 0): readonly Point[] =>
  Array.from({ length: points }, (_, index) => ({ step: from + index, value: index }))
const ended = (...runIds: string[]): readonly HistoryRun[] => runIds.map((runId) => ({ runId, version: 'v1' }))

/** `a 3` for a complete history of three points, `a 3…` for an incomplete one. */
function summary(histories: MetricHistories | undefined): string {
  return [...(histories?.byRun ?? [])]
    .map(([runId, { series, complete }]) => `${runId} ${series.steps.length}${complete ? '' : '…'}`)
    .join(', ')
}

async function read(
  source: ReturnType<typeof serverOf>['source'],
  runs: readonly HistoryRun[],
  cache = new QueryClient(),
  all = false,
) {
  const seen: string[] = []
  cache.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryKey[0] === 'metricHistories') {
      seen.push(summary(query.state.data as MetricHistories | undefined))
    }
  })
  const histories = await cache.fetchQuery(metricHistoriesOptions(source, { key: 'loss', runs, all }))
  return { histories, seen: [...new Set(seen)].filter((text) => text !== ''), cache }
}

describe('the histories of a metric', () => {
  it('come in one answer when no sampling was needed, steps below zero included', async () => {
    const { source, asked } = serverOf({ a: ramp(3), b: [...ramp(2, -2), ...ramp(2)] })
    const { histories } = await read(source, ended('a', 'b'))
    expect(summary(histories)).toBe('a 3, b 4')
    expect([...(histories.byRun.get('b')?.series.steps ?? [])]).toEqual([-2, -1, 0, 1])
    expect(asked).toEqual(['sample of a b', 'sample of a b'])
  })

  it.each([false, true])(
    'are whole where steps repeat, lie below zero or take 64 bits, by points: %s',
    async (byPoints) => {
      const repeated = Array.from({ length: 3000 }, (_, value) => ({ step: 0, value }))
      const far = [...ramp(2, -2), ...ramp(2), ...ramp(2, 2 ** 40)]
      const { source } = serverOf({ a: repeated, b: far, c: ramp(3) }, { byPoints })
      const { histories } = await read(source, ended('a', 'b', 'c'))
      expect(summary(histories)).toBe('a 3000, b 6, c 3')
      expect([...(histories.byRun.get('b')?.series.steps ?? [])]).toEqual([-2, -1, 0, 1, 2 ** 40, 2 ** 40 + 1])
    },
  )

  it('come as a sample first and completely afterwards when they are long', async () => {
    const { source } = serverOf({ a: ramp(30_000), b: ramp(30_000) })
    const { histories, seen } = await read(source, ended('a', 'b'))
    expect(seen[0]).toBe('a 2500…, b 2500…')
    expect(summary(histories)).toBe('a 30000, b 30000')
    expect(histories.byRun.get('b')?.series.values).toEqual(Float64Array.from({ length: 30_000 }, (_, step) => step))
  })

  it('come page by page, with a sample of the rest, when it is one long run', async () => {
    const { source, asked } = serverOf({ a: ramp(60_000) }, { pageSize: 25_000 })
    const { histories } = await read(source, ended('a'))
    expect(summary(histories)).toBe('a 60000')
    expect(asked).toEqual(['page of a', 'sample of a', 'page of a', 'page of a'])
  })

  it('come from servers without samples, too', async () => {
    const { source } = serverOf({ a: ramp(3), b: ramp(2) }, { samples: false })
    expect(summary((await read(source, ended('a', 'b'))).histories)).toBe('a 3, b 2')
  })

  it('hold NaN and infinities', async () => {
    const { source } = serverOf({
      a: [
        { step: 0, value: 'NaN' },
        { step: 1, value: '-Infinity' },
      ],
    })
    const { histories } = await read(source, ended('a'))
    expect([...(histories.byRun.get('a')?.series.values ?? [])]).toEqual([NaN, -Infinity])
  })

  it('are not read again for another choice of runs', async () => {
    const { source, asked } = serverOf({ a: ramp(3), b: ramp(2), c: ramp(1) })
    const { cache } = await read(source, ended('a', 'b'))
    asked.length = 0
    const { histories } = await read(source, ended('b', 'c'), cache)
    expect(summary(histories)).toBe('b 2, c 1')
    expect(asked).toEqual(['page of c'])
  })

  it('are read again when the run’s version is another', async () => {
    const { source, asked } = serverOf({ a: ramp(3) })
    const { cache } = await read(source, ended('a'))
    asked.length = 0
    await read(source, [{ runId: 'a', version: 'v2' }], cache)
    expect(asked).toEqual(['page of a'])
  })

  it('stay a sample where completing them would fill the memory, until all is asked for', async () => {
    const runs = ended('a', 'b', 'c', 'd', 'e', 'f', 'g')
    const { source } = serverOf(Object.fromEntries(runs.map(({ runId }) => [runId, ramp(9000)])))
    const collect = async (all: boolean) => {
      const collectAll = collectHistories(source, { key: 'loss', runs, all }, 30_000)
      return collectAll(new QueryClient(), new AbortController().signal, () => {})
    }
    const histories = await collect(false)
    expect(histories.settled).toBe(true)
    expect([...histories.byRun.values()].filter(({ complete }) => !complete).length).toBeGreaterThan(0)
    expect([...(await collect(true)).byRun.values()].every(({ complete }) => complete)).toBe(true)
  })
})

describe('the history of a run that is still going', () => {
  it('is continued from its last step', async () => {
    const { source } = serverOf({ a: ramp(3) })
    const going = [{ runId: 'a' }]
    const { cache } = await read(source, going)
    const more = serverOf({ a: [...ramp(3), { step: 2, value: 9 }, { step: 3, value: 8 }] })
    const { histories } = await read(more.source, going, cache)
    expect([...(histories.byRun.get('a')?.series.values ?? [])]).toEqual([0, 1, 2, 9, 8])
    expect(more.asked).toEqual(['sample of a'])
  })

  it('is never shown in parts once it has been whole', async () => {
    const { source } = serverOf({ a: ramp(30_000) }, { samples: false })
    const { cache } = await read(source, [{ runId: 'a' }])
    const { seen } = await read(serverOf({ a: ramp(30_001) }, { samples: false }).source, [{ runId: 'a' }], cache)
    expect(seen.filter((text) => text.includes('…'))).toEqual([])
    expect(seen.at(-1)).toBe('a 30001')
  })

  it.each([
    { runs: [{ runId: 'a' }], stale: true },
    { runs: ended('a'), stale: false },
  ])('is stale: $stale for $runs', async ({ runs, stale }) => {
    const cache = new QueryClient()
    const options = metricHistoriesOptions(serverOf({ a: ramp(2) }).source, { key: 'loss', runs, all: false })
    await cache.fetchQuery(options)
    expect(new QueryObserver(cache, options).getCurrentResult().isStale).toBe(stale)
  })
})

describe('packError', () => {
  it.each([
    new MlflowError('No run', {
      errorCode: 'RESOURCE_DOES_NOT_EXIST',
      status: 404,
      endpoint: 'GET x',
      retryAfterMs: 9,
    }),
    new NetworkError('Broke off', 'GET x'),
    new TimeoutError('Too late', 'GET x'),
    new SchemaError('Not JSON', 'GET x'),
  ])('brings $name through structured cloning with all that callers decide by', (error) => {
    const arrived = unpackError(structuredClone(packError(error)))
    expect(arrived).toBeInstanceOf(error.constructor)
    expect(Object.entries(arrived)).toEqual(Object.entries(error))
    expect(arrived.message).toBe(error.message)
  })

  it('keeps the words of any other error', () => {
    expect(unpackError(packError(new RangeError('no room'))).message).toBe('RangeError: no room')
  })
})

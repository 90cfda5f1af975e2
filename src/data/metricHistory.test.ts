import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { MlflowClient } from '../client/mlflowClient.ts'
import { MlflowError, NetworkError, SchemaError, TimeoutError } from '../domain/trackingError.ts'
import { metricHistoryOptions } from './metricHistory.ts'
import type { MetricHistory } from './metricHistory.ts'
import { packError, unpackError } from './metricHistoryMessages.ts'
import { historyReader } from './metricHistoryReader.ts'

interface Point {
  readonly step: number
  readonly value: number | string
}

/** A tracking server with one metric, in pages named by their number. */
function readerOf(pages: readonly (readonly Point[])[]) {
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    const query = new URL(input as string, 'http://tracking').searchParams
    const number = Number(query.get('page_token') ?? 0)
    const metrics = pages[number]?.map((point) => ({ key: query.get('metric_key'), timestamp: 1000, ...point }))
    const next = number + 1 < pages.length ? { next_page_token: String(number + 1) } : {}
    return Promise.resolve(Response.json({ metrics, ...next }))
  }
  return historyReader(new MlflowClient({ fetch }))
}

function counts(history: MetricHistory | undefined) {
  return history && { points: history.series.steps.length, complete: history.complete, final: history.final }
}

const PAGES = [
  [
    { step: 0, value: 0.5 },
    { step: 1, value: 'NaN' },
  ],
  [{ step: -3, value: 'Infinity' }],
]

describe('metricHistoryOptions', () => {
  it('publishes every page as it comes, then the whole', async () => {
    const cache = new QueryClient()
    const options = metricHistoryOptions(readerOf(PAGES), 'r1', 'val/loss', false)
    const seen: ReturnType<typeof counts>[] = []
    cache.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'updated') seen.push(counts(query.state.data as MetricHistory | undefined))
    })
    const history = await cache.fetchQuery(options)
    expect(seen.filter((state) => state !== undefined)).toEqual([
      { points: 2, complete: false, final: false },
      { points: 3, complete: false, final: false },
      { points: 3, complete: true, final: true },
    ])
    expect([...history.series.steps]).toEqual([-3, 0, 1])
    expect([...history.series.values]).toEqual([Infinity, 0.5, NaN])
  })

  it('shows the old whole, never a part, while it reads again', async () => {
    const cache = new QueryClient()
    await cache.fetchQuery(metricHistoryOptions(readerOf(PAGES), 'r1', 'loss', true))
    const seen: boolean[] = []
    cache.getQueryCache().subscribe(({ query }) => seen.push((query.state.data as MetricHistory).complete))
    await cache.fetchQuery(metricHistoryOptions(readerOf([...PAGES, [{ step: 9, value: 1 }]]), 'r1', 'loss', true))
    expect(seen).not.toContain(false)
    expect(
      cache.getQueryData<MetricHistory>(['metricHistory', { runId: 'r1', key: 'loss' }])?.series.steps,
    ).toHaveLength(4)
  })

  it.each([
    { live: true, stale: true },
    { live: false, stale: false },
  ])('says stale: $stale of a history read from a run that is live: $live', async ({ live, stale }) => {
    const cache = new QueryClient()
    const options = metricHistoryOptions(readerOf(PAGES), 'r1', 'loss', live)
    await cache.fetchQuery(options)
    expect(new QueryObserver(cache, options).getCurrentResult().isStale).toBe(stale)
  })

  it('reads a metric that the run does not have as no points', async () => {
    const history = await new QueryClient().fetchQuery(metricHistoryOptions(readerOf([[]]), 'r1', 'none', false))
    expect(counts(history)).toEqual({ points: 0, complete: true, final: true })
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

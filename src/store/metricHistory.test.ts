import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Metric } from '../domain/metric.ts'
import { STORES } from '../server/embedded/testStores.ts'
import type { TrackingStore } from './trackingStore.ts'

async function runWith(store: TrackingStore, points: readonly Omit<Metric, 'key'>[]): Promise<string> {
  const run = await store.createRun({ experimentId: '0', userId: '', runName: '', startTimeMs: 0, tags: [] })
  const metrics = points.map((point) => ({ ...point, key: 'loss' }))
  await store.logBatch(run.info.runId, { metrics, params: [], tags: [] })
  return run.info.runId
}

async function readPages(store: TrackingStore, runId: string, maxResults: number): Promise<Metric[]> {
  const points: Metric[] = []
  let pageToken: string | undefined
  do {
    const page = await store.getMetricHistory(runId, 'loss', { maxResults, pageToken })
    expect(page.items.length).toBeLessThanOrEqual(maxResults)
    points.push(...page.items)
    pageToken = page.nextPageToken
  } while (pageToken !== undefined)
  return points
}

describe.each(STORES)('the $kind store', ({ kind, open }) => {
  test('pages of any size join to the whole history, other runs and repeated points aside', async () => {
    const store = await open()
    const value = fc.constantFrom(0, 1, -1, Number.NaN, Infinity)
    const point = fc.record({ timestampMs: fc.nat({ max: 5 }), step: fc.integer({ min: -2, max: 3 }), value })
    await fc.assert(
      fc.asyncProperty(fc.array(point, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), async (points, size) => {
        const runId = await runWith(store, points)
        await runWith(store, points)
        const whole = await store.getMetricHistory(runId, 'loss', { maxResults: undefined, pageToken: undefined })
        expect(await readPages(store, runId, size)).toEqual(whole.items)
        const stored = points.map((item) => ({
          ...item,
          key: 'loss',
          value: item.value === Infinity && kind === 'sqlite' ? Number.MAX_VALUE : item.value,
        }))
        const printed = (items: readonly Metric[]) =>
          items.map(({ timestampMs, step, value }) => `${timestampMs} ${step} ${value}`).sort()
        // Only SQL drops what was logged before; 0 and NaN of the same time and step are two points all the same.
        const expected = kind === 'sqlite' ? [...new Set(printed(stored))] : printed(stored)
        expect(printed(whole.items)).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  test.each(['x', '!', btoa('{}'), btoa('{"after": [1]}'), btoa('{"after": [1, 1, "x", 0, 1]}')])(
    'refuses the token %j',
    async (pageToken) => {
      const store = await open()
      const runId = await runWith(store, [])
      await expect(store.getMetricHistory(runId, 'loss', { maxResults: 1, pageToken })).rejects.toMatchObject({
        errorCode: 'INVALID_PARAMETER_VALUE',
      })
    },
  )

  test('bulk history is ordered by run and cut over all runs together', async () => {
    const store = await open()
    const points = [0, 1, 2].map((step) => ({ step, timestampMs: 10 - step, value: step }))
    const ids = [await runWith(store, points), await runWith(store, points)].sort()
    const bulk = await store.getMetricHistoryBulk([...ids.toReversed(), 'unknown'], 'loss', 4)
    expect(bulk.map(({ runId, step }) => [runId, step])).toEqual([
      [ids[0], 2],
      [ids[0], 1],
      [ids[0], 0],
      [ids[1], 2],
    ])
  })

  test('an interval answers runs in the order asked for, all points of a sampled step', async () => {
    const store = await open()
    const long = await runWith(
      store,
      Array.from({ length: 20 }, (_, step) => ({ step, timestampMs: 0, value: step })),
    )
    const short = await runWith(
      store,
      [0, 0, 9].map((step, at) => ({ step, timestampMs: 0, value: at })),
    )
    const request = { runIds: [short, long], metricKey: 'loss', range: undefined, maxResults: 5 }
    const points = await store.getMetricHistoryBulkInterval(request)
    expect(points.map(({ runId, step }) => [runId === short ? 'short' : 'long', step])).toEqual([
      ['short', 0],
      ['short', 0],
      ['short', 9],
      ...[0, 4, 8, 9, 12, 16, 19].map((step) => ['long', step]),
    ])
  })
})

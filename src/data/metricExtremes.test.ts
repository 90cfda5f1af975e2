import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { Metric } from '../domain/metric.ts'
import { EMPTY_SERIES, seriesOf } from '../domain/series/metricSeries.ts'
import type { HistoryPart, HistorySource } from './historySource.ts'
import { metricExtremesOptions } from './metricExtremes.ts'

const point = (value: number, step: number): Metric => ({ key: 'k', value, step, timestampMs: 0 })

/** Answers samples of `parts`; what is not complete in them has no pages. */
function sourceOf(parts: readonly HistoryPart[]) {
  const asked: string[] = []
  const source: HistorySource = {
    // oxlint-disable-next-line eslint/require-yield -- because it fails before it has anything
    async *pages({ runId }, key) {
      asked.push(`pages of ${key} ${runId}`)
      throw new Error('gone')
    },
    async *samples({ runs, key }) {
      asked.push(`sample of ${key}`)
      yield parts.filter(({ runId }) => runs.some((run) => run.runId === runId))
    },
    async *kept() {},
  }
  return { source, asked }
}

const runs = ['a', 'b'].map((runId) => ({ runId, version: '1' }))

test('extremes are of complete histories only, and an ended run is read once', async () => {
  const { source, asked } = sourceOf([
    { runId: 'a', series: seriesOf([point(3, 0), point(Number.NaN, 1), point(-2, 2)]), complete: true },
    { runId: 'b', series: seriesOf([point(9, 0)]), complete: false },
  ])
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const searches = [{ key: 'loss', runs }]
  const known = await cache.fetchQuery(metricExtremesOptions(source, searches))
  expect(known).toEqual({
    byMetric: new Map([['loss', { byRun: new Map([['a', { min: -2, max: 3 }]]) }]]),
    done: 1,
    total: 1,
  })
  await cache.fetchQuery({ ...metricExtremesOptions(source, [...searches, { key: 'acc', runs }]), staleTime: 0 })
  expect(asked.filter((call) => call === 'sample of loss')).toHaveLength(1)
})

test('a metric with no points has no extremes', async () => {
  const { source } = sourceOf(runs.map(({ runId }) => ({ runId, series: EMPTY_SERIES, complete: true })))
  const known = await new QueryClient().fetchQuery(metricExtremesOptions(source, [{ key: 'loss', runs }]))
  expect(known.byMetric.get('loss')?.byRun.get('a')).toEqual({ min: Number.NaN, max: Number.NaN })
})

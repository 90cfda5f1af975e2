import { expect, test } from 'vitest'
import { seriesOf } from '../series/metricSeries.ts'
import { withBestRows } from './bestRows.ts'
import { compareCell } from './compareCell.ts'
import { numberRow } from './comparison.ts'
import { extremesOf } from './extremes.ts'

const last = numberRow('metrics', 'loss', 'plain', [0.5, 0.4, undefined, 0.3], 'last')
const system = numberRow('metrics', 'system/gpu', 'plain', [1, 2, 3, 4], 'last')
const RUNS = ['a', 'b', 'c', 'd']
const lossIsLow = ({ key }: { readonly key: string }) => (key === 'loss' ? 'lower' : undefined)
const history = (...values: number[]) =>
  extremesOf(seriesOf(values.map((value, step) => ({ key: 'loss', value, step, timestampMs: 0 }))))
const wordsOf = (row: typeof last | undefined) => RUNS.map((_, run) => row && compareCell(row, run, 'lower').text)

test('the best values stand above the last ones, of metrics whose good end is known', () => {
  const byRun = new Map([
    ['a', history(0.2, Number.NaN, 0.5)],
    ['b', history(0.9, Number.NEGATIVE_INFINITY, 0.4)],
    ['d', history(Number.NaN, Number.POSITIVE_INFINITY)],
  ])
  const rows = withBestRows([last, system], RUNS, new Map([['loss', { byRun }]]), lossIsLow)
  expect(rows.map(({ id }) => id)).toEqual(['metrics.loss min', 'metrics.loss last', 'metrics.system/gpu last'])
  expect(wordsOf(rows[0])).toEqual(['0.2', '0.4', 'not logged', 'NaN'])
})

test('a value that is not read yet is not one that was not logged', () => {
  const rows = withBestRows([last], RUNS, new Map(), lossIsLow)
  expect(wordsOf(rows[0])).toEqual(['…', '…', 'not logged', '…'])
  expect(rows[0]?.differs).toBe(true)
})

test('a history that was not read to its end has no best value', () => {
  const byRun = new Map([['a', history(0.2)]])
  const rows = withBestRows([last], RUNS, new Map([['loss', { byRun }]]), lossIsLow)
  expect(wordsOf(rows[0])).toEqual(['0.2', 'not read', 'not logged', 'not read'])
})

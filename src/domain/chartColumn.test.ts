import { expect, test } from 'vitest'
import { cellText, chartColumn, chartFields } from './chartColumn.ts'
import { pickRuns } from './chartedRun.ts'
import { chartRows } from './chartRows.ts'
import { chartRuns } from './chartRuns.ts'
import { runColumns } from './runColumns.ts'
import { appendRuns, EMPTY_RUN_TABLE } from './runTable.ts'
import { sketchRun } from './testing/sketchRun.ts'

const RUNS = [
  { id: 'a', name: 'otter', metrics: { loss: 0.5 }, params: { lr: '1e-3', model: 'layer10', layers: '2' } },
  { id: 'b', name: 'heron', metrics: { loss: Number.NaN }, params: { lr: '0.1', model: 'layer2', layers: 'many' } },
  { id: 'c', name: 'lynx', metrics: { acc: 1 }, params: {} },
].map(sketchRun)

const FROM_RUNS = chartRuns(RUNS, 0)
const FROM_TABLE = chartRows(appendRuns(EMPTY_RUN_TABLE, runColumns(RUNS)), Uint32Array.of(0, 1, 2), 0)

test.each([
  ['runs read one by one', FROM_RUNS],
  ['rows of the table', FROM_TABLE],
])('%s have the same columns', (_, charted) => {
  const column = (kind: 'metrics' | 'params', key: string) => chartColumn(charted, { kind, key })
  expect(column('metrics', 'loss').values).toEqual(Float64Array.of(0.5, NaN, NaN))
  expect(column('params', 'lr').values).toEqual(Float64Array.of(0.001, 0.1, NaN))
  expect(column('params', 'model')).toMatchObject({ kind: 'category', categories: ['layer2', 'layer10'] })
  expect(column('params', 'layers')).toMatchObject({ kind: 'category', values: ['2', 'many', undefined] })
  expect(charted.runs.map(({ name }) => name)).toEqual(['otter', 'heron', 'lynx'])
  expect(cellText(charted, 2, { kind: 'attributes', key: 'status' })).toBe('Finished')
  expect(
    chartFields(charted)
      .slice(0, 3)
      .map(({ key }) => key),
  ).toEqual(['acc', 'loss', 'layers'])
})

test('a choice of runs keeps what each of them has', () => {
  const picked = pickRuns(FROM_TABLE, ({ runId }) => runId !== 'a')
  expect(picked.runs.map(({ runId }) => runId)).toEqual(['b', 'c'])
  expect(picked.cell(1, { kind: 'metrics', key: 'acc' })).toBe(1)
})

import { expect, test } from 'vitest'
import type { ColumnField } from './columnField.ts'
import { columnReader } from './columnReader.ts'
import { columnValueAt } from './columnValues.ts'
import { NO_HISTORIES } from './historySummary.ts'
import { runColumns } from './runColumns.ts'
import { EMPTY_RUN_TABLE, appendRuns, blockAt } from './runTable.ts'
import { sketchRun } from './testing/sketchRun.ts'

const FIELDS: readonly ColumnField[] = [
  { kind: 'metrics', key: 'loss' },
  { kind: 'metrics', key: 'late' },
  { kind: 'metrics', key: 'nowhere' },
  { kind: 'params', key: 'lr' },
  { kind: 'params', key: 'late' },
  { kind: 'tags', key: 'stage' },
  { kind: 'attributes', key: 'status' },
  { kind: 'attributes', key: 'duration' },
]

const table = [
  [
    { id: 'a', metrics: { loss: 1 }, params: { lr: '0.1' }, tags: { stage: '' } },
    { id: 'b', params: { lr: '' } },
    { id: 'c', metrics: { loss: Number.NaN } },
  ],
  [{ id: 'd', metrics: { late: 0, loss: Infinity }, params: { late: 'x' } }],
  [
    { id: 'e', tags: { stage: 'x' } },
    { id: 'f', metrics: { loss: 2 } },
  ],
].reduce((table, runs) => appendRuns(table, runColumns(runs.map(sketchRun))), EMPTY_RUN_TABLE)

test.each(FIELDS)('$kind $key is read as it stands in every row, in any order', (field) => {
  const read = columnReader(table, field, 9000)
  for (const row of [5, 0, 1, 2, 3, 4, 2, 0, 5, 3]) {
    const block = blockAt(table, row)
    expect(read(row)).toBe(columnValueAt(block, row - block.firstRow, field, 9000, NO_HISTORIES))
  }
  expect(() => read(6)).toThrow(RangeError)
})

import { expect, test } from 'vitest'
import { runColumns } from '../../domain/runColumns.ts'
import { EMPTY_RUN_TABLE, appendRuns, blockAt } from '../../domain/runTable.ts'
import { sketchRun } from '../../domain/testing/sketchRun.ts'
import { cellText } from './cellText.ts'
import { prepareColumns } from './gridColumns.ts'

test.each([
  [0.123456, '0.1235', '0.123456'],
  [Number.NEGATIVE_INFINITY, '−Infinity', '-Infinity'],
  [
    Number.MAX_VALUE,
    '1.798e308',
    '1.7976931348623157e+308: the largest number there is, which MLflow’s databases hold for Infinity',
  ],
])('%f is shown as %s, and says %s', (loss, text, title) => {
  const table = appendRuns(EMPTY_RUN_TABLE, runColumns([sketchRun({ id: 'a', metrics: { loss } })]))
  const column = prepareColumns(table).find(({ id }) => id === 'metrics.loss')
  if (column === undefined) throw new Error('no column')
  expect(cellText(blockAt(table, 0), 0, column)).toMatchObject({ text, title })
})

test('a long number in a text keeps its size, and all its digits in the title', () => {
  const lr = '1.2345678901234567e-05'
  const table = appendRuns(EMPTY_RUN_TABLE, runColumns([sketchRun({ id: 'a', params: { lr }, tags: { lr } })]))
  for (const id of ['params.lr', 'tags.lr']) {
    const column = prepareColumns(table).find((column) => column.id === id)
    if (column === undefined) throw new Error('no column')
    expect(cellText(blockAt(table, 0), 0, column)).toMatchObject({ text: '1.2345…e-05', title: lr })
  }
})

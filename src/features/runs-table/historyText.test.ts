import { expect, test } from 'vitest'
import { NO_SUMMARIES } from '../../data/historySummaries.ts'
import { parseColumnField } from '../../domain/columnField.ts'
import { summarizeHistory } from '../../domain/historySummary.ts'
import { runColumns } from '../../domain/runColumns.ts'
import { EMPTY_RUN_TABLE, appendRuns, blockAt } from '../../domain/runTable.ts'
import { sketchRun } from '../../domain/testing/sketchRun.ts'
import { cellText } from './cellText.ts'
import { prepareColumns, withComputed } from './gridColumns.ts'

const runs = [
  sketchRun({ id: 'a', metrics: { loss: 0.25 } }),
  sketchRun({ id: 'b', metrics: { loss: 1 } }),
  sketchRun({ id: 'c' }),
  sketchRun({ id: 'd', metrics: { loss: 1 } }),
]
const table = appendRuns(EMPTY_RUN_TABLE, runColumns(runs))
const series = {
  steps: Float64Array.of(10, 20, 30),
  values: Float64Array.of(1, 0.125, 0.25),
  timestampsMs: new Float64Array(3),
}
const summaries = {
  ...NO_SUMMARIES,
  lookup: new Map([['loss', new Map([['a', summarizeHistory(series, [25, 40], true)]])]]),
  failed: new Map([['loss', new Map([['d', new Error('No such run')]])]]),
}

/** Text and title of a row in a computed column. */
function shown(id: string, row: number) {
  const field = parseColumnField(id)
  if (field?.kind !== 'history') throw new Error(`${id} is not computed`)
  const column = withComputed(prepareColumns(table), [field]).find((each) => each.id === id)
  if (column === undefined) throw new Error(`no column ${id}`)
  const cell = cellText(blockAt(table, row), row, { ...column, summaries })
  return cell && [cell.text, cell.title]
}

test.each([
  ['min.loss', 0, ['0.125', '0.125 at step 20']],
  ['argmin.loss', 0, ['20', 'Step 20: 0.125']],
  ['at25.loss', 0, ['0.125', '0.125 at step 20, the last one before']],
  ['at40.loss', 0, ['–', 'The run ends at step 30']],
  ['at5.loss', 0, ['…', 'Not computed yet']],
  ['min.loss', 1, ['…', 'Not computed yet']],
  ['min.loss', 2, ['–', 'Not logged']],
  ['min.loss', 3, ['failed', 'No such run']],
  ['curve.loss', 0, undefined],
])('%s of row %i is %j', (id, row, expected) => {
  expect(shown(id, row)).toEqual(expected)
})

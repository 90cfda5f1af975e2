import { expect, test } from 'vitest'
import { runColumns } from './runColumns.ts'
import { NO_RUNS, experimentsOfSelection, rowsOfSelection, selectRows, selectedPart } from './runSelection.ts'
import { EMPTY_RUN_TABLE, appendRuns } from './runTable.ts'
import { sketchRun } from './testing/sketchRun.ts'

const runs = ['a', 'b', 'c', 'd'].map((id) => sketchRun({ id, info: { experimentId: id < 'c' ? '1' : '2' } }))
const table = appendRuns(appendRuns(EMPTY_RUN_TABLE, runColumns(runs.slice(0, 2))), runColumns(runs.slice(2)))
const select = (...rows: number[]) => selectRows(NO_RUNS, table, rows, true)

test('runs are added and taken out, and the selection before stays as it was', () => {
  const before = select(3, 0)
  const after = selectRows(before, table, [0, 1], false)
  expect([...before.keys()]).toEqual(['d', 'a'])
  expect([...after.keys()]).toEqual(['d'])
  expect(before.get('a')).toEqual({ runId: 'a', experimentId: '1', name: 'a', lifecycleStage: 'active' })
})

test.each([
  { selected: [], shown: [0, 1], part: 'none' },
  { selected: [2], shown: [0, 1], part: 'none' },
  { selected: [1], shown: [0, 1], part: 'some' },
  { selected: [0], shown: [0, 1], part: 'some' },
  { selected: [0, 1, 2], shown: [0, 1], part: 'all' },
  { selected: [0], shown: [], part: 'none' },
])('of the rows $shown, $part are selected when the selection is $selected', ({ selected, shown, part }) => {
  expect(selectedPart(select(...selected), table, Uint32Array.from(shown))).toBe(part)
})

test('a selection is found in the table again, and says which experiments it is from', () => {
  expect([...rowsOfSelection(select(3, 0), table)]).toEqual([0, 3])
  expect(experimentsOfSelection(select(3, 2, 0))).toEqual(['2', '1'])
})

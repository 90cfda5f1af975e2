import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepRows } from './keepRows.ts'
import { runColumns } from './runColumns.ts'
import type { RunColumns } from './runColumns.ts'
import { appendRuns, EMPTY_RUN_TABLE } from './runTable.ts'
import { runValueAt } from './runValues.ts'
import type { RunField } from './runField.ts'
import { sketchRun } from './testing/sketchRun.ts'

const word = fc.constantFrom('1', '0.5', 'x', '')
const record = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), word)
const run = fc.record({
  params: record,
  tags: record,
  metrics: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.double()),
})

/** Everything that a table shows of columns, whatever order the keys are in. */
function said(columns: RunColumns) {
  const table = appendRuns(EMPTY_RUN_TABLE, columns)
  const { metricKeys, paramKeys, tagKeys, numericParams } = table
  const fields: RunField[] = [
    { kind: 'attributes', key: 'run_name' },
    { kind: 'attributes', key: 'start_time' },
    { kind: 'attributes', key: 'experiment_id' },
    ...metricKeys.map((key) => ({ kind: 'metrics', key }) as const),
    ...paramKeys.map((key) => ({ kind: 'params', key }) as const),
    ...tagKeys.map((key) => ({ kind: 'tags', key }) as const),
  ]
  const cells = table.blocks.flatMap((block) =>
    block.columns.runIds.map((id, row) => [id, ...fields.map((field) => runValueAt(block, row, field, 0))]),
  )
  return { metricKeys, paramKeys, tagKeys, numericParams: [...numericParams].sort(), cells }
}

it('gives what the server would have given, asked for those runs only', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), fc.infiniteStream(fc.boolean()), (sketches, choice) => {
      const runs = sketches.map((sketch, index) =>
        sketchRun({ id: `r${index}`, ...sketch, info: { startTimeMs: index } }),
      )
      const rows = runs.flatMap((_, row) => (choice.next().value === true ? [row] : []))
      const few = runColumns(runs.filter((_, row) => rows.includes(row)))
      expect(said(keepRows(runColumns(runs), rows))).toEqual(said(few))
    }),
  )
})

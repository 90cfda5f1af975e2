import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupRows } from './groupRows.ts'
import { runColumns } from './runColumns.ts'
import type { RunField } from './runField.ts'
import { EMPTY_RUN_TABLE, appendRuns } from './runTable.ts'
import { sketchRun } from './testing/sketchRun.ts'

const FIELDS: readonly RunField[] = [
  { kind: 'params', key: 'lr' },
  { kind: 'tags', key: 'stage' },
  { kind: 'attributes', key: 'status' },
]
const value = fc.constantFrom(undefined, '', '1', '0.1', 'x')
const status = fc.constantFrom('FINISHED', 'FAILED', 'RUNNING' as const)

test('groups are those that comparing all values of all runs gives, in the order of their first runs', () => {
  const runs = fc.array(fc.tuple(value, value, status), { maxLength: 30 })
  fc.assert(
    fc.property(runs, fc.integer({ min: 0, max: 3 }), fc.boolean(), (values, fieldCount, isReversed) => {
      const sketches = values.map(([lr, stage, status], at) =>
        sketchRun({
          id: `r${at}`,
          params: lr === undefined ? {} : { lr },
          tags: stage === undefined ? {} : { stage },
          info: { status },
        }),
      )
      const half = sketches.length >> 1
      const table = [sketches.slice(0, half), sketches.slice(half)].reduce(
        (table, page) => appendRuns(table, runColumns(page)),
        EMPTY_RUN_TABLE,
      )
      const rows = values.map((_, row) => row)
      if (isReversed) rows.reverse()
      const fields = FIELDS.slice(0, fieldCount)
      const groups = [...groupRows(table, { rows: Uint32Array.from(rows), pinnedCount: 0 }, fields, 0)]
      const wanted = Map.groupBy(rows, (row) => JSON.stringify(values[row]?.slice(0, fieldCount).map((v) => v ?? null)))
      expect(groups.map((group) => [...group.rows])).toEqual([...wanted.values()])
      expect(groups.map((group) => group.values)).toEqual(
        [...wanted.values()].map(([first]) => values[first ?? 0]?.slice(0, fieldCount)),
      )
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
    }),
  )
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingFields } from './differingFields.ts'
import { parseRunField } from './runField.ts'
import { runColumns } from './runColumns.ts'
import { EMPTY_RUN_TABLE, appendRuns, blockAt } from './runTable.ts'
import { runValueAt } from './runValues.ts'
import { sketchRun } from './testing/sketchRun.ts'
import type { RunSketch } from './testing/sketchRun.ts'

function tableOf(runs: readonly RunSketch[]) {
  const half = runs.length >> 1
  const parts = [runs.slice(0, half), runs.slice(half)].map((part) => runColumns(part.map(sketchRun)))
  return parts.reduce((table, columns) => appendRuns(table, columns), EMPTY_RUN_TABLE)
}

test('a column differs when a run has another value than another, or none', () => {
  const table = tableOf([
    { id: 'a', metrics: { same: Number.NaN, loss: 1, only: 1 }, params: { lr: '0.1', opt: 'adam' } },
    { id: 'b', metrics: { same: Number.NaN, loss: 2 }, params: { lr: '0.10', opt: 'adam' } },
    { id: 'c', metrics: { same: Number.NaN, loss: 1 }, params: { lr: '0.1', opt: 'sgd' } },
  ])
  const fields = ['attributes.run_name', 'metrics.loss', 'metrics.only', 'params.lr', 'params.opt']
  expect([...differingFields(table, Uint32Array.of(0, 1, 2))].sort()).toEqual(fields)
  expect([...differingFields(table, Uint32Array.of(0, 2))].sort()).toEqual([
    'attributes.run_name',
    'metrics.only',
    'params.opt',
  ])
  expect(differingFields(table, Uint32Array.of(1)).size).toBe(0)
})

test('for any runs and rows it is what comparing value by value says', () => {
  const logged = fc.record({
    metrics: fc.dictionary(fc.constantFrom('m', 'n'), fc.constantFrom(1, 2, Number.NaN, Infinity)),
    params: fc.dictionary(fc.constantFrom('p', 'q'), fc.constantFrom('x', 'y', '')),
    tags: fc.dictionary(fc.constantFrom('t'), fc.constantFrom('x', 'y')),
  })
  fc.assert(
    fc.property(fc.array(logged, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(5)), (runs, chosen) => {
      const table = tableOf(runs.map((run, index) => ({ id: `r${index}`, ...run })))
      const rows = Uint32Array.from(new Set(chosen.filter((row) => row < runs.length)))
      const differing = differingFields(table, rows)
      for (const id of ['metrics.m', 'metrics.n', 'params.p', 'params.q', 'tags.t', 'attributes.run_name']) {
        const field = parseRunField(id)!
        const values = new Set(
          Array.from(rows, (row) => {
            const block = blockAt(table, row)
            return String(runValueAt(block, row - block.firstRow, field, 0) ?? 'nothing')
          }),
        )
        expect(`${id} ${differing.has(id)}`).toBe(`${id} ${values.size > 1}`)
      }
    }),
  )
})

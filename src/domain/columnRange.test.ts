import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnRange, placeInRange } from './columnRange.ts'
import { runColumns } from './runColumns.ts'
import { EMPTY_RUN_TABLE, appendRuns } from './runTable.ts'
import { sketchRun } from './testing/sketchRun.ts'

test('a range is that of the finite numbers of the rows', () => {
  const values = [3, Number.NaN, -Infinity, 1, 9, Number.MAX_VALUE, -Number.MAX_VALUE]
  const runs = values.map((loss, index) => sketchRun({ id: `r${index}`, metrics: { loss }, params: { lr: `${loss}` } }))
  const table = appendRuns(EMPTY_RUN_TABLE, runColumns([...runs, sketchRun({ id: 'none' })]))
  const rows = Uint32Array.of(0, 1, 2, 3, 5, 6, 7)
  for (const kind of ['metrics', 'params'] as const) {
    const key = kind === 'metrics' ? 'loss' : 'lr'
    expect(columnRange(table, rows, { kind, key }, 0)).toEqual({ min: 1, max: 3 })
    expect(columnRange(table, Uint32Array.of(1, 2, 5), { kind, key }, 0)).toBeUndefined()
  }
})

test('a range leaves out what lies far from almost all numbers', () => {
  const losses = [...Array.from({ length: 60 }, (_, index) => index), 1e6, -1e6]
  const runs = losses.map((loss, index) => sketchRun({ id: `r${index}`, metrics: { loss } }))
  const table = appendRuns(EMPTY_RUN_TABLE, runColumns(runs))
  const rows = Uint32Array.from(losses, (_, row) => row)
  const range = columnRange(table, rows, { kind: 'metrics', key: 'loss' }, 0) ?? { min: 0, max: 0 }
  expect(range.min).toBeGreaterThan(-60)
  expect(range.max).toBeLessThan(120)
  expect([-1e6, 1e6].map((loss) => placeInRange(loss, range))).toEqual([0, 1])
})

test('a place in a range is from 0 to 1, for any numbers', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(fc.tuple(number, number, number), (numbers) => {
      const [min = 0, value = 0, max = 0] = numbers.toSorted((a, b) => a - b)
      const place = placeInRange(value, { min, max })
      expect(place).toBeGreaterThanOrEqual(0)
      expect(place).toBeLessThanOrEqual(1)
    }),
  )
})

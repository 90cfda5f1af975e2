import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellIndex, SparseCells } from './sparseColumns.ts'

const entry = fc.record({ key: fc.constantFrom('a', 'b', 'c', '__proto__', ''), value: fc.double() })
const table = fc.array(fc.array(entry, { maxLength: 8 }), { maxLength: 40 })

const columnsOf = (rows: readonly (readonly { readonly key: string; readonly value: number }[])[]) => {
  const cells = new SparseCells()
  for (const [row, entries] of rows.entries()) for (const { key, value } of entries) cells.add(row, key, value)
  return cells.toColumns(rows.length, (count) => new Float64Array(count))
}

test('every cell reads back as the last value that its row logged under its key, and no other cell exists', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const columns = columnsOf(rows)
      for (const [row, entries] of rows.entries()) {
        const logged = new Map<string, number>(entries.map(({ key, value }) => [key, value]))
        for (const [slot, key] of columns.keys.entries()) {
          const cell = cellIndex(columns, slot, row)
          expect(cell >= 0).toBe(logged.has(key))
          expect(columns.values[cell]).toBe(logged.get(key))
        }
      }
    }),
  )
})

test('there is one column per distinct key and one cell per row and key', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const columns = columnsOf(rows)
      expect(new Set(columns.keys)).toEqual(new Set<string>(rows.flat().map(({ key }) => key)))
      const cells = rows.reduce((sum, entries) => sum + new Set(entries.map(({ key }) => key)).size, 0)
      expect(columns.values).toHaveLength(cells)
      expect(columns.starts.at(-1)).toBe(cells)
    }),
  )
})

test('rows past 65,535 keep their number', () => {
  const rows = Array.from({ length: 65_600 }, (_, row) => (row === 65_599 ? [{ key: 'late', value: 7 }] : []))
  const columns = columnsOf(rows)
  expect(columns.values[cellIndex(columns, 0, 65_599)]).toBe(7)
  expect(cellIndex(columns, 0, 63)).toBe(-1)
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { recycleRows } from './recycleRows.ts'

test('the rows in the window and the active one are drawn, once each, in different slots', () => {
  fc.assert(
    fc.property(
      fc.nat(300),
      fc.integer({ min: 1, max: 60 }),
      fc.nat(300),
      fc.integer({ min: -1, max: 300 }),
      (...of) => {
        const [first, slots, rowCount, active] = of
        const drawn = recycleRows(first, slots, rowCount, active)
        const indices = new Set(drawn.map(({ index }) => index))
        const start = Math.max(0, Math.min(first, rowCount - slots))
        const wanted = Array.from({ length: Math.min(slots, rowCount) }, (_, offset) => start + offset)
        expect(indices).toEqual(new Set(active >= 0 && active < rowCount ? [active, ...wanted] : wanted))
        expect(new Set(drawn.map(({ slot }) => slot)).size).toBe(drawn.length)
        expect(indices.size).toBe(drawn.length)
      },
    ),
  )
})

test('scrolling uses the same elements again, in the same order', () => {
  const slotsAt = (first: number) => recycleRows(first, 40, 1000, -1).map(({ slot }) => slot)
  expect(slotsAt(0)).toEqual(slotsAt(537))
})

test('a row that stays in sight keeps its element', () => {
  const slotAt = (first: number) => recycleRows(first, 40, 1000, 5).find(({ index }) => index === 130)?.slot
  expect(slotAt(100)).toBe(slotAt(120))
})

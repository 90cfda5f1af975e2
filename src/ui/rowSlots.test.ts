import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowSlots } from './rowSlots.ts'

const idsOf = (numbers: readonly number[]): string[] => [...new Set(numbers)].map(String)

test('every row has an element of its own, keeps it while it is drawn, and there are no more than rows', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(30), { maxLength: 12 }), { maxLength: 8 }), (windows) => {
      const slots = new RowSlots()
      let before = new Map<string, number>()
      for (const ids of windows.map(idsOf)) {
        const placed = slots.place(ids)
        const now = new Map(placed.map(({ slot, at }) => [ids[at] ?? '', slot]))
        expect(placed.map(({ at }) => at).toSorted((a, b) => a - b)).toEqual(ids.map((_, at) => at))
        expect(new Set(now.values()).size).toBe(ids.length)
        const stayed = [...now.keys()].filter((id) => before.has(id))
        expect(stayed.map((id) => now.get(id))).toEqual(stayed.map((id) => before.get(id)))
        before = now
      }
    }),
  )
})

test('what scrolls in takes over what scrolled out, and no element moves', () => {
  const slots = new RowSlots()
  const first = slots.place(['a', 'b', 'c', 'd']).map(({ slot }) => slot)
  const next = slots.place(['c', 'd', 'e', 'f'])
  expect(next.map(({ slot }) => slot)).toEqual(first)
  expect(next.map(({ at }) => ['c', 'd', 'e', 'f'][at])).toEqual(['e', 'f', 'c', 'd'])
})

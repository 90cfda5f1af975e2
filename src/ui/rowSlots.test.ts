import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowSlots } from './rowSlots.ts'

const LIST = {}
const idsOf = (numbers: readonly number[]): string[] => [...new Set(numbers)].map(String)

test('every row has an element of its own, keeps it while it is drawn, and is drawn once', () => {
  const windows = fc.array(fc.tuple(fc.array(fc.nat(30), { maxLength: 12 }), fc.nat(30), fc.boolean()), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(windows, (windows) => {
      const slots = new RowSlots()
      let before = new Map<string, number>()
      for (const [numbers, active, isSame] of windows) {
        const ids = idsOf(numbers)
        const placed = slots.place(isSame ? LIST : {}, ids, String(active))
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
  const first = slots.place(LIST, ['a', 'b', 'c', 'd'], undefined).map(({ slot }) => slot)
  const ids = ['c', 'd', 'e', 'f']
  const next = slots.place(LIST, ids, undefined)
  expect(next.map(({ slot }) => slot)).toEqual(first)
  expect(next.map(({ at }) => ids[at])).toEqual(['e', 'f', 'c', 'd'])
})

test('an element in which somebody was is handed on to nobody', () => {
  const slots = new RowSlots()
  const [, visited] = slots.place(LIST, ['a', 'b', 'c'], 'b').map(({ slot }) => slot)
  slots.place(LIST, ['a', 'b', 'c'], 'c')
  expect(slots.place(LIST, ['c', 'd', 'e'], 'c').map(({ slot }) => slot)).not.toContain(visited)
})

test('rows of another list stand in reading order, in the elements that they had', () => {
  const slots = new RowSlots()
  slots.place(LIST, ['a', 'b', 'c'], undefined)
  const before = new Map(slots.place(LIST, ['b', 'c', 'd'], undefined).map(({ slot, at }) => ['bcd'[at], slot]))
  const placed = slots.place({}, ['d', 'c', 'b'], undefined)
  expect(placed.map(({ at }) => at)).toEqual([0, 1, 2])
  expect(placed.map(({ slot }) => slot)).toEqual([before.get('d'), before.get('c'), before.get('b')])
})

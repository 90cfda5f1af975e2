import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanOf } from './arrangeCards.ts'
import { CARD_GAP, itemsWithin, placeCards } from './placeCards.ts'
import type { WorkspaceSection } from './workspaceSection.ts'

const HEIGHT = 200

function sectionOf(keys: readonly string[], open = true): WorkspaceSection {
  return { id: 'prefix train', kind: 'prefix', title: 'train', keys, open }
}

test('cards flow around one that is two columns wide and two rows high', () => {
  const spans = spanOf([{ key: 'a', columns: 2, rows: 2 }])
  const { placed } = placeCards([sectionOf(['a', 'b', 'c', 'd'])], 3, spans, HEIGHT)
  const row = HEIGHT + CARD_GAP
  expect(placed.map(({ key, column, top }) => [key, column, (top - 34) / row])).toEqual([
    [undefined, 0, -34 / row],
    ['a', 0, 0],
    ['b', 2, 0],
    ['c', 2, 1],
    ['d', 0, 2],
  ])
})

test('a card wider than the window takes what there is', () => {
  const { placed } = placeCards([sectionOf(['a'])], 1, spanOf([{ key: 'a', columns: 4, rows: 1 }]), HEIGHT)
  expect(placed.at(-1)).toMatchObject({ column: 0, columns: 1 })
})

test('a closed section has no cards', () => {
  expect(placeCards([sectionOf(['a'], false)], 2, spanOf([]), HEIGHT).placed).toHaveLength(1)
})

test('no two cards cover each other, none is lost, and those in view are found', () => {
  const size = fc.record({ columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 1, max: 4 }) })
  fc.assert(
    fc.property(
      fc.array(size, { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      fc.nat(3000),
      (sizes, columns, from) => {
        const spans = sizes.map((one, at) => ({ key: String(at), ...one }))
        const section = sectionOf(spans.map(({ key }) => key))
        const { placed, height } = placeCards([section], columns, spanOf(spans), HEIGHT)
        const cards = placed.filter(({ key }) => key !== undefined)
        expect(cards.map(({ key }) => key)).toEqual(section.keys)
        for (const [at, a] of cards.entries()) {
          expect(a.column + a.columns).toBeLessThanOrEqual(columns)
          expect(a.top + a.height).toBeLessThanOrEqual(height)
          for (const b of cards.slice(at + 1)) {
            const beside = a.column + a.columns <= b.column || b.column + b.columns <= a.column
            expect(beside || a.top + a.height <= b.top || b.top + b.height <= a.top).toBe(true)
          }
        }
        const tallest = 4 * (HEIGHT + CARD_GAP)
        expect(itemsWithin(placed, from, from + 500, tallest)).toEqual(
          placed.filter(({ top, height: high }) => top <= from + 500 && top + high >= from),
        )
      },
    ),
  )
})

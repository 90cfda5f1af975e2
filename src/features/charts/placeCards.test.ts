import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanOf } from './arrangeCards.ts'
import { CARD_GAP, columnsFor, firstCards, itemsWithin, placeCards } from './placeCards.ts'
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

test('sections that one row takes stand beside each other, closed ones and large ones do not', () => {
  const of = (prefix: string, count: number, open = true): WorkspaceSection => {
    const keys = Array.from({ length: count }, (_, at) => `${prefix}/${at}`)
    return { id: prefix, kind: 'prefix', title: prefix, keys, open }
  }
  const sections = [of('a', 1), of('b', 2), of('c', 1), of('d', 4), of('e', 1), of('f', 1, false), of('g', 2)]
  const { placed } = placeCards(sections, 3, spanOf([]), HEIGHT)
  const row = HEIGHT + CARD_GAP
  const headings = placed.filter(({ key }) => key === undefined)
  expect(headings.map(({ id, column, columns, top }) => [id, column, columns, top])).toEqual([
    ['a', 0, 1, 0],
    ['b', 1, 2, 0],
    ['c', 0, 3, 34 + row],
    ['d', 0, 3, 2 * (34 + row)],
    ['e', 0, 3, 3 * 34 + 4 * row],
    ['f', 0, 3, 4 * 34 + 5 * row],
    ['g', 0, 3, 5 * 34 + 5 * row],
  ])
  expect(placed.filter(({ key }) => key?.startsWith('b')).map(({ column, top }) => [column, top])).toEqual([
    [1, 34],
    [2, 34],
  ])
})

test('cards that fill no row are wider, up to twice as wide', () => {
  const columns = (count: number, most: number) =>
    columnsFor([sectionOf(Array.from({ length: count }, String))], most, spanOf([]))
  expect([columns(1, 1), columns(1, 2), columns(1, 4), columns(3, 4), columns(9, 4)]).toEqual([1, 1, 2, 3, 4])
})

test('no two cards cover each other, none is lost, and those in view are found', () => {
  const size = fc.record({ columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 1, max: 4 }) })
  fc.assert(
    fc.property(
      fc.array(size, { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      fc.nat(3000),
      fc.uniqueArray(fc.nat(30)),
      (sizes, columns, from, cuts) => {
        const spans = sizes.map((one, at) => ({ key: String(at), ...one }))
        const keys = spans.map(({ key }) => key)
        const ends = [...cuts.toSorted((a, b) => a - b), keys.length]
        const sections = ends
          .map((end, at) => ({ ...sectionOf(keys.slice(ends[at - 1] ?? 0, end)), id: String(at) }))
          .filter((section) => section.keys.length > 0)
        const { placed, height } = placeCards(sections, columns, spanOf(spans), HEIGHT)
        const cards = placed.filter(({ key }) => key !== undefined)
        expect(cards.map(({ key }) => key)).toEqual(keys)
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

test('the first cards come with their headings', () => {
  const sections = [sectionOf(['a', 'b']), { ...sectionOf(['c', 'd']), id: 'prefix val', title: 'val' }]
  const { placed } = placeCards(sections, 2, spanOf([]), HEIGHT)
  expect(firstCards(placed, 3).map(({ key }) => key)).toEqual([undefined, 'a', 'b', undefined, 'c'])
})

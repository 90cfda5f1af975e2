import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMove, applyMoves, parseMove, parseRange, parseSpan } from './cardLayout.ts'
import type { CardMove } from './cardLayout.ts'

const KEYS = ['a', 'b', 'c', 'd']

test.each<[string, readonly CardMove[], string]>([
  ['nothing', [], 'a b c d'],
  ['forward', [{ key: 'c', before: 'a' }], 'c a b d'],
  ['back', [{ key: 'a', before: 'd' }], 'b c a d'],
  ['to the end', [{ key: 'b', before: undefined }], 'a c d b'],
  ['before itself', [{ key: 'b', before: 'b' }], 'a b c d'],
  ['of a card that is not there', [{ key: 'x', before: 'a' }], 'a b c d'],
  ['before a card that is not there', [{ key: 'd', before: 'x' }], 'a b c d'],
  [
    'one after the other',
    [
      { key: 'd', before: 'a' },
      { key: 'a', before: undefined },
    ],
    'd b c a',
  ],
])('a move %s', (_, moves, order) => {
  expect(applyMoves(KEYS, moves).join(' ')).toBe(order)
})

const move = fc.record({
  key: fc.constantFrom(...KEYS),
  before: fc.option(fc.constantFrom(...KEYS), { nil: undefined }),
})

test('one more move does what it says to the order that is seen, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 8 }), move, (moves, next) => {
      const known = moves.reduce<readonly CardMove[]>((all, one) => addMove(KEYS, all, one), [])
      const after = applyMoves(KEYS, addMove(KEYS, known, next))
      expect(after).toEqual(applyMoves(applyMoves(KEYS, known), [next]))
      expect(after.toSorted()).toEqual(KEYS)
    }),
  )
})

test('a card that is moved again and again needs one move', () => {
  const there = addMove(KEYS, [], { key: 'a', before: 'c' })
  expect(addMove(KEYS, there, { key: 'a', before: 'd' })).toEqual([{ key: 'a', before: 'd' }])
})

test.each(['', '[]', '[1]', '["a",1]', '["a","b","c"]', '{}', 'null'])('%j is no move', (text) => {
  expect(parseMove(text)).toBeUndefined()
})

test.each(['', '2x1', '5x1 a', '0x1 a', '1.5x1 a'])('%j is no size', (text) => {
  expect(parseSpan(text)).toBeUndefined()
})

test.each(['["a"]', '["a",null,null]', '["a",2,1]', '["a",1,1]', '["a","0",1]', '[0,1]', '["a",0,1,2]'])(
  '%j is no range',
  (text) => {
    expect(parseRange(text)).toBeUndefined()
  },
)

import { expect, test } from 'vitest'
import { nextRow } from './nextRow.ts'

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['PageDown', 1, 6],
  ['PageDown', 7, 9],
  ['PageUp', 7, 2],
  ['PageUp', 2, 0],
  ['Home', 7, 0],
  ['End', 2, 9],
  ['Enter', 2, undefined],
  ['a', 2, undefined],
])('%s leads from row %i of ten to %s', (key, current, target) => {
  expect(nextRow(key, current, 10, 5)).toBe(target)
})

test('no key leads anywhere in an empty list', () => {
  expect(nextRow('ArrowDown', 0, 0, 5)).toBeUndefined()
})

test('a page is at least one row, however low the window', () => {
  expect(nextRow('PageDown', 0, 10, -2)).toBe(1)
})

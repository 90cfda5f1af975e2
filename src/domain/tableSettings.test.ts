import { describe, expect, test } from 'vitest'
import { DEFAULT_TABLE, moveColumn, setLook, setWidth, showColumns } from './tableSettings.ts'

const usual = ['a', 'b', 'c', 'd', 'e']
const move = (shown: readonly string[], id: string, to: number, settings = DEFAULT_TABLE) =>
  moveColumn(settings, { shown, usual }, id, to).first

describe('moving a column', () => {
  test.each([
    { id: 'e', to: 0, first: ['e'] },
    { id: 'a', to: 1, first: ['b'] },
    { id: 'a', to: 4, first: ['b', 'c', 'd', 'e'] },
    { id: 'c', to: 1, first: ['a', 'c'] },
    { id: 'a', to: 0, first: [] },
  ])('$id to $to names only $first', ({ id, to, first }) => {
    expect(move(usual, id, to)).toEqual(first)
  })

  test('back to where it was names nothing', () => {
    expect(move(['e', 'a', 'b', 'c', 'd'], 'e', 4, { ...DEFAULT_TABLE, first: ['e'] })).toEqual([])
  })

  test('names all where only chosen columns are shown', () => {
    expect(move(['a', 'b', 'c'], 'c', 0, { ...DEFAULT_TABLE, isOnlyFirst: true, first: ['a', 'b', 'c'] })).toEqual([
      'c',
      'a',
      'b',
    ])
  })
})

test('hidden columns are named, or no longer chosen, and come back', () => {
  const hidden = showColumns(DEFAULT_TABLE, ['a', 'b'], false)
  expect(hidden.hidden).toEqual(['a', 'b'])
  expect(showColumns(hidden, ['a', 'b'], true)).toEqual(DEFAULT_TABLE)
  const chosen = { ...DEFAULT_TABLE, isOnlyFirst: true, first: ['a', 'b'] }
  expect(showColumns(chosen, ['a'], false)).toEqual({ ...chosen, first: ['b'] })
  expect(showColumns(chosen, ['c'], true).first).toEqual(['a', 'b', 'c'])
})

test('the usual look and width are not kept', () => {
  const heat = setLook(DEFAULT_TABLE, 'a', { drawing: 'heat' })
  expect(heat.looks.get('a')).toEqual({ drawing: 'heat', format: 'short' })
  expect(setLook(heat, 'a', { drawing: 'plain' }).looks.size).toBe(0)
  expect(setWidth(DEFAULT_TABLE, 'a', 3.7).widths.get('a')).toBe(48)
  expect(setWidth(setWidth(DEFAULT_TABLE, 'a', 90), 'a', undefined).widths.size).toBe(0)
})

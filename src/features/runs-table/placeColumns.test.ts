import { describe, expect, test } from 'vitest'
import type { GridColumn } from './gridColumns.ts'
import { countSticky, placeColumns } from './placeColumns.ts'

describe('pinned columns', () => {
  /** Checkbox and name, then eight of a hundred pixels. */
  const edges = Float64Array.from([0, 36, 266, 366, 466, 566, 666, 766, 866, 966, 1066])

  test.each([
    { width: 2000, pinned: 7, sticky: 7 },
    { width: 1000, pinned: 7, sticky: 5 },
    { width: 700, pinned: 3, sticky: 3 },
    { width: 460, pinned: 3, sticky: 2 },
    { width: 338, pinned: 3, sticky: 0 },
    { width: 0, pinned: 9, sticky: 0 },
  ])('$sticky of $pinned stay in sight where there are $width pixels', ({ width, pinned, sticky }) => {
    expect(countSticky(edges, pinned, width)).toBe(sticky)
  })
})

test('cells stand beside each other at the places of their columns, whichever of them are drawn', () => {
  const columns = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }) as GridColumn)
  const edges = Float64Array.from([0, 10, 30, 60, 100, 150])
  const lefts = (sticky: number, drawn: readonly number[]): readonly number[] => {
    let at = 0
    return placeColumns(columns, sticky, edges, drawn).map(({ cellStyle: { marginLeft, width } }) => {
      const left = at + Number(marginLeft)
      at = left + Number(width)
      return left
    })
  }
  expect(lefts(2, [0, 1, 3, 4])).toEqual([0, 10, 60, 100])
  expect(lefts(0, [2, 4])).toEqual([30, 100])
})

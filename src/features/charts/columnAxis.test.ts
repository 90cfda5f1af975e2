import { expect, test } from 'vitest'
import { columnAxis } from './columnAxis.ts'

test('an empty text has a place and a name on the axis, a missing value neither', () => {
  const column = {
    kind: 'category',
    field: { kind: 'params', key: 'note' },
    values: ['', 'x', undefined],
    categories: ['', 'x'],
  } as const
  const { labels, placeOf } = columnAxis(column, 'linear', 5, 0, 100)
  expect(labels).toEqual(['empty', 'x'])
  expect([0, 1, 2].map((index) => placeOf(index))).toEqual([25, 75, Number.NaN])
})

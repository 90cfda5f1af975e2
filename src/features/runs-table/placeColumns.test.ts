import { describe, expect, test } from 'vitest'
import { countSticky } from './placeColumns.ts'

describe('pinned columns', () => {
  /** Checkbox and name, then eight of a hundred pixels. */
  const edges = Float64Array.from([0, 36, 266, 366, 466, 566, 666, 766, 866, 966, 1066])

  test.each([
    { width: 2000, pinned: 7, sticky: 7 },
    { width: 1000, pinned: 7, sticky: 5 },
    { width: 700, pinned: 3, sticky: 3 },
    { width: 308, pinned: 3, sticky: 2 },
    { width: 0, pinned: 9, sticky: 2 },
  ])('$sticky of $pinned stay in sight where there are $width pixels', ({ width, pinned, sticky }) => {
    expect(countSticky(edges, pinned, width)).toBe(sticky)
  })
})

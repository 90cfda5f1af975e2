import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeTrashSearch, encodeTrashSearch, trashHref, TRASH_SORTS } from './trash.ts'

test('what is encoded is decoded again', () => {
  const search = fc.record({ find: fc.string({ unit: 'grapheme' }), sort: fc.constantFrom(...TRASH_SORTS) })
  fc.assert(
    fc.property(search, (search) => {
      expect(decodeTrashSearch(encodeTrashSearch(search))).toEqual(search)
    }),
  )
})

test('defaults are left out, and nonsense becomes them', () => {
  expect(trashHref()).toBe('/trash')
  expect(decodeTrashSearch(new URLSearchParams('sort=sideways'))).toEqual({ find: '', sort: 'newest' })
})

import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { md5 } from './md5.ts'

test('agrees with Node on any text, around the block size too', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.nat({ max: 200 }).map((n) => 'x'.repeat(n)),
      ),
      (text) => {
        expect(md5(text)).toBe(createHash('md5').update(text).digest('hex'))
      },
    ),
  )
})

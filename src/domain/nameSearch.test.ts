import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameFilter, nameMatcher } from './nameSearch.ts'

describe('nameFilter', () => {
  test.each([
    ['', ''],
    ['   ', ''],
    ['resnet', "name ILIKE '%resnet%'"],
    [' vision/resnet ', "name ILIKE '%vision/resnet%'"],
    [`it's "it"`, "name ILIKE '%it_s _it_%'"],
    ['100%_a\\b', "name ILIKE '%100__a_b%'"],
    ['訓練 🦙', "name ILIKE '%訓練 🦙%'"],
  ])('of %j is %j', (text, filter) => {
    expect(nameFilter(text)).toBe(filter)
  })

  test('cannot be broken out of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(nameFilter(text)).toMatch(/^$|^name ILIKE '%[^'"\\%\p{Cc}]+%'$/u)
      }),
    )
  })
})

describe('nameMatcher', () => {
  test.each([
    ['a_b', 'x a_B y', true],
    ['a_b', 'axb', false],
    ["it's", "IT'S on", true],
    ["it's", 'it_s', false],
    ['100%', '100 of them', false],
    ['resnet', 'whatever the server says', true],
    ['', 'anything', true],
  ])('of %j says for %j: %j', (text, name, wanted) => {
    expect(nameMatcher(text)(name)).toBe(wanted)
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  EXPERIMENTS_DEFAULTS,
  EXPERIMENT_LAYOUTS,
  EXPERIMENT_SORT_KEYS,
  decodeExperimentsSearch,
  encodeExperimentsSearch,
  experimentsHref,
} from './experiments.ts'

// Lone surrogates are no text: URLs cannot carry them.
const search = fc.record({
  name: fc.string({ unit: 'grapheme' }),
  filter: fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed()),
  sort: fc.record({ key: fc.constantFrom(...EXPERIMENT_SORT_KEYS), descending: fc.boolean() }),
  layout: fc.constantFrom(...EXPERIMENT_LAYOUTS),
})

describe('the search part of the experiments page', () => {
  test('comes back from a URL as it went in', () => {
    fc.assert(
      fc.property(search, (state) => {
        expect(decodeExperimentsSearch(encodeExperimentsSearch(state))).toEqual(state)
        const href = new URL(experimentsHref(state), 'http://localhost')
        expect(decodeExperimentsSearch(href.searchParams)).toEqual(state)
      }),
    )
  })

  test('is read from anything', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { sort } = decodeExperimentsSearch(new URLSearchParams(text))
        expect(EXPERIMENT_SORT_KEYS).toContain(sort.key)
      }),
    )
  })

  test.each(['', 'sort=', 'sort=-', 'sort=colour', 'sort=--name', 'sort=NAME', 'layout=tree', 'other=1'])(
    '%j is the default view',
    (text) => {
      expect(decodeExperimentsSearch(new URLSearchParams(text))).toEqual(EXPERIMENTS_DEFAULTS)
    },
  )

  test('leaves defaults out of the URL', () => {
    expect(experimentsHref()).toBe('/experiments')
    expect(experimentsHref({ name: 'a b&c', sort: { key: 'created', descending: true } })).toBe(
      '/experiments?name=a+b%26c&sort=-created',
    )
  })
})

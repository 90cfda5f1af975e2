import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeExperimentIds, experimentsRunsHref } from './compareExperiments.ts'
import { decodeRunsSearch } from './runs.ts'

const parametersOf = (href: string) => new URL(href, 'http://h').searchParams

test('a link names its experiments and keeps what is looked at', () => {
  const id = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed())
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 2 }), id, (experimentIds, find) => {
      const parameters = parametersOf(experimentsRunsHref(experimentIds, { find }))
      expect(decodeExperimentIds(parameters)).toEqual(experimentIds)
      expect(decodeRunsSearch(parameters).find).toBe(find)
    }),
  )
})

test('one experiment has its own page', () => {
  expect(experimentsRunsHref(['1'])).toBe('/experiments/1')
  expect(experimentsRunsHref(['1', '2'])).toBe('/compare-experiments/s?experiments=[%221%22,%222%22]')
})

test.each([
  ['?experiments=["1","2"]', ['1', '2']],
  ['?ids=["2","1","2"]', ['2', '1']],
  ['?ids=[1,2]', ['1', '2']],
  ['?experiments=1', []],
  ['?experiments=["1"', []],
  ['', []],
])('%j names %j', (query, ids) => {
  expect(decodeExperimentIds(new URLSearchParams(query))).toEqual(ids)
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_CHART_SETTINGS } from './chartSettings.ts'
import {
  COMPARE_DEFAULTS,
  COMPARE_VIEWS,
  DELTA_MODES,
  compareHref,
  comparePageHref,
  decodeCompareSearch,
  encodeCompareSearch,
} from './compare.ts'

// Text that is no well-formed Unicode cannot be in a URL.
const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed())
const texts = fc.uniqueArray(text.filter((value) => value !== ''))

const search = fc
  .record({
    runIds: texts,
    experimentIds: texts,
    baseline: text,
    view: fc.constantFrom(...COMPARE_VIEWS),
    onlyDifferences: fc.boolean(),
    isTransposed: fc.boolean(),
    find: text,
    delta: fc.constantFrom(...DELTA_MODES),
    showsBest: fc.constantFrom(true, false, undefined),
    showsCharts: fc.constantFrom(true, false, undefined),
    directions: fc.uniqueArray(fc.tuple(text, fc.boolean()), { selector: ([key]) => key }),
    artifact: text,
    charts: fc
      .record({ find: text, logY: fc.boolean(), mutedRuns: texts })
      .map((part) => ({ ...DEFAULT_CHART_SETTINGS, ...part })),
  })
  .map(({ directions, ...rest }) => ({
    ...rest,
    lowerIsBetter: directions.filter(([, isLower]) => isLower).map(([key]) => key),
    higherIsBetter: directions.filter(([, isLower]) => !isLower).map(([key]) => key),
  }))

test('what is encoded decodes to the same, also through the text of a link', () => {
  fc.assert(
    fc.property(search, (state) => {
      expect(decodeCompareSearch(encodeCompareSearch(state))).toEqual(state)
      expect(decodeCompareSearch(new URL(comparePageHref(state), 'http://h').searchParams)).toEqual(state)
    }),
  )
})

test('any query decodes to something', () => {
  const names = fc.constantFrom(
    'runs',
    'experiments',
    'view',
    'delta',
    'best-values',
    'charts',
    'lower',
    'higher',
    'rows',
    'x',
  )
  const value = fc.oneof(text, fc.json(), fc.constantFrom('[null,1,{"a":2},"x"]', '["a"', '__proto__', 'constructor'))
  fc.assert(
    fc.property(fc.array(fc.tuple(names, value)), (pairs) => {
      const decoded = decodeCompareSearch(new URLSearchParams(pairs))
      expect(COMPARE_VIEWS).toContain(decoded.view)
      expect(decoded.runIds.every((id) => typeof id === 'string' && id !== '')).toBe(true)
      expect(new Set(decoded.runIds).size).toBe(decoded.runIds.length)
      expect(decoded.lowerIsBetter.filter((key) => decoded.higherIsBetter.includes(key))).toEqual([])
    }),
  )
})

test('defaults are not in the link', () => {
  expect(comparePageHref(COMPARE_DEFAULTS)).toBe('/compare-runs')
  expect(compareHref(['a1', 'b2'], ['7'])).toBe('/compare-runs?runs=[%22a1%22,%22b2%22]&experiments=[%227%22]')
})

describe('links from elsewhere', () => {
  test('MLflow’s own page writes JSON', () => {
    const query = 'runs=%5B%22a1%22,%22b2%22%5D&experiments=%5B%221%22,%222%22%5D'
    const decoded = decodeCompareSearch(new URLSearchParams(query))
    expect(decoded).toEqual({ ...COMPARE_DEFAULTS, runIds: ['a1', 'b2'], experimentIds: ['1', '2'] })
  })

  test('a person writes commas', () => {
    expect(decodeCompareSearch(new URLSearchParams('runs=a1, b2,a1,&experiments=7'))).toEqual({
      ...COMPARE_DEFAULTS,
      runIds: ['a1', 'b2'],
      experimentIds: ['7'],
    })
  })
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RUN_ATTRIBUTES } from '../domain/runField.ts'
import { DEFAULT_CHART_SETTINGS, decodeChartSettings, encodeChartSettings } from './chartSettings.ts'
import type { ChartSettings } from './chartSettings.ts'

// Text that is no well-formed Unicode cannot be in a URL.
const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((value) => value.isWellFormed())
const texts = fc.uniqueArray(text, { maxLength: 3 })
const field = fc.oneof(
  fc.record({ kind: fc.constantFrom('metrics' as const, 'params' as const, 'tags' as const), key: text }),
  fc.record({ kind: fc.constant('attributes' as const), key: fc.constantFrom(...RUN_ATTRIBUTES) }),
)

// JSON has no negative zero.
const coordinate = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)

const card = fc.oneof(
  fc.record({
    kind: fc.constant('scatter' as const),
    fields: fc.oneof(fc.tuple(field, field), fc.tuple(field, field, field)),
  }),
  fc.record({ kind: fc.constant('contour' as const), fields: fc.tuple(field, field, field) }),
  fc.record({ kind: fc.constant('box' as const), fields: fc.tuple(field, field) }),
  fc.record({ kind: fc.constant('histogram' as const), fields: fc.tuple(field) }),
  fc.record({ kind: fc.constant('parallel' as const), fields: fc.array(field, { minLength: 2, maxLength: 24 }) }),
  fc.record({
    kind: fc.constant('bar' as const),
    fields: fc.tuple(field),
    statistic: fc.constantFrom('last' as const, 'min' as const, 'max' as const),
  }),
)

/** Items of which no two have the same key. */
function byKey<T extends { readonly key: string }>(item: fc.Arbitrary<T>) {
  return fc.uniqueArray(item, { maxLength: 3, selector: ({ key }) => key })
}

const settings: fc.Arbitrary<ChartSettings> = fc.record({
  xAxis: fc.oneof(
    fc.record({ kind: fc.constantFrom('step' as const, 'relative' as const, 'wall' as const) }),
    fc.record({ kind: fc.constant('metric' as const), key: text }),
  ),
  logX: fc.boolean(),
  zoom: fc.option(
    fc
      .tuple(coordinate, coordinate)
      .filter(([a, b]) => a !== b && Number.isFinite(a - b))
      .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
    { nil: undefined },
  ),
  logY: fc.boolean(),
  smoothing: fc.option(
    fc.oneof(
      fc.record({
        kind: fc.constant('exponential' as const),
        amount: fc.double({ min: 0.01, max: 0.999, noNaN: true }),
      }),
      fc.record({ kind: fc.constant('mean' as const), amount: fc.integer({ min: 2, max: 1001 }) }),
      fc.record({ kind: fc.constant('gaussian' as const), amount: fc.double({ min: 0.5, max: 100, noNaN: true }) }),
    ),
    { nil: undefined },
  ),
  clipOutliers: fc.boolean(),
  averaging: fc.option(
    fc.record({
      band: fc.constantFrom('std' as const, 'range' as const),
      by: fc.option(field, { nil: undefined }),
    }),
    { nil: undefined },
  ),
  markBest: fc.boolean(),
  find: text,
  cardSize: fc.constantFrom('small' as const, 'medium' as const, 'large' as const),
  pinned: texts,
  dropped: texts,
  moves: fc.array(fc.record({ key: text, before: fc.option(text, { nil: undefined }) }), { maxLength: 3 }),
  spans: byKey(fc.record({ key: text, columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 1, max: 4 }) })),
  yRanges: byKey(
    fc.oneof(
      fc.record({ key: text, from: coordinate, to: fc.constant(undefined) }),
      fc.record({ key: text, from: fc.constant(undefined), to: coordinate }),
      fc.record({ key: text, from: fc.integer({ max: -1 }), to: fc.integer({ min: 0 }) }),
    ),
  ),
  mutedRuns: texts,
  cards: fc.array(card, { maxLength: 3 }),
  brushes: fc.array(
    fc.oneof(
      fc.record({
        field,
        from: coordinate,
        to: coordinate,
      }),
      fc.record({ field, from: text, to: text }),
    ),
    { maxLength: 2 },
  ),
  runLimit: fc.integer({ min: 1, max: 10_000 }),
})

function encoded(state: ChartSettings): URLSearchParams {
  const parameters = new URLSearchParams()
  encodeChartSettings(state, parameters)
  return parameters
}

test('what is encoded decodes to the same, also through the text of a link', () => {
  fc.assert(
    fc.property(settings, (state) => {
      expect(decodeChartSettings(new URLSearchParams(encoded(state).toString()))).toEqual(state)
    }),
  )
})

test('any query decodes to something', () => {
  const name = fc.constantFrom(
    'x',
    'smooth',
    'band',
    'by',
    'card',
    'curves',
    'size',
    'pin',
    'outliers',
    'move',
    'span',
    'y',
    'zoom',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(name, text)), (pairs) => {
      const decoded = decodeChartSettings(new URLSearchParams(pairs))
      expect(decodeChartSettings(encoded(decoded))).toEqual(decoded)
    }),
  )
})

test('defaults are not in the link', () => {
  expect(encoded(DEFAULT_CHART_SETTINGS).size).toBe(0)
})

test.each([
  'smooth=exp:2',
  'smooth=mean:2.5',
  'zoom=5..5',
  'zoom=9..1',
  'zoom=..4',
  'zoom=1..Infinity',
  'smooth=exp:',
  'smooth=__proto__:1',
  'curves=0',
  'curves=1e3',
  'x=hours',
  'move=[1]',
  'span=9x9 loss',
  'y=["loss",2,1]',
  'card=[]',
  'card={"kind":"scatter"}',
  'card=["scatter","params.lr"]',
  'card=["constructor","params.lr"]',
  'card=["bar","metrics.loss"]',
])('?%s is ignored', (query) => {
  expect(decodeChartSettings(new URLSearchParams(query))).toEqual(DEFAULT_CHART_SETTINGS)
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { HISTORY_MEASURES, isOrderable, parseColumnField, printColumnField } from './columnField.ts'
import type { ColumnField } from './columnField.ts'

const anyField: fc.Arbitrary<ColumnField> = fc.oneof(
  fc.record({ kind: fc.constantFrom('metrics', 'params', 'tags', 'datasets'), key: fc.string() }),
  fc.record({
    kind: fc.constant('history' as const),
    key: fc.string(),
    measure: fc.constantFrom('min', 'max', 'argmin', 'argmax', 'curve'),
  }),
  fc.record({
    kind: fc.constant('history' as const),
    key: fc.string(),
    measure: fc.constant('at' as const),
    step: fc.integer(),
  }),
)

test('a column reads as it was printed, and no two print alike', () => {
  fc.assert(
    fc.property(anyField, (field) => {
      expect(parseColumnField(printColumnField(field))).toEqual(field)
    }),
  )
})

test.each([
  ['at100.val/loss', { kind: 'history', key: 'val/loss', measure: 'at', step: 100 }],
  ['at-5.a.b', { kind: 'history', key: 'a.b', measure: 'at', step: -5 }],
  ['curve.loss', { kind: 'history', key: 'loss', measure: 'curve' }],
  ['attributes.status', { kind: 'attributes', key: 'status' }],
  ['at.loss', undefined],
  ['at-0.loss', undefined],
  ['at007.loss', undefined],
  ['at1e3.loss', undefined],
  ['min', undefined],
  ['median.loss', undefined],
])('%s is read as %j', (text, field) => {
  expect(parseColumnField(text)).toEqual(field)
})

test('runs are ordered by every measure but the curve', () => {
  const fields = HISTORY_MEASURES.map(
    (measure) => ({ kind: 'history', key: 'loss', measure, ...(measure === 'at' && { step: 1 }) }) as ColumnField,
  )
  expect(fields.filter((field) => !isOrderable(field)).map(printColumnField)).toEqual(['curve.loss'])
})

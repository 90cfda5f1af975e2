import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RUN_ATTRIBUTES, parseRunField, printRunField } from './runField.ts'
import type { RunField } from './runField.ts'

const field: fc.Arbitrary<RunField> = fc.oneof(
  fc.record({ kind: fc.constantFrom('metrics' as const, 'params' as const, 'tags' as const), key: fc.string() }),
  fc.record({ kind: fc.constant('attributes' as const), key: fc.constantFrom(...RUN_ATTRIBUTES) }),
)

test('a printed field reads back as itself', () => {
  fc.assert(
    fc.property(field, (original) => {
      expect(parseRunField(printRunField(original))).toEqual(original)
    }),
  )
})

test.each(['', 'loss', 'metric.loss', 'attributes.artifact_uri', '.x'])('%j names no field', (text) => {
  expect(parseRunField(text)).toBeUndefined()
})

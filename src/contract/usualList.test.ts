import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { pairWire } from './experimentWire.ts'
import { metricsWire, metricWire, pairsWire } from './runWire.ts'
import { listOf } from './scalars.ts'

const anyScalar = fc.oneof(
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.constantFrom('NaN', '-Infinity', '12', '12345678901234567890', null, undefined, true),
)
const anyItem = fc.oneof(
  fc.record({ key: anyScalar, value: anyScalar, timestamp: anyScalar, step: anyScalar }, { requiredKeys: [] }),
  fc.record({ key: fc.string(), value: fc.double(), timestamp: fc.nat(), step: fc.nat() }),
  fc.record({ key: fc.string(), value: fc.string() }),
  anyScalar,
)
const anyList = fc.oneof(fc.array(anyItem, { maxLength: 4 }), anyScalar)

function outcome(schema: z.ZodMiniType, wire: unknown): unknown {
  const { success, data, error } = z.safeParse(schema, wire)
  return success ? data : error.issues.map(({ message, path }) => ({ message, path }))
}

test('whatever a server sends, a list is read or refused as item by item', () => {
  fc.assert(
    fc.property(anyList, (wire) => {
      expect(outcome(metricsWire, wire)).toEqual(outcome(listOf(metricWire), wire))
      expect(outcome(pairsWire, wire)).toEqual(outcome(listOf(pairWire), wire))
    }),
    { numRuns: 500 },
  )
})

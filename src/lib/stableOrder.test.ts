import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stableOrder } from './stableOrder.ts'

const numbers = fc.array(
  fc.oneof(
    fc.double({ noNaN: true }),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(0, -0, Infinity, -Infinity, 5e-324, -5e-324),
  ),
)

test('orders as a comparator does, equal numbers in their own order, in both directions', () => {
  fc.assert(
    fc.property(numbers, fc.boolean(), (values, descending) => {
      const expected = values
        .map((_, index) => index)
        .sort((a, b) => {
          const [left, right] = descending ? [values[b]!, values[a]!] : [values[a]!, values[b]!]
          return left === right ? 0 : left < right ? -1 : 1
        })
      expect([...stableOrder(Float64Array.from(values), descending)]).toEqual(expected)
    }),
  )
})

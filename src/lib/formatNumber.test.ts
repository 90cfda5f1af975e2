import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatInteger, formatNumber, fullNumber } from './formatNumber.ts'

describe('formatNumber', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [0.9, '0.9'],
    [0.90004, '0.9000'],
    [0.941413, '0.9414'],
    [-0.0027, '−0.0027'],
    [0.001, '0.001'],
    [0.0001, '1e-4'],
    [0.000015234, '1.523e-5'],
    [64, '64'],
    [123.456, '123.5'],
    [999.94, '999.9'],
    [999.96, '1,000'],
    [1000, '1,000'],
    [12345.678, '12,346'],
    [38412, '38,412'],
    [9_999_999, '9,999,999'],
    [10_000_000, '1e7'],
    [-1234567890123, '−1.235e12'],
    [Number('1234567890123456789012345678901234567890'), '1.235e39'],
    [Number.MAX_VALUE, '1.798e308'],
    [Number.MIN_VALUE, '5e-324'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NEGATIVE_INFINITY, '−Infinity'],
  ])('%d reads as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })

  test('what is shown is within half a unit of the fourth digit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e308, max: 1e308 }), (value) => {
        const shown = Number(formatNumber(value).replaceAll(',', '').replace('−', '-'))
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(Math.abs(value) * 5.001e-4)
      }),
    )
  })
})

test('fullNumber is read back as the same number', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect(Number(fullNumber(value))).toBe(value)
    }),
  )
})

test.each([
  [0, '0'],
  [1204993, '1,204,993'],
  [-4096, '−4,096'],
  [9223372036854775807n, '9,223,372,036,854,775,807'],
])('formatInteger writes %s as %s', (value, text) => {
  expect(formatInteger(value)).toBe(text)
})

import { expect, test } from 'vitest'
import { parseNumber } from './paramNumber.ts'

test.each([
  ['1e-05', 1e-5],
  ['.5', 0.5],
  ['3.', 3],
  ['-0.0', -0],
  [' 16 ', 16],
  ['+2E3', 2000],
  ['inf', Infinity],
  ['-Infinity', -Infinity],
  ['nan', Number.NaN],
])('%j is %d', (text, value) => {
  expect(parseNumber(text)).toBe(value)
})

test.each(['', ' ', '0x10', '1_000', '1,5', 'None', 'infinite', '1 2', '--1'])('%j is no number', (text) => {
  expect(parseNumber(text)).toBeUndefined()
})

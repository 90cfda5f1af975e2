import { expect, test } from 'vitest'
import { parseNumber, shortNumber } from './paramNumber.ts'

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

test.each([
  ['1.2345678901234567e-05', '1.2345…e-05'],
  ['-1.2345678901234567E+300', '-1.2345…E+300'],
  ['12345678901234567890', '1.2345…e+19'],
  ['-12345678901234567890', '-1.2345…e+19'],
  ['0.12345678901234567', '0.12345678901234567'],
  ['1.2345e-05', '1.2345e-05'],
  ['1234567890123456', '1234567890123456'],
  ['a text that ends in 1e-05', 'a text that ends in 1e-05'],
])('%j keeps its size in a cell as %j', (text, shown) => {
  expect(shortNumber(text)).toBe(shown)
})

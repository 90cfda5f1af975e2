import { expect, test } from 'vitest'
import { parseJson, printJson, readInt64 } from './json.ts'

test('keeps every digit of an integer past 2^53', () => {
  const parsed = parseJson('{"step": 9007199254740993, "note": ": 9007199254740993,"}') as Record<string, unknown>
  expect(readInt64(parsed['step'])).toBe(9007199254740993n)
  expect(parsed['note']).toBe(': 9007199254740993,')
})

test('reads bare NaN and Infinity tokens outside strings only', () => {
  expect(parseJson('[NaN, -Infinity, "NaN, Infinity", 1]')).toEqual(['NaN', '-Infinity', 'NaN, Infinity', 1])
})

test('refuses what is not JSON', () => {
  expect(() => parseJson('<html>')).toThrow(SyntaxError)
})

test('prints bigint as an integer literal', () => {
  expect(printJson({ step: 9007199254740993n })).toBe('{"step":9007199254740993}')
})

test('leaves long fractions and exponents alone', () => {
  expect(parseJson('[9007199254740993, 0.0000010000000002307211, -1.2345678901234567e-12]')).toEqual([
    '9007199254740993',
    0.0000010000000002307211,
    -1.2345678901234567e-12,
  ])
})

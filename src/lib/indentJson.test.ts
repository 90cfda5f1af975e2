import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { indentJson } from './indentJson.ts'

test.each([
  ['{}', '{}'],
  ['no { json', 'no { json'],
  ['[ ]', '[]'],
  ['{"a":1,"b":[1,2]}', '{\n  "a": 1,\n  "b": [\n    1,\n    2\n  ]\n}'],
  ['{"a":"}, {"}', '{\n  "a": "}, {"\n}'],
  ['[9007199254740993,NaN,-1.50e-7]', '[\n  9007199254740993,\n  NaN,\n  -1.50e-7\n]'],
  ['{"a":[1,2', '{\n  "a": [\n    1,\n    2'],
  ['{"cut":"in the mid', '{\n  "cut": "in the mid'],
  ['{"a":1}\n{"a":2}\n', '{\n  "a": 1\n}\n{\n  "a": 2\n}'],
])('indents %j', (text, indented) => {
  expect(indentJson(text)).toBe(indented)
})

test('agrees with JSON.stringify on every JSON value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(indentJson(JSON.stringify(value))).toBe(JSON.stringify(value, undefined, 2))
    }),
  )
})

test('changes only whitespace, whatever the text is', () => {
  const squeeze = (text: string) => text.replaceAll(/\s/g, '')
  fc.assert(
    fc.property(
      fc.string().map((rest) => `{${rest}`),
      (text) => {
        expect(squeeze(indentJson(text))).toBe(squeeze(text))
      },
    ),
  )
})

test('stays small for absurdly deep nesting', () => {
  expect(indentJson('['.repeat(10_000)).length).toBeLessThan(10_000 * 102)
})

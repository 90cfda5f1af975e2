import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDelimited } from './parseDelimited.ts'

test.each([
  ['', []],
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,\n,b\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['a,', [['a', '']]],
  ['\n\na\n\n', [['a']]],
  ['"x, ""y""\nz",2', [['x, "y"\nz', '2']]],
  ['a "quoted" word,2', [['a "quoted" word', '2']]],
  ['"open,1\n2', [['open,1\n2']]],
  ['"a"b,c', [['ab', 'c']]],
])('reads %j', (text, rows) => {
  expect(parseDelimited(text, ',', 100)).toEqual(rows)
})

test('splits TSV at tabs only', () => {
  expect(parseDelimited('a,b\tc', '\t', 100)).toEqual([['a,b', 'c']])
})

test('stops at the row limit', () => {
  expect(parseDelimited('1\n2\n3\n', ',', 2)).toEqual([['1'], ['2']])
})

test('reads back every table that quotes its fields', () => {
  const table = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }))
  const print = (rows: string[][]) =>
    rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')).join('\n')
  fc.assert(
    fc.property(table, (rows) => {
      expect(parseDelimited(print(rows), ',', 1000)).toEqual(rows)
    }),
  )
})

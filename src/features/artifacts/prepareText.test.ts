import { expect, test } from 'vitest'
import { MAX_COLUMNS, MAX_LINES, MAX_ROWS, prepareLines, prepareTable } from './prepareText.ts'

test.each([
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\n\n', ['a', '']],
  ['a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
])('%j has the lines %j', (text, lines) => {
  expect(prepareLines(text, 'text', 'raw')).toEqual({ lines, isAll: true })
})

test('JSON is indented unless asked for as it is', () => {
  expect(prepareLines('[1]', 'json', 'formatted').lines).toEqual(['[', '  1', ']'])
  expect(prepareLines('[1]', 'json', 'raw').lines).toEqual(['[1]'])
})

test('lines past the limit are left out and said to be', () => {
  expect(prepareLines('x\n'.repeat(MAX_LINES), 'text', 'raw').isAll).toBe(true)
  const cut = prepareLines('x\n'.repeat(MAX_LINES + 1), 'text', 'raw')
  expect([cut.lines.length, cut.isAll]).toEqual([MAX_LINES, false])
})

test('a table has even rows and knows its numeric columns', () => {
  expect(prepareTable('id,name,p,gap\n1,a,-1.5e-7,\n2,b,nan\n', 'x.csv')).toEqual({
    header: ['id', 'name', 'p', 'gap'],
    rows: [
      ['1', 'a', '-1.5e-7', ''],
      ['2', 'b', 'nan', ''],
    ],
    isNumeric: [true, false, true, false],
    hasMoreRows: false,
    columns: 4,
  })
})

test('a table past the limits is cut and says so', () => {
  const wide = `${'x,'.repeat(MAX_COLUMNS + 4)}x\n`
  const table = prepareTable(wide + wide.repeat(MAX_ROWS + 1), 'x.csv')
  expect([table.rows.length, table.header.length, table.columns]).toEqual([MAX_ROWS, MAX_COLUMNS, MAX_COLUMNS + 5])
  expect(table.hasMoreRows).toBe(true)
  expect(prepareTable(wide + wide.repeat(MAX_ROWS), 'x.csv').hasMoreRows).toBe(false)
})

test('TSV splits at tabs', () => {
  expect(prepareTable('a,b\tc\n', 'x.TSV').header).toEqual(['a,b', 'c'])
})

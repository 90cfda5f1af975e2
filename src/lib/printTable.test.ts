import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printInTasks } from './printInTasks.ts'
import { CSV, JSON_LIST, MARKDOWN, printCsv, printMarkdown, printTable, printTsv, TSV } from './printTable.ts'
import type { TableCell } from './printTable.ts'
import { ShortTasks } from './shortTasks.ts'

const TABLE = {
  columns: ['run', 'loss', 'note'],
  rows: [
    ['otter', 0.1 + 0.2, 'a, "b"\nc'],
    ['heron|1', Number.NaN, ''],
    ['x_y', -Infinity, undefined],
  ] as const,
}

test('CSV keeps every digit, quotes what needs it, and tells an empty text from nothing', () => {
  expect(printCsv(TABLE)).toBe(
    'run,loss,note\r\notter,0.30000000000000004,"a, ""b""\nc"\r\nheron|1,NaN,""\r\nx_y,-Infinity,\r\n',
  )
})

test('TSV keeps one run a line', () => {
  expect(printTsv(TABLE)).toBe(
    'run\tloss\tnote\notter\t0.30000000000000004\ta, "b" c\nheron|1\tNaN\t\nx_y\t-Infinity\t',
  )
})

test('JSON has words for what it has no numbers for, and leaves out what is not there', () => {
  expect(JSON.parse(printTable(JSON_LIST, TABLE))).toEqual([
    { run: 'otter', loss: 0.1 + 0.2, note: 'a, "b"\nc' },
    { run: 'heron|1', loss: 'NaN', note: '' },
    { run: 'x_y', loss: '-Infinity' },
  ])
})

test('Markdown has one line a run and no text that becomes markup', () => {
  expect(printMarkdown(TABLE)).toBe(
    '| run | loss | note |\n| :-- | --: | :-- |\n| otter | 0.30000000000000004 | a, "b"<br>c |\n' +
      '| heron\\|1 | NaN |  |\n| x\\_y | -Infinity |  |\n',
  )
})

/** The reader of RFC 4180, as plain as can be. */
function readCsv(text: string): string[][] {
  const rows = [['']]
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const row = rows.at(-1)!
    const char = text[at]!
    if (char === '"' && isQuoted && text[at + 1] === '"') row[row.length - 1] += text[(at += 1)]!
    else if (char === '"') isQuoted = !isQuoted
    else if (char === ',' && !isQuoted) row.push('')
    else if (char === '\r' && !isQuoted) rows.push([''])
    else if (char !== '\n' || isQuoted) row[row.length - 1] += char
  }
  return rows.slice(0, -1)
}

test('CSV is read back as it was written', () => {
  const harmless = fc.string().filter((text) => !/^\s*[=+\-@]/.test(text))
  const cell = fc.oneof(harmless, fc.double(), fc.constant(undefined))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows: [TableCell, TableCell, TableCell][]) => {
      const text = (value: TableCell) =>
        typeof value === 'number' && Object.is(value, -0) ? '-0' : String(value ?? '')
      expect(readCsv(printCsv({ columns: ['a', 'b', 'c'], rows }))).toEqual([
        ['a', 'b', 'c'],
        ...rows.map((cells) => cells.map(text)),
      ])
    }),
  )
})

describe('a text that a spreadsheet would run', () => {
  test.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r@x', ' =1', '＝1', '=HYPERLINK("http://x")', '-'])(
    '%j gets an apostrophe',
    (text) => {
      const csv = printCsv({ columns: ['a'], rows: [[text]] })
      expect(csv.slice('a\r\n'.length).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  test.each(['-0.5', '+1e5', '-.5', '1e-05', '-inf', '-Infinity', '+0', 'a=b', ''])('%j stays', (text) => {
    expect(printTsv({ columns: [], rows: [[text]] })).toBe(`\n${text}`)
  })

  test('numbers stay numbers', () => {
    const rows = [[-0.5, -1e-7, Number.NEGATIVE_INFINITY, -0]]
    expect(printCsv({ columns: ['a', 'b', 'c', 'd'], rows })).toBe('a,b,c,d\r\n-0.5,-1e-7,-Infinity,-0\r\n')
  })
})

test.each([
  ['CSV', CSV],
  ['TSV', TSV],
  ['JSON', JSON_LIST],
  ['Markdown', MARKDOWN],
])('%s is the same when it is written a few rows at a time', async (_, format) => {
  for (const count of [0, 1, 100, 250]) {
    const rows = Array.from({ length: count }, (_row, at): TableCell[] => [`run-${at}`, at === 249 ? 0.5 : undefined])
    const table = { columns: ['run', 'loss'], rows }
    const parts = await printInTasks(format, table, new ShortTasks())
    expect(parts.join('')).toBe(printTable(format, table))
  }
})

test('JSON is written as JSON.stringify does', () => {
  expect(printTable(JSON_LIST, { columns: ['a'], rows: [[1], [undefined]] })).toBe(
    '[\n  {\n    "a": 1\n  },\n  {}\n]\n',
  )
  expect(printTable(JSON_LIST, { columns: ['a'], rows: [] })).toBe('[]\n')
})

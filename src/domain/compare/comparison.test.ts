import { describe, expect, test } from 'vitest'
import { runColumns } from '../runColumns.ts'
import { EMPTY_RUN_TABLE, appendRuns } from '../runTable.ts'
import { sketchRun } from '../testing/sketchRun.ts'
import type { RunSketch } from '../testing/sketchRun.ts'
import { attributeRows } from './attributeRows.ts'
import { compareCell, formatDelta, formatPercent } from './compareCell.ts'
import { comparedRuns } from './comparedRun.ts'
import type { CompareRow } from './comparison.ts'
import { loggedRows } from './loggedRows.ts'
import { orderRuns } from './orderRuns.ts'
import { shownRows } from './shownRows.ts'

const SKETCHES: readonly RunSketch[] = [
  { id: 'a', metrics: { loss: 0.5, acc: 0.9 }, params: { lr: '1e-3', same: 'x' }, tags: { stage: 'one' } },
  { id: 'b', metrics: { loss: Number.NaN, acc: 0.85 }, params: { lr: '3e-4', same: 'x' } },
  { id: 'c', metrics: { loss: 0.25 }, params: { same: 'x' }, info: { status: 'FAILED', endTimeMs: 9000 } },
]

// Two blocks, as when the runs come in two answers, the first one last.
const table = [SKETCHES.slice(1), SKETCHES.slice(0, 1)].reduce(
  (table, sketches) => appendRuns(table, runColumns(sketches.map(sketchRun))),
  EMPTY_RUN_TABLE,
)

function compare(runIds: readonly string[], baseline = '') {
  const runs = comparedRuns(table, runIds, baseline)
  const places = runs.map(({ place }) => place)
  const attributes = attributeRows(places, 0, (id) => `experiment ${id}`)
  return { runs, rows: [...loggedRows(table, places), ...attributes] }
}

function rowOf(rows: readonly CompareRow[], id: string): CompareRow {
  const row = rows.find((one) => one.id === id)
  if (row === undefined) throw new Error(`no row ${id} in ${rows.map((one) => one.id).join()}`)
  return row
}

describe('a comparison', () => {
  test('has the runs in the order of the link, the baseline first, and leaves out what is not there', () => {
    expect(compare(['c', 'gone', 'a']).runs.map(({ runId }) => runId)).toEqual(['c', 'a'])
    expect(compare(['a', 'b', 'c'], 'c').runs.map(({ runId }) => runId)).toEqual(['c', 'a', 'b'])
    expect(compare(['a', 'b'], 'c').runs.map(({ runId }) => runId)).toEqual(['a', 'b'])
  })

  test('knows what every run has, and has not', () => {
    const { rows } = compare(['a', 'b', 'c'])
    expect(rowOf(rows, 'metrics.loss last').content.values).toEqual([0.5, Number.NaN, 0.25])
    expect(rowOf(rows, 'metrics.acc last').content.values).toEqual([0.9, 0.85, undefined])
    expect(rowOf(rows, 'params.lr').content.values).toEqual(['1e-3', '3e-4', undefined])
    expect(rowOf(rows, 'attributes.Status').content.values).toEqual(['Finished', 'Finished', 'Failed'])
    expect(rowOf(rows, 'attributes.Duration').content.values).toEqual([3000, 3000, 8000])
    expect(rowOf(rows, 'attributes.Experiment').content.values).toEqual([
      'experiment 7',
      'experiment 7',
      'experiment 7',
    ])
  })

  test('leaves out keys that none of its runs has', () => {
    expect(compare(['b', 'c']).rows.map(({ id }) => id)).not.toContain('tags.stage')
  })

  test('differs where not all have the same; NaN is the same as NaN, and nothing is not', () => {
    const { rows } = compare(['a', 'b'])
    expect(rowOf(rows, 'params.same').differs).toBe(false)
    expect(rowOf(rows, 'params.lr').differs).toBe(true)
    expect(rowOf(rows, 'tags.stage').differs).toBe(true)
    expect(rowOf(compare(['b']).rows, 'metrics.loss last').differs).toBe(false)
  })
})

describe('the rows that are shown', () => {
  const { rows } = compare(['a', 'b', 'c'])
  const idsOf = (shown: ReturnType<typeof shownRows>) =>
    shown.lines.map((line) => (line.kind === 'group' ? `${line.group} ${line.differing}/${line.total}` : line.row.id))

  test('are those that differ, under headings that count all, and the hidden ones are counted', () => {
    const shown = shownRows(rows, '', true)
    expect(idsOf(shown).slice(0, 5)).toEqual([
      'params 1/2',
      'params.lr',
      'metrics 2/2',
      'metrics.acc last',
      'metrics.loss last',
    ])
    expect(shown.hiddenEqual).toBe(shown.total - shown.differing)
    expect(shown.hiddenEqual).toBeGreaterThan(0)
  })

  test('are found by a part of their key', () => {
    expect(idsOf(shownRows(rows, ' LOSS', false))).toEqual(['metrics 1/1', 'metrics.loss last'])
    expect(shownRows(rows, 'nothing', true).lines).toEqual([])
  })
})

describe('a cell', () => {
  const { rows } = compare(['a', 'b', 'c'])
  const words = (id: string, index: number) => {
    const { text, full, tone } = compareCell(rowOf(rows, id), index, undefined)
    return [text, full, tone]
  }

  test('tells missing, NaN, same and different apart', () => {
    expect(words('params.lr', 2)).toEqual(['not logged', '', 'missing'])
    expect(words('tags.stage', 1)).toEqual(['not set', '', 'missing'])
    expect(words('metrics.loss last', 1)).toEqual(['NaN', 'NaN', 'odd'])
    expect(words('params.same', 1)).toEqual(['x', 'x', 'same'])
    expect(words('params.lr', 1)).toEqual(['3e-4', '3e-4', 'different'])
  })

  test('of a number shows the decimals of its row, and never a digit that was not logged', () => {
    expect(words('metrics.loss last', 0)).toEqual(['0.50', '0.5', 'different'])
    expect(words('metrics.loss last', 2)).toEqual(['0.25', '0.25', 'different'])
  })

  test.each([
    [0.004_800_000_000_000_026_5, 'metrics.acc last', '+0.0048'],
    [0.0149, 'metrics.acc last', '+0.01'],
    [-0.25, 'metrics.loss last', '−0.25'],
    [123_456.789, 'metrics.acc last', '+123,457'],
    [153_600, 'metrics.acc last', '+153,600'],
    [-1234.5, 'metrics.acc last', '−1,235'],
    [0.000_012_345, 'metrics.loss last', '+1.23e-5'],
    [-61_000, 'attributes.Duration', '−1 min 1 s'],
    [1.5e12, 'metrics.loss last', '+1.5e12'],
    [-Number.MAX_VALUE, 'metrics.loss last', '−1.798e308'],
  ])('is %d away in %s: %s', (absolute, id, text) => {
    expect(formatDelta(absolute, rowOf(rows, id))).toBe(text)
  })

  test.each([
    [0.51, '+0.51 %'],
    [-2.551, '−2.55 %'],
    [22.7, '+22.7 %'],
    [1240.4, '+1,240 %'],
    [-0.001_23, '−0.0012 %'],
    [8.1e-7, '+8e-7 %'],
  ])('%d percent are %s', (percent, text) => {
    expect(formatPercent(percent)).toBe(text)
  })
})

test('runs are ordered by a row: numbers by size, NaN after them, nothing last, whichever way', () => {
  const { runs } = compare(['a', 'b', 'c'])
  const content = (values: readonly (number | string | undefined)[]) =>
    ({ content: { kind: 'texts', values } }) as Pick<CompareRow, 'content'>
  expect(orderRuns(runs, content(['10', '9', undefined]), false)).toEqual(['b', 'a', 'c'])
  expect(orderRuns(runs, content([Number.NaN, undefined, 1]), true)).toEqual(['c', 'a', 'b'])
  expect(orderRuns(runs, content(['x', 'a', '2']), false)).toEqual(['c', 'b', 'a'])
})

import { describe, expect, test } from 'vitest'
import { printCsv, printMarkdown } from '../../lib/printTable.ts'
import { compareScene } from './compareScene.ts'
import { plainComparison, readableComparison } from './plainComparison.ts'
import { printComparison } from './printComparison.ts'
import { printDocument } from './printDocument.ts'
import { modelOf } from './testing/modelOf.ts'

const HOSTILE = '</script><img src=x onerror=alert(1)>'

const TWO = [
  { id: 'a', name: 'otter', metrics: { loss: 0.1 + 0.2 }, params: { lr: '-0.5', same: '1' } },
  { id: 'b', name: 'heron', metrics: { loss: Number.NaN }, params: { same: '1', cmd: '=HYPERLINK("x")' } },
] as const

describe('as CSV', () => {
  test('the rows that are shown have all digits, and distances in columns of their own', () => {
    expect(printCsv(plainComparison(modelOf(TWO)))).toBe(
      [
        'kind,key,value,otter,heron,heron delta,heron delta %',
        'params,cmd,"",,"\'=HYPERLINK(""x"")",,',
        'params,lr,"",-0.5,,,',
        'metrics,loss,last,0.30000000000000004,NaN,,',
        '',
      ].join('\r\n'),
    )
  })

  test('a table that is turned round has a run a row', () => {
    expect(plainComparison(modelOf(TWO, true))).toEqual({
      columns: ['run', 'run_id', 'params.cmd', 'params.lr', 'metrics.loss last'],
      rows: [
        ['otter', 'a', undefined, '-0.5', 0.1 + 0.2],
        ['heron', 'b', '=HYPERLINK("x")', undefined, Number.NaN],
      ],
    })
  })

  test('runs of one name are told apart by their ids', () => {
    const twins = modelOf([
      { id: 'a', name: 'otter', params: { lr: '1' } },
      { id: 'b', name: 'otter', params: { lr: '2' } },
    ])
    expect(plainComparison(twins).columns).toContain('otter b')
  })
})

test('as Markdown, values are as they are shown, with distances beside them', () => {
  const model = modelOf([
    { id: 'a', name: 'otter', metrics: { loss: 0.0498 } },
    { id: 'b', name: 'heron', metrics: { loss: 0.0471 } },
  ])
  expect(printMarkdown(readableComparison(model))).toContain('| loss (last) | 0.0498 | 0.0471 better −0.0027 −5.42 % |')
})

describe('as HTML', () => {
  const model = modelOf([
    { id: 'a', name: HOSTILE, metrics: { loss: 0.0498 }, params: { [HOSTILE]: HOSTILE, same: '1' } },
    {
      id: 'b',
      name: 'heron',
      metrics: { loss: 0.0471 },
      params: { same: '1' },
      tags: { long: HOSTILE.repeat(9) },
    },
  ])
  const comparison = printComparison(model, (css) => css)
  const page = { title: HOSTILE, href: 'http://h/#"<', saved: HOSTILE, comparison, charts: [], rest: '' }

  test('names, keys and values are text', () => {
    const html = printDocument(page, 'b { }', 'dark', plainComparison(model))
    expect(html).not.toContain('<img')
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(html).not.toMatch(/ style=/)
  })

  test('all rows are there, equal ones with one value for all', () => {
    expect(comparison).toContain('<td class="different" colspan="2" title="1"><b>1</b> <small>in all runs</small></td>')
    expect(comparison).toContain('title="0.0471"')
    expect(comparison).toContain('title="-0.0026999999999999')
  })

  test('on paper every run is beside the baseline once, and what all have in common is there once', () => {
    const runs = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, params: { lr: String(at), same: '1' } }))
    const html = printComparison(modelOf(runs), (css) => css, 3)
    const tables = html.split('<table>').slice(1)
    const headsOf = (table: string) => [...table.matchAll(/<th scope="col"[^>]* title="(\w)"/g)].map(([, id]) => id)
    expect(tables.map(headsOf)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'd', 'e'],
    ])
    expect(tables.map((table) => table.includes('<code>same</code>'))).toEqual([true, false])
    expect(tables[1]).toContain('Parameters <small>1 of 2 differ</small>')
  })

  test('the values are in it for programs, too', () => {
    const html = printDocument(page, '', 'light', plainComparison(model))
    const json = /<script type="application\/json" id="data">(.*)<\/script>/.exec(html)?.[1] ?? ''
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(plainComparison(model))))
  })
})

test('as a picture, every line of the table is in it', () => {
  const { items } = compareScene(modelOf(TWO))
  const words = items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
  expect(words).toEqual(
    expect.arrayContaining(['otter', 'Parameters · 2 of 3 differ', '-0.5', 'not logged', 'NaN', '0.3000']),
  )
})

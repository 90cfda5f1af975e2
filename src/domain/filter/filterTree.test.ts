import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterText } from './arbitraries.ts'
import { filterTree } from './filterTree.ts'
import { RUNS } from './language.ts'
import { clausesOf, readFilter } from './readFilter.ts'
import { readWritten } from './written/readWritten.ts'

const treeOf = (text: string) => filterTree(readWritten(text, RUNS))

/** `Name:text` of every leaf node. */
function leaves(text: string): string[] {
  const found: string[] = []
  treeOf(text).iterate({
    enter: ({ name, from, to, node }) => {
      if (node.firstChild === null && name !== 'Filter') found.push(`${name}:${text.slice(from, to)}`)
    },
  })
  return found
}

describe('the tree of a filter', () => {
  it('names the parts of a filter', () => {
    expect(leaves("metrics.`val loss` > 1 and status = 'x' AND tags.a IS NULL AND run_id IN ('a')")).toEqual([
      'Entity:metrics',
      'Key:`val loss`',
      'Comparator:>',
      'Number:1',
      'And:and',
      'Key:status',
      'Comparator:=',
      "String:'x'",
      'And:AND',
      'Entity:tags',
      'Key:a',
      'Comparator:IS NULL',
      'And:AND',
      'Key:run_id',
      'Comparator:IN',
      "List:('a')",
    ])
  })

  it('keeps what is no clause as text', () => {
    expect(leaves('metrics.a > 1 AND loss OR 5').slice(4)).toEqual(['And:AND', 'Word:loss', 'Word:OR', 'Number:5'])
  })

  it('has relative times and conditions that are switched off', () => {
    expect(leaves('start_time > now-7d AND /* metrics.a > 1 */')).toEqual([
      'Key:start_time',
      'Comparator:>',
      'Number:now-7d',
      'Comment:AND',
      'Comment:/* metrics.a > 1 */',
    ])
  })

  it('has one node per clause, in place, whatever the text', () => {
    const check = fc.property(filterText, (text) => {
      const spans: object[] = []
      const tree = treeOf(text)
      tree.iterate({
        enter: ({ name, from, to }) => {
          if (name === 'Clause') spans.push({ from, to })
        },
      })
      expect(tree.length).toBe(text.length)
      expect(spans).toEqual(clausesOf(readFilter(text, RUNS)).map(({ span }) => span))
    })
    fc.assert(check, { numRuns: 500 })
  })
})

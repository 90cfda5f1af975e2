import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterText } from '../arbitraries.ts'
import { RUNS } from '../language.ts'
import { readFilter } from '../readFilter.ts'

const treeOf = (text: string) => readFilter(text, RUNS).tree

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

/** Where the parser had to leave the grammar. */
function errors(text: string): number[] {
  const found: number[] = []
  treeOf(text).iterate({
    enter: ({ type, from }) => {
      if (type.isError) found.push(from)
    },
  })
  return found
}

/** `Name:text` of what a filter consists of. */
function operands(text: string): string[] {
  const found: string[] = []
  for (let node = treeOf(text).topNode.firstChild; node !== null; node = node.nextSibling) {
    found.push(`${node.name}:${text.slice(node.from, node.to)}`)
  }
  return found
}

describe('the grammar of a filter', () => {
  it('names the parts of clauses', () => {
    expect(leaves("metrics.`val loss` > 1 and status = 'x' AND tags.a IS NULL AND run_id not  in ('a')")).toEqual([
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
      'IsNull:IS NULL',
      'And:AND',
      'Key:run_id',
      'NotIn:not  in',
      "List:('a')",
    ])
  })

  it.each([
    ['', []],
    ['AND', ['And:AND']],
    ['metrics.a > 1 metrics.b > 2 AND', ['Clause:metrics.a > 1', 'Clause:metrics.b > 2', 'And:AND']],
    ["run_id IN ('a') run_id IN ('b')", ["Text:run_id IN ('a') run_id IN ('b')"]],
    ['metrics.a > 1 AND loss OR 5', ['Clause:metrics.a > 1', 'And:AND', 'Text:loss OR 5']],
    ['metrics.a > 1 OR metrics.b > 2', ['Text:metrics.a > 1 OR metrics.b > 2']],
    ["x AND run_id IN ('a')", ['Text:x', 'And:AND', "Clause:run_id IN ('a')"]],
    ['5 > 3 AND metrics.a > 1 /* x */', ['Misfit:5 > 3', 'And:AND', 'Text:metrics.a > 1 /* x */']],
    ['metrics.a > 1 /* x */ AND metrics.b > 1', ['Misfit:metrics.a > 1 /* x */', 'And:AND', 'Clause:metrics.b > 1']],
    ['tags.a IS NULL = 5', ['Text:tags.a IS NULL = 5']],
    ['run_id IN (1) = 5', ['Text:run_id IN (1) = 5']],
    ['run_id NOT', ['Text:run_id NOT']],
    ['tags. 5 z IS NULL', ['Text:tags. 5 z IS NULL']],
    ['metrics.a > 1; metrics.b > 1', ['Text:metrics.a > 1; metrics.b > 1']],
    [' \n', ['Text: \n']],
  ])('makes of %j %j', (text, expected) => {
    expect(operands(text)).toEqual(expected)
  })

  it('has a tree without errors for any text, with all of it', () => {
    const check = fc.property(filterText, (text) => {
      expect(treeOf(text).length).toBe(text.length)
      expect(errors(text)).toEqual([])
    })
    fc.assert(check, { numRuns: 1000 })
  })

  it.each([
    ['clauses', 'metrics.a > 1 AND ', 2400],
    ['clauses without AND', 'metrics.a > 1 ', 2400],
    ['words', 'OR ', 4900],
    ['names', 'a AND b IN ', 1200],
  ])('reads thousands of %s without cutting any short', (_, piece, count) => {
    const text = piece.repeat(count)
    expect(errors(text)).toEqual([])
    expect(operands(text).join('').length).toBeGreaterThan(text.length / 2)
  })
})

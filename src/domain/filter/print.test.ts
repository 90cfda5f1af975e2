import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClauseContent } from './ast.ts'
import { clause, filterText } from './arbitraries.ts'
import { RUNS } from './language.ts'
import { printClause, printFilter, printKey, printNumber } from './print.ts'
import { clausesOf, readFilter } from './readFilter.ts'
import { readOrderBy } from './orderBy.ts'
import { printOrderBy } from './printOrderBy.ts'

function contents(text: string): ClauseContent[] {
  const reading = readFilter(text, RUNS)
  expect(reading.refusal).toBeUndefined()
  return clausesOf(reading).map(({ entity, key, comparator, value }) => ({ entity, key, comparator, value }))
}

describe('printFilter', () => {
  it('prints what reads back as the same clauses', () => {
    const check = fc.property(fc.array(clause, { maxLength: 5 }), (clauses) => {
      const printed = printFilter(clauses)
      fc.pre(printed.ok)
      expect(contents(printed.text)).toEqual(clauses)
    })
    fc.assert(check, { numRuns: 2000 })
  })

  it('prints the same text again from what it printed', () => {
    const check = fc.property(fc.array(clause, { maxLength: 5 }), (clauses) => {
      const printed = printFilter(clauses)
      fc.pre(printed.ok)
      expect(printFilter(contents(printed.text))).toEqual(printed)
    })
    fc.assert(check)
  })

  it('keeps the meaning of whatever filter MLflow accepts', () => {
    const check = fc.property(filterText, (text) => {
      const reading = readFilter(text, RUNS)
      fc.pre(reading.refusal === undefined)
      const printed = printFilter(clausesOf(reading))
      fc.pre(printed.ok)
      const upper = clausesOf(reading).map(({ entity, key, comparator, value }) => {
        return { entity, key, comparator: comparator.toUpperCase(), value }
      })
      expect(contents(printed.text)).toEqual(upper)
    })
    fc.assert(check)
  })

  it('tells which clause cannot be said', () => {
    const good: ClauseContent = { entity: 'tag', key: 'a', comparator: '=', value: { kind: 'string', text: 'x' } }
    const bad: ClauseContent = { ...good, value: { kind: 'string', text: `it's "x"` } }
    expect(printFilter([good, bad])).toEqual({ ok: false, problem: 'both-quotes', index: 1 })
  })

  it('takes the quotes that do not follow a trailing backslash', () => {
    const path: ClauseContent = { entity: 'tag', key: 'a', comparator: '=', value: { kind: 'string', text: 'C:\\' } }
    const single: ClauseContent = { ...path, value: { kind: 'string', text: 'x' } }
    const double: ClauseContent = { ...path, value: { kind: 'string', text: "it's" } }
    expect(printFilter([path, single])).toEqual({ ok: true, text: `tags.a = "C:\\" AND tags.a = 'x'` })
    expect(printFilter([path, single, double])).toEqual({ ok: false, problem: 'trailing-backslash', index: 0 })
    expect(printFilter([single, path])).toEqual({ ok: true, text: `tags.a = 'x' AND tags.a = 'C:\\'` })
  })
})

describe('printKey', () => {
  it.each([
    ['loss', 'loss'],
    ['mlflow.source.name', 'mlflow.source.name'],
    ['1st', '`1st`'],
    ['a.1', '`a.1`'],
    ['val/loss', '`val/loss`'],
    ['in', '`in`'],
    ['a.From', '`a.From`'],
    ['inner', 'inner'],
    ['', '``'],
    ['🚀', '`🚀`'],
    ['a`b', '"a`b"'],
  ])('writes %s as %s', (key, text) => {
    expect(printKey(key)).toEqual({ ok: true, text })
  })

  it.each([
    ['a`"b', 'both-quotes'],
    ['`a`', 'key'],
    ['a`\\', 'key'],
  ])('cannot write %s', (key, problem) => {
    expect(printKey(key)).toEqual({ ok: false, problem })
  })
})

describe('printNumber', () => {
  it.each([
    [1e21, '1e21'],
    [1e-7, '1e-7'],
    [-0.5, '-0.5'],
    [2n ** 60n, '1152921504606846976'],
  ])('writes %s as %s', (value, text) => {
    expect(printNumber(value)).toBe(text)
  })

  it('has no text for what is no number', () => {
    expect(printNumber(Number.NaN)).toBeUndefined()
    expect(
      printClause({ entity: 'metric', key: 'a', comparator: '>', value: { kind: 'number', text: '1e+3' } }),
    ).toEqual({
      ok: false,
      problem: 'number',
    })
  })

  it('prints every number so that it reads back', () => {
    const check = fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const [read] = contents(`metrics.a > ${printNumber(value)}`)
      expect(read?.value).toEqual({ kind: 'number', text: printNumber(value) })
      expect(Number(printNumber(value))).toBe(value === 0 ? 0 : value)
    })
    fc.assert(check)
  })
})

describe('printOrderBy', () => {
  it('prints what reads back as the same order', () => {
    const check = fc.property(clause, fc.boolean(), ({ entity, key }, ascending) => {
      const order = { entity, key, ascending }
      const printed = printOrderBy(order, RUNS)
      fc.pre(printed.ok)
      expect(readOrderBy(printed.text, RUNS)).toEqual(order)
    })
    fc.assert(check)
  })

  it('refuses keys that cannot be ordered by', () => {
    expect(printOrderBy({ entity: 'metric', key: 'a"b', ascending: false }, RUNS).ok).toBe(false)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterText } from './arbitraries.ts'
import { complete } from './complete.ts'
import type { Vocabulary } from './completion.ts'
import { EXPERIMENTS, RUNS, type Language } from './language.ts'
import { readFilter } from './readFilter.ts'

const KEYS = { metric: ['loss', 'val/loss'], parameter: ['lr'], tag: ['mlflow.user', 'in', 'a`"b'] }
const seen = (text: string) => ({ text, count: 1 })
const known: Vocabulary = {
  keys: (entity) => KEYS[entity].map(seen),
  values: (_entity, key) => (key === 'lr' ? ['0.1', "it's", `"it's"`] : ['x']).map(seen),
}

/** Completes at the `|` and shows each offer as the text before it, the edit range in brackets, and the insertion. */
function offers(marked: string, language: Language = RUNS): readonly string[] {
  const cursor = marked.indexOf('|')
  const text = marked.replace('|', '')
  const found = complete(text, cursor, language, known)
  return (found?.options ?? []).map(({ insert }) => `[${text.slice(found!.span.from, found!.span.to)}]${insert}`)
}

describe('complete', () => {
  it.each([
    ['metrics.|', ['[]loss', '[]`val/loss`']],
    ['metrics.lo|', ['[lo]loss', '[lo]`val/loss`']],
    ['metrics.`va|', ['[`va]loss', '[`va]`val/loss`']],
    ['tags.|', ['[]mlflow.user', '[]`in`']],
    ['dataset.|', ['[]name', '[]digest', '[]context']],
    ['metrics.loss |', ['[]= ', '[]!= ', '[]> ', '[]>= ', '[]< ', '[]<= ']],
    ['metrics.`val/loss` |', ['[]= ', '[]!= ', '[]> ', '[]>= ', '[]< ', '[]<= ']],
    ['params.lr L|', ['[L]= ', '[L]!= ', '[L]LIKE ', '[L]ILIKE ', '[L]IS NULL ', '[L]IS NOT NULL ']],
    ['metrics.loss >|', ['[>]= ', '[>]!= ', '[>]> ', '[>]>= ', '[>]< ', '[>]<= ']],
    ['params.lr = |', ["[]'0.1'", '[]"it\'s"']],
    ["params.lr = '0|", ["['0]'0.1'", '[\'0]"it\'s"']],
    ["params.lr = '0.1' |", ['[]AND ']],
    ['tags.mlflow.user IS NULL |', ['[]AND ']],
    ['metrics.loss > 1 AND params.|', ['[]lr']],
    ['run_id IN |', ["[]('x')"]],
    ["run_id IN ('a', |", ["[]'x'"]],
    ['metrics.loss > |', []],
    ['foo.|', []],
    ['start_time > |', ['[]now-24h', '[]now-7d', '[]now-30d', '[]today']],
    ['start_time > now-|', ['[now-]now-24h', '[now-]now-7d', '[now-]now-30d', '[now-]today']],
    ['start_time > 5 |', ['[]AND ']],
    ['status = |', ["[]'RUNNING'", "[]'SCHEDULED'", "[]'FINISHED'", "[]'FAILED'", "[]'KILLED'"]],
  ])('offers at %s', (marked, expected) => {
    expect(offers(marked)).toEqual(expected)
  })

  it('offers entities, attributes and whole names at the start', () => {
    expect(offers('lo|')).toEqual(expect.arrayContaining(['[lo]metrics.', '[lo]start_time', '[lo]metrics.loss']))
    expect(offers('metrics.loss > 1 AND |')).toEqual(expect.arrayContaining(['[]metrics.', '[]metrics.`val/loss`']))
    expect(offers('|', EXPERIMENTS)).toEqual(expect.arrayContaining(['[]tags.', '[]name', '[]tags.mlflow.user']))
  })

  it('offers only what can be written', () => {
    expect(offers('tags.|').join()).not.toContain('a`"b')
    expect(offers('params.lr = |')).toHaveLength(2)
  })

  it('makes a sound filter when every offer is taken', () => {
    const sound = offers('params.lr = |').map((offer) => `params.lr = ${offer.slice(2)}`)
    for (const text of sound) expect(readFilter(text, RUNS).refusal).toBeUndefined()
  })

  it('keeps its range before the cursor, whatever the text', () => {
    const check = fc.property(filterText, fc.nat(60), (text, at) => {
      const cursor = Math.min(at, text.length)
      const found = complete(text, cursor, RUNS, known)
      if (found === undefined) return
      expect(found.span.from).toBeLessThanOrEqual(cursor)
      expect(found.span.from).toBeGreaterThanOrEqual(0)
      expect(found.span.to).toBe(cursor)
    })
    fc.assert(check, { numRuns: 1000 })
  })
})

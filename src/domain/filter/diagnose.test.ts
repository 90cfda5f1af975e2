import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import experimentVectors from '../../../fixtures/filter/experiment-filters.json' with { type: 'json' }
import runVectors from '../../../fixtures/filter/run-filters.json' with { type: 'json' }
import { filterText } from './arbitraries.ts'
import { diagnose } from './diagnose.ts'
import { applyFix, type Diagnostic } from './diagnostic.ts'
import { EXPERIMENTS, RUNS, type Language } from './language.ts'
import { readFilter } from './readFilter.ts'

function diagnosticsOf(text: string, language: Language = RUNS): Diagnostic[] {
  return diagnose(readFilter(text, language))
}

const FIXED = [
  ['metrics.val-loss > 5', 'quote-key', 'metrics.`val-loss` > 5'],
  ['metrics.1 > 5', 'quote-key', 'metrics.`1` > 5'],
  ['params.in = 5', 'quote-key', 'params.`in` = 5'],
  ['`metrics.a b` > 5', 'quote-key', 'metrics.`a b` > 5'],
  ["run name = 'x'", 'quote-key', "`run name` = 'x'"],
  ['tags.a = x', 'quote-value', "tags.a = 'x'"],
  ["tags.a = it's", 'unclosed-quote', "tags.a = it's'"],
  ['params.lr = 0.1', 'quote-value', "params.lr = '0.1'"],
  ['attribute.status = true', 'quote-value', "attribute.status = 'true'"],
  ['tags.a = “x”', 'typographic-quotes', 'tags.a = "x"'],
  ["tags.a = 'it''s'", 'escaped-quote', 'tags.a = "it\'s"'],
  ["tags.a = 'it\\'s'", 'escaped-quote', 'tags.a = "it\'s"'],
  ["tags.a = 'x", 'unclosed-quote', "tags.a = 'x'"],
  ['metrics.a > +1', 'number-form', 'metrics.a > 1'],
  ['metrics.a > 1e+3', 'number-form', 'metrics.a > 1e3'],
  ['metrics.a > 1,000', 'number-form', 'metrics.a > 1000'],
  ['metrics.a > .5e3', 'number-form', 'metrics.a > 0.5e3'],
  ["metrics.a > '5'", 'needs-number', 'metrics.a > 5'],
  ['metrics.a == 1', 'comparator', 'metrics.a = 1'],
  ['metrics.a <> 1', 'comparator', 'metrics.a != 1'],
  ['metrics.a > = 1', 'split-comparator', 'metrics.a >= 1'],
  ['metrics.a := 1', 'comparator', 'metrics.a = 1'],
  ["Params.a = 'x'", 'unknown-entity', "params.a = 'x'"],
  ["attribtes.status = 'x'", 'unknown-entity', "attributes.status = 'x'"],
  ['attributes.strat_time > 5', 'unknown-attribute', 'attributes.start_time > 5'],
  ["user = 'x'", 'unknown-attribute', "user_id = 'x'"],
  ['loss < 1', 'unknown-attribute', 'metrics.loss < 1'],
  ["dataset.NAME = 'x'", 'unknown-dataset-field', "dataset.name = 'x'"],
  ["status = 'finished'", 'unknown-status', "status = 'FINISHED'"],
  ['tags.a = NULL', 'null-test', 'tags.a IS NULL'],
  ['tags.a != NULL', 'null-test', 'tags.a IS NOT NULL'],
  ['tags.a NOT NULL', 'null-test', 'tags.a IS NOT NULL'],
  ["metrics.a = 1 tags.b = 'x'", 'missing-and', "metrics.a = 1 AND tags.b = 'x'"],
  ['metrics.a = 1 tags.b IS NULL', 'missing-and', 'metrics.a = 1 AND tags.b IS NULL'],
  ["params.a = 'x' tags.b IS NULL", 'missing-and', "params.a = 'x' AND tags.b IS NULL"],
  ["run_id IN ('a') run_id IN ('b')", 'missing-and', "run_id IN ('a') AND run_id IN ('b')"],
  ['metrics.a < 1 ndd', 'not-a-clause', 'metrics.a < 1'],
  ["params.a = 'x' ndd", 'not-a-clause', "params.a = 'x'"],
  ['tags.a IS NULL x', 'not-a-clause', 'tags.a IS NULL '],
  ["metrics.a < 1 nd params.b = 'x'", 'missing-and', "metrics.a < 1 AND params.b = 'x'"],
  ['metrics.a < 1 AN metrics.b > 2', 'missing-and', 'metrics.a < 1 AND metrics.b > 2'],
  ["metrics.a < 1 parms.b = 'x'", 'missing-and', "metrics.a < 1 AND parms.b = 'x'"],
  ['metrics.a = 1, metrics.b = 2', 'comma', 'metrics.a = 1 AND metrics.b = 2'],
  ['metrics.a = 1; metrics.b = 2', 'semicolon', 'metrics.a = 1 AND metrics.b = 2'],
  ['metrics.a = 1;', 'semicolon', 'metrics.a = 1'],
  ['metrics.a = 1 AND', 'extra-and', 'metrics.a = 1 '],
  ['(metrics.a = 1)', 'no-parentheses', ' metrics.a = 1 '],
  ["run_id IN ('a'", 'no-parentheses', "run_id IN ('a')"],
  ["tags.a = 'x' -- y", 'no-comments', "tags.a = 'x' "],
  ['WHERE metrics.a = 1', 'not-a-clause', ' metrics.a = 1'],
  ['metrics.1st > 5', 'odd-key', 'metrics.`1st` > 5'],
  ["params.'a' = 'x'", 'odd-key', "params.a = 'x'"],
] as const

const UNFIXED = [
  ['metrics.a = 1 OR metrics.b = 2', 'no-or', 'OR'],
  ['NOT metrics.a = 1', 'no-not', 'NOT'],
  ["params.a > '5'", 'comparator', '>'],
  ['params.lr < 0.05', 'comparator', '<'],
  ['metrics.a > inf', 'number-form', 'inf'],
  ['metrics.a', 'incomplete', ''],
  ['tags.a =', 'incomplete', ''],
  ['5 < metrics.a', 'left-side', '5 < metrics.a'],
  ['metrics.a IS NULL', 'comparator', 'metrics.a IS NULL'],
  ["status IN ('FAILED')", 'list-not-supported', "('FAILED')"],
  ['run_id IN (1)', 'list-form', '(1)'],
] as const

describe('diagnose', () => {
  it.each(FIXED)('repairs %s', (text, code, repaired) => {
    const [diagnostic] = diagnosticsOf(text)
    expect(diagnostic?.code).toBe(code)
    expect(applyFix(text, diagnostic!.fix!)).toBe(repaired)
  })

  it.each(UNFIXED)('explains %s', (text, code, part) => {
    const [diagnostic] = diagnosticsOf(text)
    expect(diagnostic).toMatchObject({ code, severity: 'error', fix: undefined })
    expect(text.slice(diagnostic!.span.from, diagnostic!.span.to)).toBe(part)
  })

  it('repairs lower-case operators of the experiments language, which MLflow refuses', () => {
    const [diagnostic] = diagnosticsOf("name like 'x%'", EXPERIMENTS)
    expect(applyFix("name like 'x%'", diagnostic!.fix!)).toBe("name LIKE 'x%'")
  })

  it.each([
    ['creation_time > 1.5', 'creation_time > 1'],
    ['creation_time >= 1.5', 'creation_time >= 2'],
    ['creation_time < 1.5', 'creation_time < 2'],
    ['creation_time <= -1.5', 'creation_time <= -2'],
    ['last_update_time = 1.7e12', 'last_update_time = 1700000000000'],
  ])('writes times of experiments as whole numbers that say the same: %s', (text, repaired) => {
    const [diagnostic] = diagnosticsOf(text, EXPERIMENTS)
    expect(diagnostic?.code).toBe('whole-number')
    expect(applyFix(text, diagnostic!.fix!)).toBe(repaired)
  })

  it.each([
    ['creation_time = 1.5', '1.5'],
    ['creation_time > 1e300', '1e300'],
    ["experiment_id = 'x'", "'x'"],
  ])('says where a whole number belongs in %s', (text, part) => {
    const [diagnostic] = diagnosticsOf(text, EXPERIMENTS)
    expect(diagnostic).toMatchObject({ code: 'whole-number', fix: undefined })
    expect(text.slice(diagnostic!.span.from, diagnostic!.span.to)).toBe(part)
  })

  it('says nothing about a clean filter', () => {
    const text =
      "metrics.`val loss` < 0.1 AND params.m = 'x' AND tags.a IS NULL AND run_id IN ('a', 'b') AND start_time > 5"
    expect(diagnosticsOf(text)).toEqual([])
  })

  it.each([
    [RUNS, runVectors],
    [EXPERIMENTS, experimentVectors],
  ] as const)('has an error for each refused vector of $name and for no other', (language, vectors) => {
    for (const { filter, ok } of vectors) {
      const errors = diagnosticsOf(filter, language).filter(({ severity }) => severity === 'error')
      expect([filter, errors.length > 0]).toEqual([filter, !ok])
    }
  })

  it('has an error for any refused text and for no other', () => {
    const check = fc.property(filterText, (text) => {
      const reading = readFilter(text, RUNS)
      const errors = diagnose(reading).filter(({ severity }) => severity === 'error')
      expect(errors.length > 0).toBe(reading.refusal !== undefined)
    })
    fc.assert(check, { numRuns: 2000 })
  })

  it('keeps spans inside the text and its fixes cure what they are for', () => {
    const check = fc.property(filterText, (text) => {
      for (const { code, span, fix } of diagnosticsOf(text)) {
        expect(span.from >= 0 && span.from <= span.to && span.to <= text.length).toBe(true)
        if (fix === undefined) continue
        const left = diagnosticsOf(applyFix(text, fix)).filter(
          (other) => other.code === code && other.span.from === span.from,
        )
        expect([text, code, left]).toEqual([text, code, []])
      }
    })
    fc.assert(check, { numRuns: 2000 })
  })
})

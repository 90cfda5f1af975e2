import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clause, filterText } from '../../domain/filter/arbitraries.ts'
import { comparatorsFor, EXPERIMENTS, RUNS } from '../../domain/filter/language.ts'
import { printPart, replacePart } from '../../domain/filter/written/editWritten.ts'
import { readWritten, resolveWritten } from '../../domain/filter/written/readWritten.ts'
import { draftOf, readDraft, withOperator } from './clauseDraft.ts'
import { partSentence } from './describePart.ts'
import { operatorsFor } from './operators.ts'

const NOW_MS = Date.UTC(2026, 10, 26)

describe('a draft of a condition', () => {
  it('says what the clause said, or there is none', () => {
    const check = fc.property(clause, (content) => {
      const draft = draftOf(content, undefined, RUNS)
      const said = draft === undefined ? content.value.kind : readDraft(draft, RUNS)
      expect(said).toEqual(draft === undefined ? 'list' : { ok: true, clause: content, moment: undefined })
    })
    fc.assert(check, { numRuns: 2000 })
  })

  it('opened and applied unchanged leaves the meaning of any filter', () => {
    const piece = fc.oneof(
      {
        weight: 4,
        arbitrary: clause.map((content) => printPart(content, undefined, '')).map((it) => (it.ok ? it.text : 'x')),
      },
      { weight: 1, arbitrary: filterText },
    )
    const check = fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const filter = readWritten(pieces.join(' and '), RUNS)
      for (const [index, { clause: content, moment, span }] of filter.parts.entries()) {
        const draft = content && draftOf(content, moment, RUNS)
        const read = draft && readDraft(draft, RUNS)
        const printed = read?.ok ? printPart(read.clause, read.moment, filter.text.slice(span.to)) : undefined
        if (printed?.ok !== true) continue
        const after = readWritten(replacePart(filter, index, printed.text), RUNS)
        expect(after.parts.map((each) => each.clause)).toEqual(filter.parts.map((each) => each.clause))
      }
    })
    fc.assert(check, { numRuns: 2000 })
  })

  it.each([
    ['metrics.loss < 0.1', 'metric loss < 0.1'],
    ["params.model = 'resnet'", 'param model is resnet'],
    ["params.model = ''", 'param model is empty'],
    ['start_time >= now-7d', 'started in the last 7 days'],
    ['start_time >= now-1h', 'started in the last 1 hour'],
    ['end_time < now-2w', 'ended before the last 2 weeks'],
    ['start_time > now-2w', 'started after 2 weeks ago'],
    ['start_time >= today', 'started since today'],
    ["run_name ILIKE '%net%'", 'run name contains net'],
    ["run_name ILIKE '%a_b%'", 'run name matches, any case %a_b%'],
    ["run_id IN ('a', 'b', 'c', 'd')", 'run ID is one of a, b + 2 more'],
    ['tags.x IS NULL', 'tag x is not set'],
    ['metrics.a != -1.0e308', 'metric a is logged'],
    ["dataset.name = 'mnist'", 'dataset name is mnist'],
    ['metrics.a > 1 OR x', 'metrics.a > 1 OR x'],
  ])('%s is shown as "%s"', (text, expected) => {
    const [part] = readWritten(text, RUNS).parts
    expect(partSentence(part!, RUNS, NOW_MS)).toBe(expected)
  })

  it.each([
    ['+1', '1'],
    ['1e+3', '1e3'],
    ['−0.5', '-0.5'],
    ['0x10', '16'],
    ['.5e3', '500'],
    ['1,5', undefined],
    ['', undefined],
    ['inf', undefined],
    ['NaN', undefined],
  ])('takes %s for the number %s', (value, expected) => {
    const read = readDraft({ entity: 'metric', key: 'a', operatorId: '<', value }, RUNS)
    expect(read.ok ? read.clause.value : undefined).toEqual(
      expected === undefined ? undefined : { kind: 'number', text: expected },
    )
  })

  it('drops a value that another operator cannot have', () => {
    const draft = { entity: 'attribute', key: 'start_time', operatorId: 'within', value: 'now-7d' } as const
    expect(withOperator(draft, 'since', RUNS).value).toBe('')
    expect(withOperator(draft, 'older', RUNS).value).toBe('now-7d')
  })
})

describe('operators', () => {
  it.each([RUNS, EXPERIMENTS])('are those that MLflow has, in the language of $name', (language) => {
    for (const key of language.attributes.keys()) {
      const valid = comparatorsFor(language, 'attribute', key)
      for (const { comparator } of operatorsFor(language, 'attribute', key)) expect(valid).toContain(comparator)
    }
  })

  it('make text that can be sent', () => {
    for (const { id, value } of operatorsFor(RUNS, 'attribute', 'start_time')) {
      const read = readDraft(
        { entity: 'attribute', key: 'start_time', operatorId: id, value: value === 'ago' ? 'now-1d' : '5' },
        RUNS,
      )
      const printed = read.ok && printPart(read.clause, read.moment, '')
      const filter = readWritten(printed && printed.ok ? printed.text : '?', RUNS)
      expect(filter.canBeSent).toBe(true)
      expect(resolveWritten(filter, NOW_MS)).toMatch(/^attributes\.start_time \S+ \d+$/)
    }
  })
})

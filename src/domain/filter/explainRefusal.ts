import type { Comparison } from './ast.ts'
import { errorAt, replaceFix, type Diagnostic } from './diagnostic.ts'
import { explainAttribute, explainDatasetField, explainEntity } from './explainNames.ts'
import { explainNumber, explainWhole, notANumber } from './explainNumber.ts'
import { needsQuotes } from './explainText.ts'
import { comparatorsFor, type Language } from './language.ts'
import type { Refusal } from './refusal.ts'

/** Says in a sentence what MLflow has against one clause; `undefined` when the clause's shape has to tell. */
export function explainRefusal(refusal: Refusal, source: string, language: Language): Diagnostic | undefined {
  const { span } = refusal
  const text = source.slice(span.from, span.to)
  switch (refusal.kind) {
    case 'entity':
      return explainEntity(source, span, language)
    case 'attribute-key':
      return explainAttribute(source, span, language)
    case 'dataset-key':
      return explainDatasetField(source, span)
    case 'unquoted-value':
      return needsQuotes(text, span, source)
    case 'value-type':
      return explainValueType(refusal, text, source)
    case 'list-not-supported':
      return errorAt('list-not-supported', span, `Lists work for ${language.listKeys.join(', ')} and datasets only.`)
    case 'list':
      return errorAt('list-form', span, "A list is quoted text in parentheses, such as ('a', 'b').")
    case 'null-scope':
      return errorAt('comparator', span, 'IS NULL and IS NOT NULL work for tags and params only.')
    case 'blank':
      return errorAt('blank', span, 'There is nothing here: clear the filter.', replaceFix('Clear', span, ''))
    case 'limits':
      return errorAt('too-long', span, 'The filter is too long for MLflow: it reads 10,000 tokens at most.')
    case 'number':
      return explainWhole(text, span, source)
    case 'statements':
    case 'invalid-clause':
    case 'left-side':
    case 'token-count':
    case 'comparator':
    default:
      return undefined
  }
}

function explainValueType({ span, message }: Refusal, text: string, source: string): Diagnostic | undefined {
  if (message.startsWith('Expected numeric')) {
    return explainNumber(text, span) ?? notANumber(text, span)
  }
  if (/^NULL$/i.test(text)) {
    const found = /(!?=)\s*$/.exec(source.slice(0, span.from))
    const test = found?.[1] === '!=' ? 'IS NOT NULL' : 'IS NULL'
    const fix = found === null ? undefined : replaceFix(`Write ${test}`, { from: found.index, to: span.to }, test)
    return errorAt('null-test', span, `This test is written ${test}.`, fix)
  }
  if (text.startsWith('(')) return errorAt('list-not-supported', span, 'Lists work for run_id and datasets only.')
  return /^[-\w.:]+$/.test(text) ? needsQuotes(text, span, source) : undefined
}

/** Spellings of comparators in other languages. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['===', '='],
  ['<>', '!='],
  ['!==', '!='],
  ['=>', '>='],
  ['=<', '<='],
  ['~', 'LIKE'],
  ['RLIKE', 'LIKE'],
  ['REGEXP', 'LIKE'],
])

/** Says which comparators a clause could have instead of the one it has. */
export function explainComparator(clause: Comparison, language: Language): Diagnostic {
  const { entity, key, comparator, comparatorSpan } = clause
  const valid = comparatorsFor(language, entity, key).filter((name) => takes(name, clause))
  const upper = comparator.toUpperCase()
  const meant = valid.find((name) => name === upper || name === MEANT.get(upper))
  const subject = entity === 'attribute' ? key : `a ${entity}`
  const fix = meant === undefined ? undefined : replaceFix(`Write ${meant}`, comparatorSpan, meant)
  return errorAt(
    'comparator',
    comparatorSpan,
    `${comparator} does not work for ${subject}: use ${valid.join(', ')}.`,
    fix,
  )
}

function takes(comparator: string, { value }: Comparison): boolean {
  if (comparator.startsWith('IS')) return value.kind === 'none'
  return comparator.endsWith('IN') === (value.kind === 'list')
}

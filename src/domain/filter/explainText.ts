import { errorAt, replaceFix, type Diagnostic } from './diagnostic.ts'
import { explainNumber, notANumber } from './explainNumber.ts'
import { explainTokens, type Operand } from './explainTokens.ts'
import type { Language } from './language.ts'
import { explainRest } from './explainRest.ts'
import { printKey } from './print.ts'
import { explainAttribute, explainEntity } from './explainNames.ts'
import { readRoughClause, unquoteKey, type RoughClause } from './roughClause.ts'

/** Says in a sentence what is wrong with an operand that has not the shape of a clause. Always finds something. */
export function explainText(operand: Operand, language: Language): Diagnostic {
  return explainTokens(operand) ?? explainShape(operand, language)
}

function explainShape(operand: Operand, language: Language): Diagnostic {
  const { source, span } = operand
  const text = source.slice(span.from, span.to)
  if (/^[\d'"<>=!]/.test(text) && !/^["'][^"']*["']\s*[<>=!]/.test(text)) {
    return errorAt('left-side', span, 'A condition starts with what it looks at, such as metrics.loss.')
  }
  const rough = readRoughClause(source, span, language)
  if (rough === undefined) return explainEntity(source, span, language)
  return (
    explainKey(rough, source, language) ??
    explainComparator(rough, source) ??
    explainValue(rough, source, language) ??
    errorAt('not-a-clause', span, NO_CLAUSE)
  )
}

const NO_CLAUSE = 'This is no condition: write what it looks at, a comparator and a value.'
const WORD = /^[\p{L}_][\p{L}\p{N}_]*$/u
const BARE = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u
const RESERVED = /(?:^|\.)(?:case|in|values|using|from|as)(?:\.|$)/i

function explainKey(
  { entity, keyText, keySpan, comparator }: RoughClause,
  source: string,
  language: Language,
): Diagnostic | undefined {
  if (keyText === '') return errorAt('incomplete', keySpan, 'The key is missing.')
  const key = unquoteKey(keyText)
  if (entity === 'dataset' || comparator === undefined) return undefined
  if (entity === 'attribute' && !language.attributes.has(key)) {
    return WORD.test(key) ? explainAttribute(source, keySpan, language) : errorAt('not-a-clause', keySpan, NO_CLAUSE)
  }
  if (key !== keyText) return undefined
  if (BARE.test(key) && !RESERVED.test(key)) return undefined
  const printed = printKey(key)
  const fix = printed.ok ? replaceFix(`Write ${printed.text}`, keySpan, printed.text) : undefined
  const sentence = printed.ok ? 'This key needs quotes.' : 'This key cannot be written in MLflow’s language.'
  return errorAt('quote-key', keySpan, sentence, fix)
}

function explainComparator(
  { entity, comparator, comparatorSpan }: RoughClause,
  source: string,
): Diagnostic | undefined {
  if (comparator === undefined) {
    const rest = source.slice(comparatorSpan.from).trim() === ''
    return rest ? errorAt('incomplete', comparatorSpan, 'A comparator and a value are missing.') : undefined
  }
  if (comparator === ':=') {
    return errorAt('comparator', comparatorSpan, 'Equality is written =.', replaceFix('Write =', comparatorSpan, '='))
  }
  if (/[<>=!~]\s/.test(comparator)) {
    const joined = comparator.replaceAll(/\s/g, '').replace(/^=+$/, '=')
    return errorAt(
      'split-comparator',
      comparatorSpan,
      `Write ${joined} without a blank.`,
      replaceFix(`Write ${joined}`, comparatorSpan, joined),
    )
  }
  if (/null$/i.test(comparator) && (entity === 'tag' || entity === 'parameter')) {
    const whole = /not/i.test(comparator) ? 'IS NOT NULL' : 'IS NULL'
    if (comparator === whole) return undefined
    return errorAt(
      'null-test',
      comparatorSpan,
      `This test is written ${whole}.`,
      replaceFix(`Write ${whole}`, comparatorSpan, whole),
    )
  }
  return undefined
}

function explainValue(
  { entity, keyText, comparator, valueText, valueSpan }: RoughClause,
  source: string,
  language: Language,
): Diagnostic | undefined {
  const isTest = comparator !== undefined && /null$/i.test(comparator)
  if (isTest && valueText === '') return undefined
  if (valueText === '') return errorAt('incomplete', valueSpan, 'A value is missing.')
  const rest = explainRest(valueText, valueSpan, !isTest)
  if (isTest || rest !== undefined) return rest
  const numeric =
    entity === 'metric' || (entity === 'attribute' && language.attributes.get(unquoteKey(keyText)) === 'number')
  if (numeric) return explainNumber(valueText, valueSpan) ?? notANumber(valueText, valueSpan)
  if (/^\(|^(['"]).*\1$/s.test(valueText)) return undefined
  return needsQuotes(valueText, valueSpan, source)
}

/** A text value without quotes, with the quotes that fit; or the comparator before it that no text takes, quoted or not. */
export function needsQuotes(text: string, span: { from: number; to: number }, source: string): Diagnostic {
  const before = source.slice(0, span.from).trimEnd()
  const comparator = /[<>]=?$/.exec(before.slice(-2))?.[0]
  if (comparator !== undefined) {
    const place = { from: before.length - comparator.length, to: before.length }
    return errorAt(
      'comparator',
      place,
      `MLflow compares this as text, also where it is a number: not with ${comparator}, but with =, !=, LIKE and ILIKE.`,
    )
  }
  const inner = text.replace(/^`(.*)`$/s, '$1')
  const rest = source.slice(span.to)
  const mark = ["'", '"'].find((quote) => !inner.includes(quote) && !(inner.endsWith('\\') && rest.includes(quote)))
  const fix =
    mark === undefined ? undefined : replaceFix(`Write ${mark}${inner}${mark}`, span, `${mark}${inner}${mark}`)
  return errorAt('quote-value', span, 'Text needs quotes.', fix)
}

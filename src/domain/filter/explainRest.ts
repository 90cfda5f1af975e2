import type { Span } from './ast.ts'
import { errorAt, replaceFix, type Diagnostic } from './diagnostic.ts'
import { shorten } from './shorten.ts'

/** A whole value, or a `NULL` that takes none, and what comes behind it. */
const VALUE_AND_REST = /^(-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|'[^']*'|"[^"]*"|\([^()]*\)|)(\s*)(\S.*)$/is
/** Whatever MLflow makes of the name: somebody wants to look at it. */
const CONDITION = /^[^\s<>=!'"]+\s*(?:[<>=!~]|\s(?:NOT\s|I?LIKE\b|IN\b|IS\b))/i

/**
 * Finds text behind a value that could stand alone: a slip in AND, a word too many, or a condition that nothing joins.
 * `text` starts where the value does, or behind a test that takes none.
 */
export function explainRest(text: string, { from }: Span, isValueWanted: boolean): Diagnostic | undefined {
  const [, value = '', blank = '', rest = ''] = VALUE_AND_REST.exec(text) ?? []
  if (rest === '' || (isValueWanted && (value === '' || blank === ''))) return undefined
  const restFrom = from + value.length + blank.length
  const span = { from: restFrom, to: restFrom + rest.length }
  if (CONDITION.test(rest)) {
    const gap = { from: from + value.length, to: restFrom }
    return errorAt('missing-and', gap, 'AND is missing between two conditions.', replaceFix('Add AND', gap, ' AND '))
  }
  const [word = ''] = /^[^\s]+/.exec(rest) ?? []
  const wordSpan = { from: restFrom, to: restFrom + word.length }
  if (CONDITION.test(rest.slice(word.length).trimStart())) {
    const sentence = `${shorten(word)} joins nothing: conditions are joined by the word AND.`
    return errorAt('missing-and', wordSpan, sentence, replaceFix('Write AND', wordSpan, 'AND'))
  }
  const what = shorten(rest)
  const sentence = `${what} is too much here: a condition ends with its value, and AND begins the next.`
  return errorAt(
    'not-a-clause',
    span,
    sentence,
    replaceFix(`Remove ${what}`, { from: from + value.length, to: span.to }, ''),
  )
}

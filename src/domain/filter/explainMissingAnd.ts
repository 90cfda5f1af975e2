import { errorAt, replaceFix, type Diagnostic } from './diagnostic.ts'
import type { Language } from './language.ts'
import type { Leaf } from './sql/node.ts'

const VALUE = /^(?:Number|String)/
const COMPARATOR = /^(?:[<>=!~]+|(?:NOT\s+)?I?LIKE|IN|NOT|IS)$/i

/**
 * Finds `a > 1 tags.b IS NULL`: another subject right behind a value. MLflow takes the pieces for one long name there,
 * and then refuses it for odd reasons or even accepts it. `tokens` are those of the operand, blanks left out.
 */
export function explainMissingAnd(tokens: readonly Leaf[], language: Language): Diagnostic | undefined {
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const after = tokens[index + 2]?.text ?? ''
    const ended = VALUE.test(token.type) || token.text === ')' || token.upper === 'NULL'
    if (!ended || index === 0 || next === undefined || next.from === token.to) continue
    const subject = after === '.' ? language.entities.has(next.text) : language.attributes.has(next.text)
    if (!subject || !(after === '.' || COMPARATOR.test(after))) continue
    const span = { from: token.to, to: next.from }
    return errorAt('missing-and', span, 'AND is missing between two conditions.', replaceFix('Add AND', span, ' AND '))
  }
  return undefined
}

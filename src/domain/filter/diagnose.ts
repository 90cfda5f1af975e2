import { assertNever } from '../../lib/assertNever.ts'
import type { FilterItem, Span } from './ast.ts'
import { replaceFix, warningAt, type Diagnostic } from './diagnostic.ts'
import { explainComparator, explainRefusal } from './explainRefusal.ts'
import { explainMissingAnd } from './explainMissingAnd.ts'
import { explainText } from './explainText.ts'
import type { FilterReading } from './readFilter.ts'
import type { Refusal } from './refusal.ts'
import { isBlank, type Leaf } from './sql/node.ts'
import { warnAbout } from './warnings.ts'

/**
 * Tells the writer of a filter what is wrong with it, in source order: at least one error for a filter that MLflow
 * refuses and none for one that it accepts. A missing AND, which MLflow often overlooks, is a warning there.
 */
export function diagnose(reading: FilterReading): Diagnostic[] {
  const { text, items } = reading
  if (text === '') return []
  const tokens = reading.tokens.filter((leaf) => !isBlank(leaf))
  const tokensIn = cursorOver(tokens)
  const refusalFor = refusalFinder(reading)
  const found = items.flatMap((item) => explainItem(item, reading, tokensIn, refusalFor))
  const gaps = explainGaps(reading, tokens)
  return [...found, ...gaps].toSorted((a, b) => a.span.from - b.span.from)
}

type TokensIn = (span: Span) => readonly Leaf[]
type RefusalFor = (span: Span) => Refusal | undefined

function explainItem(
  item: FilterItem,
  { text, language }: FilterReading,
  tokensIn: TokensIn,
  refusalFor: RefusalFor,
): Diagnostic[] {
  const refusal = refusalFor(item.span)
  const operand = { source: text, span: item.span, tokens: tokensIn(item.span) }
  switch (item.kind) {
    case 'comparison': {
      const error = refusal && (explainRefusal(refusal, text, language) ?? explainComparator(item, language))
      return [...(error ? [error] : []), ...warnAbout(item, operand, language)]
    }
    case 'text': {
      const fused = explainMissingAnd(operand.tokens, language)
      const explained = fused ?? (refusal && explainRefusal(refusal, text, language))
      return [explained ?? explainText(operand, language)]
    }
    default:
      return assertNever(item)
  }
}

/** Items come in source order and so do refusals of clauses, so one walk pairs them. */
function refusalFinder({ refusals, items }: FilterReading): RefusalFor {
  const rest = refusals.filter(({ kind }) => kind !== 'invalid-clause')
  const bySpan = new Map<number, Refusal>()
  let at = 0
  for (const { span } of items) {
    const refusal = rest[at]
    if (refusal === undefined || refusal.span.from >= span.to) continue
    bySpan.set(span.from, refusal)
    at += 1
  }
  return ({ from }) => bySpan.get(from)
}

function cursorOver(tokens: readonly Leaf[]): TokensIn {
  let at = 0
  return ({ from, to }) => {
    while ((tokens[at]?.to ?? Infinity) <= from) at += 1
    const start = at
    while ((tokens[at]?.from ?? Infinity) < to) at += 1
    return tokens.slice(start, at)
  }
}

/** What stands between the operands: one AND is right, none or more is not. */
function explainGaps({ text, items }: FilterReading, tokens: readonly Leaf[]): Diagnostic[] {
  const tokensIn = cursorOver(tokens)
  const starts = [...items.map(({ span }) => span.from), text.length]
  let from = 0
  return starts.flatMap((to, index) => {
    const ands = tokensIn({ from, to }).filter((token) => token.text.toUpperCase() === 'AND' && token.from >= from)
    const end = from
    from = items[index]?.span.to ?? text.length
    const between = index > 0 && index < items.length
    if (between && ands.length === 0) return [missingAnd({ from: end, to })]
    return ands.slice(between ? 1 : 0).map(extraAnd)
  })
}

function missingAnd(span: Span): Diagnostic {
  return warningAt('missing-and', span, 'AND is missing between two conditions.', replaceFix('Add AND', span, ' AND '))
}

function extraAnd({ from, to }: Leaf): Diagnostic {
  return warningAt('extra-and', { from, to }, 'This AND joins nothing.', replaceFix('Remove it', { from, to }, ''))
}

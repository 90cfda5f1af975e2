import { RUN_STATUSES } from '../run.ts'
import type { Comparison } from './ast.ts'
import { replaceFix, warningAt, type Diagnostic } from './diagnostic.ts'
import { explainMissingAnd } from './explainMissingAnd.ts'
import type { Operand } from './explainTokens.ts'
import type { Language } from './language.ts'
import { printSubject } from './print.ts'

/** What MLflow accepts in a clause, but the writer probably means otherwise. */
export function warnAbout(clause: Comparison, { source, tokens }: Operand, language: Language): Diagnostic[] {
  return [
    oddKey(clause, { source, tokens }, language),
    escapedQuote(clause, source),
    unknownStatus(clause, language),
  ].filter((found) => found !== undefined)
}

const CLEAN_KEY = /^(?:`?\w+`?\.)?(?:`[^`]*`|"[^"]*"|[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*)$/u

/** `metrics.1st`, `metrics. a`, `params.'a'`, `params.a(b)`: read by luck of the lexer. */
function oddKey(
  { entity, key, subject }: Comparison,
  { source, tokens }: Pick<Operand, 'source' | 'tokens'>,
  language: Language,
): Diagnostic | undefined {
  if (CLEAN_KEY.test(source.slice(subject.from, subject.to))) return undefined
  const fused = explainMissingAnd(tokens, language)
  if (fused !== undefined) return { ...fused, severity: 'warning' }
  const printed = printSubject(entity, key)
  const fix = printed.ok ? replaceFix(`Write ${printed.text}`, subject, printed.text) : undefined
  return warningAt('odd-key', subject, `MLflow reads this key as ${key}: quote it to be sure.`, fix)
}

/** `'it''s'` and `'it\'s'` keep both characters. */
function escapedQuote({ value, valueSpan }: Comparison, source: string): Diagnostic | undefined {
  if (value.kind !== 'string' || valueSpan === undefined) return undefined
  const mark = source.charAt(valueSpan.from)
  if (!value.text.includes(mark + mark) && !value.text.includes(`\\${mark}`)) return undefined
  const meant = value.text.replaceAll(mark + mark, mark).replaceAll(`\\${mark}`, mark)
  const other = mark === "'" ? '"' : "'"
  const fix =
    meant.includes(other) || meant.endsWith('\\')
      ? undefined
      : replaceFix(`Write ${other}${meant}${other}`, valueSpan, other + meant + other)
  return warningAt(
    'escaped-quote',
    valueSpan,
    'MLflow has no escapes: this value keeps every character between its quotes.',
    fix,
  )
}

function unknownStatus(
  { entity, key, comparator, value, valueSpan }: Comparison,
  language: Language,
): Diagnostic | undefined {
  if (language.name !== 'runs' || entity !== 'attribute' || key !== 'status' || valueSpan === undefined)
    return undefined
  if (value.kind !== 'string' || !/^!?=$/.test(comparator)) return undefined
  const known: readonly string[] = RUN_STATUSES
  if (known.includes(value.text)) return undefined
  const upper = value.text.toUpperCase()
  const fix = known.includes(upper) ? replaceFix(`Write '${upper}'`, valueSpan, `'${upper}'`) : undefined
  return warningAt('unknown-status', valueSpan, `A run is ${RUN_STATUSES.join(', ')}; case counts.`, fix)
}

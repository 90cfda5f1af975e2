import type { Entity, Span } from './ast.ts'
import type { Language } from './language.ts'

/** A clause as a person would see it in text that MLflow cannot read, by shape alone. */
export interface RoughClause {
  readonly entity: Entity
  /** The key as written, its quotes included. */
  readonly keyText: string
  readonly keySpan: Span
  /** As written; absent when the text ends before it. */
  readonly comparator: string | undefined
  readonly comparatorSpan: Span
  readonly valueText: string
  readonly valueSpan: Span
}

const SUBJECT = /^(?:(`?)([\p{L}_]\w*)\1\s*\.\s*)?/u
const QUOTED = /^(?:`[^`]*`|"[^"]*"|'[^']*')/
const COMPARATOR =
  /\s*(?:(:?[<>=!~]+(?:\s+[<>=!~]+)*)|\s(?:(NOT\s+)?(?:I?LIKE|RLIKE|IN)\b|IS\s+(?:NOT\s+)?NULL\b|NOT\s+NULL\b)|(?<=[`"'])(?:I?LIKE|IN)\b)\s*/iu

/** Reads text as `entity.key comparator value` however odd the key is; `undefined` when its entity is none. */
export function readRoughClause(source: string, span: Span, language: Language): RoughClause | undefined {
  const text = source.slice(span.from, span.to)
  const [prefix = '', , word] = SUBJECT.exec(text) ?? []
  const entity = word === undefined ? 'attribute' : language.entities.get(word)
  if (entity === undefined) return undefined
  const quoted = QUOTED.exec(text.slice(prefix.length))?.[0].length ?? 0
  const after = prefix.length + quoted
  const match = COMPARATOR.exec(text.slice(after))
  const keyEnd = match === null ? text.trimEnd().length : after + match.index
  const valueStart = match === null ? keyEnd : keyEnd + match[0].length
  const at = (from: number, to: number): Span => ({ from: span.from + from, to: span.from + to })
  const leading = match === null ? 0 : match[0].length - match[0].trimStart().length
  const comparator = match?.[0].trim()
  const valueEnd = Math.max(text.trimEnd().length, valueStart)
  return {
    entity,
    keyText: text.slice(prefix.length, keyEnd),
    keySpan: at(prefix.length, keyEnd),
    comparator,
    comparatorSpan: at(keyEnd + leading, keyEnd + leading + (comparator?.length ?? 0)),
    valueText: text.slice(valueStart, valueEnd),
    valueSpan: at(valueStart, valueEnd),
  }
}

/** What a key is without the quotes around it. */
export function unquoteKey(text: string): string {
  return QUOTED.exec(text)?.[0] === text ? text.slice(1, -1) : text
}

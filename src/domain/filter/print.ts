import { assertNever } from '../../lib/assertNever.ts'
import type { ClauseContent, Entity, FilterValue } from './ast.ts'

/** Why a clause has no text in MLflow's language. */
export type PrintProblem =
  /** A string value or a key with both kinds of quotes: MLflow knows no escape. */
  | 'both-quotes'
  /** A string that ends in a backslash, followed by text with both kinds of quotes; it would not end there. */
  | 'trailing-backslash'
  /** A key that MLflow would strip of its own characters, whatever quotes it is put in. */
  | 'key'
  /** Not a number that MLflow reads, such as NaN. */
  | 'number'

/** A printed filter, or the first clause (counted from the end) that cannot be printed. */
export type Printed =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: PrintProblem; readonly index: number }

/** Spelling of the entities in what is printed; attributes are printed bare. */
const PREFIX: Readonly<Record<Entity, string>> = {
  metric: 'metrics.',
  parameter: 'params.',
  tag: 'tags.',
  attribute: '',
  dataset: 'dataset.',
}

const BARE_KEY = /^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/
/** Words that the SQL lexer takes as keywords even behind a dot. */
const RESERVED = /(?:^|\.)(?:case|in|values|using|from|as)(?:\.|$)/i
/** A number that MLflow's lexer reads as one token. */
const NUMBER = /^-?(?:\d+(?:\.\d+)?[eE]-?\d+|\d+\.\d*|\.\d+|\d+)$/

/**
 * Prints clauses in the clean part of MLflow's language: joined by ` AND `, operators in upper case, keys quoted only
 * when they must be. What is printed reads back as the same clauses.
 */
export function printFilter(clauses: readonly ClauseContent[]): Printed {
  let text = ''
  // From the end, since how a string ends depends on the quotes that follow it.
  for (const [index, clause] of [...clauses.entries()].toReversed()) {
    const printed = printClause(clause, text)
    if (!printed.ok) return { ...printed, index }
    text = text === '' ? printed.text : `${printed.text} AND ${text}`
  }
  return { ok: true, text }
}

/** Text of one clause, or why it has none. */
export type PrintedClause =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: PrintProblem }

/** Prints one clause. `rest` is the text that will follow it in the filter. */
export function printClause({ entity, key, comparator, value }: ClauseContent, rest = ''): PrintedClause {
  const subject = printSubject(entity, key)
  if (!subject.ok) return subject
  const right = printValue(value, rest)
  if (!right.ok) return right
  const operator = comparator.toUpperCase()
  return { ok: true, text: [subject.text, operator, ...(right.text === '' ? [] : [right.text])].join(' ') }
}

/** Prints `entity.key`, quoting the key if it must be. */
export function printSubject(entity: Entity, key: string): PrintedClause {
  const printed = printKey(key)
  return printed.ok ? { ok: true, text: PREFIX[entity] + printed.text } : printed
}

/** Prints a key: bare, else in backticks, else in double quotes. */
export function printKey(key: string): PrintedClause {
  if (BARE_KEY.test(key) && !RESERVED.test(key)) return { ok: true, text: key }
  if (!key.includes('`')) return { ok: true, text: `\`${key}\`` }
  if (key.includes('"')) return { ok: false, problem: 'both-quotes' }
  // MLflow takes backticks off after double quotes; a backslash would hold the closing quote open.
  const stripped = key.length >= 2 && key.startsWith('`') && key.endsWith('`')
  return stripped || key.endsWith('\\') ? { ok: false, problem: 'key' } : { ok: true, text: `"${key}"` }
}

function printValue(value: FilterValue, rest: string): PrintedClause {
  switch (value.kind) {
    case 'none':
      return { ok: true, text: '' }
    case 'number':
      return NUMBER.test(value.text) ? { ok: true, text: value.text } : { ok: false, problem: 'number' }
    case 'string':
      return printString(value.text, rest)
    case 'list':
      return { ok: true, text: `(${value.items.map(printListItem).join(', ')})` }
    default:
      return assertNever(value)
  }
}

/** Prints a text value in the quotes that fit it; `rest` is the text that will follow. */
export function printString(text: string, rest: string): PrintedClause {
  const possible = ["'", '"'].filter((quote) => !text.includes(quote))
  if (possible.length === 0) return { ok: false, problem: 'both-quotes' }
  const quote = possible.find((mark) => !text.endsWith('\\') || !rest.includes(mark))
  return quote === undefined ? { ok: false, problem: 'trailing-backslash' } : { ok: true, text: quote + text + quote }
}

/**
 * A list is read as Python, so escapes work there, but the SQL lexer comes first and takes a backslash in front of a
 * quote for an escape, even an escaped backslash; that one is written by its code.
 */
export function printListItem(item: string): string {
  const escaped = item.replace(/[\\'\r\n\0]/g, (char, at: number) => {
    const plain = char === "'" || (char === '\\' && /^[^']/.test(item.slice(at + 1)))
    return plain ? `\\${char}` : `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
  return `'${escaped}'`
}

/** Number text as MLflow reads it: JavaScript's `1e+21` loses its plus. `undefined` for NaN and infinities. */
export function printNumber(value: number | bigint): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined
  return String(value).replace('e+', 'e')
}

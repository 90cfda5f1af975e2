import { readPythonString } from './pythonString.ts'

/** What MLflow makes of a parenthesised list, which it hands to Python's `ast.literal_eval`. */
export type ListReading =
  | { readonly kind: 'items'; readonly items: readonly string[] }
  /** `types`: a literal, but not of strings. `syntax`: no Python at all. `malformed`: Python, but no literal. */
  | { readonly kind: 'empty' | 'types' | 'syntax' | 'malformed' }

type Value =
  | { readonly type: 'text' | 'bytes'; readonly text: string }
  | { readonly type: 'tuple'; readonly items: readonly Value[] }
  | { readonly type: 'other' }
type Failure = 'syntax' | 'malformed'

const BLANKS = /(?:[ \t\f\r\n]|#[^\r\n]*|\\(?:\r\n|\r|\n))*/y
const SCALAR = /[+-]?(?:\d[\d_]*(?:\.[\d_]*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)j?\b|None\b|True\b|False\b|\.\.\./iy
const EXPRESSION = /[\p{L}_][\p{L}\p{N}_.]*/uy
/** What goes on with an expression after an operand, as far as it can be told from one character. */
const OPERATOR = /^[-+*/%<>&|^@.[(]|^[=!]=/
const EXACT_SCALAR = /^(?:none|true|false)$/i

/**
 * Reads `('a', 'b')` as Python does: prefixes, escapes, adjacent literals that join, trailing comma, nested parentheses.
 * Anything that is not made of strings is only classified roughly, it is refused in any case.
 */
export function readPythonList(source: string): ListReading {
  const reader = { at: 0 }
  const value = readValue(source, reader)
  if (value === 'syntax' || value === 'malformed') return { kind: value }
  skip(source, reader, BLANKS)
  if (reader.at < source.length) return { kind: 'syntax' }
  const values = value.type === 'tuple' ? value.items : [value]
  if (values.length === 0) return { kind: 'empty' }
  const items = values.flatMap((item) => (item.type === 'text' ? [item.text] : []))
  return items.length === values.length ? { kind: 'items', items } : { kind: 'types' }
}

interface Reader {
  at: number
}

function skip(source: string, reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at
  const found = pattern.exec(source)?.[0]
  reader.at += found?.length ?? 0
  return found
}

function readValue(source: string, reader: Reader): Value | Failure {
  skip(source, reader, BLANKS)
  if (source[reader.at] === '(') return readTuple(source, reader)
  const strings = readStrings(source, reader)
  if (strings !== undefined) return strings
  const scalar = skip(source, reader, SCALAR)
  if (scalar !== undefined) return EXACT_SCALAR.test(scalar) && !/^[NTF]/.test(scalar) ? 'malformed' : { type: 'other' }
  return skip(source, reader, EXPRESSION) === undefined ? 'syntax' : malformedUnlessMore(source, reader)
}

/** A name is an expression but no literal; two in a row are not even an expression. */
function malformedUnlessMore(source: string, reader: Reader): Failure {
  skip(source, reader, BLANKS)
  return /[\p{L}\p{N}_'"]/u.test(source[reader.at] ?? '') ? 'syntax' : 'malformed'
}

function readTuple(source: string, reader: Reader): Value | Failure {
  reader.at += 1
  const items: Value[] = []
  let commas = 0
  for (;;) {
    skip(source, reader, BLANKS)
    if (source[reader.at] === ')') break
    if (items.length > commas) return OPERATOR.test(source.slice(reader.at)) ? 'malformed' : 'syntax'
    const item = readValue(source, reader)
    if (item === 'syntax' || item === 'malformed') return item
    items.push(item)
    skip(source, reader, BLANKS)
    if (source[reader.at] !== ',') continue
    reader.at += 1
    commas += 1
  }
  reader.at += 1
  const [only] = items
  return only !== undefined && commas === 0 ? only : { type: 'tuple', items }
}

/** One or more adjacent literals, which Python joins. */
function readStrings(source: string, reader: Reader): Value | Failure | undefined {
  let joined: { type: 'text' | 'bytes'; text: string } | undefined
  for (;;) {
    const next = readPythonString(source, reader.at)
    if (next === undefined) return joined
    if (next === 'syntax') return 'syntax'
    if (next.type === 'formatted') return 'malformed'
    if (joined !== undefined && joined.type !== next.type) return 'syntax'
    joined = { type: next.type, text: (joined?.text ?? '') + next.text }
    reader.at = next.to
    skip(source, reader, BLANKS)
  }
}

/** A string literal read from Python source. */
export interface PythonString {
  readonly type: 'text' | 'bytes' | 'formatted'
  readonly text: string
  readonly to: number
}

const OPENING = /([a-z]{0,2})('''|"""|'|")/iy
const PREFIXES: ReadonlySet<string> = new Set(['', 'u', 'r', 'b', 'f', 'br', 'rb', 'fr', 'rf'])
const ESCAPE = /\\(?:\r\n|[\n\r]|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\\'"abfnrtvxuUN]|)/y
const SHORT: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/**
 * Reads the Python string literal at `from`: prefixes, triple quotes and escapes included, `\N{…}` excepted.
 * `undefined` when none starts there, `'syntax'` when it is broken.
 */
export function readPythonString(source: string, from: number): PythonString | 'syntax' | undefined {
  OPENING.lastIndex = from
  const [opening, prefix = '', mark = ''] = OPENING.exec(source) ?? []
  if (opening === undefined || !PREFIXES.has(prefix.toLowerCase())) return undefined
  const kinds = prefix.toLowerCase()
  const type = kinds.includes('b') ? 'bytes' : kinds.includes('f') ? 'formatted' : 'text'
  let text = ''
  for (let at = from + opening.length; at < source.length;) {
    if (source.startsWith(mark, at)) return { type, text, to: at + mark.length }
    const char = source[at] ?? ''
    if (mark.length === 1 && /[\r\n]/.test(char)) return 'syntax'
    if (char !== '\\') {
      const newline = char === '\r'
      text += newline ? '\n' : char
      at += newline && source[at + 1] === '\n' ? 2 : 1
    } else if (kinds.includes('r')) {
      text += source.slice(at, at + 2)
      at += 2
    } else {
      const escape = readEscape(source, at)
      if (escape === undefined) return 'syntax'
      text += escape.text
      at = escape.to
    }
  }
  return 'syntax'
}

function readEscape(source: string, from: number): { text: string; to: number } | undefined {
  ESCAPE.lastIndex = from
  const match = ESCAPE.exec(source)
  const body = match?.[0].slice(1) ?? ''
  const to = from + 1 + body.length
  if (/^[\r\n]/.test(body)) return { text: '', to }
  if (body === '') return { text: '\\', to }
  const short = SHORT[body]
  if (short !== undefined) return { text: short, to }
  if (/^[0-7]/.test(body)) return { text: String.fromCodePoint(Number.parseInt(body, 8)), to }
  if (body.length > 1) {
    const code = Number.parseInt(body.slice(1), 16)
    return code > 0x10ffff ? undefined : { text: String.fromCodePoint(code), to }
  }
  return undefined
}

/** Strings, brackets and commas; between them stand whitespace, colons, numbers and words. */
const TOKENS = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s"{}[\],:]+/g

/** Deeper levels share this indentation: a megabyte of brackets must not become a terabyte of spaces. */
const MAX_INDENT = 50

/**
 * JSON, or one JSON document a line, with two-space indentation. Only whitespace changes: numbers keep every digit, `NaN` stays, and a text that was
 * cut off is indented as far as it goes, none of which survives `JSON.parse`. What does not begin as an object or array
 * stays as it is.
 */
export function indentJson(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text
  const out: string[] = []
  let depth = 0
  const newLine = (): void => void out.push(`\n${'  '.repeat(Math.min(depth, MAX_INDENT))}`)
  let previous = ''
  for (const [token] of text.matchAll(TOKENS)) {
    const closes = token === '}' || token === ']'
    const opened = previous === '{' || previous === '['
    if (closes) depth = Math.max(0, depth - 1)
    const nextDocument = depth === 0 && (previous === '}' || previous === ']') && token !== ','
    if (closes ? !opened : opened || previous === ',' || nextDocument) newLine()
    out.push(token === ':' ? ': ' : token)
    if (token === '{' || token === '[') depth += 1
    previous = token
  }
  return out.join('')
}

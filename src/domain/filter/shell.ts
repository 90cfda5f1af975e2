/**
 * Splits text into words as Python's `shlex.split` does: blanks part words, quotes of both kinds group, a backslash
 * takes the next character as it is outside quotes, and escapes `"` and itself inside double ones.
 * Returns Python's error text when a quote or an escape is left open.
 */
export function splitShell(text: string): string[] | string {
  const words: string[] = []
  let word: string | undefined
  let quote: string | undefined
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (quote === undefined && /[ \t\r\n]/.test(char)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (char === quote) quote = undefined
    else if (quote === undefined && (char === "'" || char === '"')) {
      quote = char
      word ??= ''
    } else if (char === '\\' && quote !== "'") {
      at += 1
      const escaped = text[at]
      if (escaped === undefined) return 'No escaped character'
      const literal = quote === '"' && escaped !== '"' && escaped !== '\\'
      word = (word ?? '') + (literal ? char + escaped : escaped)
    } else word = (word ?? '') + char
  }
  if (quote !== undefined) return 'No closing quotation'
  if (word !== undefined) words.push(word)
  return words
}

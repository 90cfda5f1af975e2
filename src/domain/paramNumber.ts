const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i
const PYTHON_WORD = /^\s*([+-]?)(nan|inf|infinity)\s*$/i

/**
 * The number that a logged text stands for, as Python prints and reads them (`1e-05`, `.5`, `inf`, `nan`); `undefined`
 * for other text. Hexadecimal, digits with `_` and the empty text are no numbers here.
 */
export function parseNumber(text: string): number | undefined {
  if (NUMBER.test(text)) return Number(text)
  const word = PYTHON_WORD.exec(text)
  if (word === null) return undefined
  if (word[2]?.toLowerCase() === 'nan') return Number.NaN
  return word[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

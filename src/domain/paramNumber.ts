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

/** A text of no more characters is shown as it is. */
const LONGEST_SHOWN = 16
const KEPT_CHARACTERS = 6
/** Sign, digits before the point, those after it, exponent. */
const LONG_NUMBER = /^([+-]?)(\d+)(?:\.(\d*))?(e[+-]?\d+)?$/i

/**
 * A long number in the room of a cell, which would cut it at its end and so take its size away: `1.2345…e-05` for
 * `1.2345678901234567e-05`, `1.2345…e+19` for `12345678901234567890`. The digits are those of the text, `…` is where some
 * are left out. Any other text is returned as it is.
 */
export function shortNumber(text: string): string {
  if (text.length <= LONGEST_SHOWN) return text
  const [, sign = '', whole = '', decimals = '', exponent] = LONG_NUMBER.exec(text) ?? []
  if (exponent !== undefined) return `${sign}${`${whole}.${decimals}`.slice(0, KEPT_CHARACTERS)}…${exponent}`
  // What is cut behind the point tells its size.
  if (whole.length < LONGEST_SHOWN - 1) return text
  return `${sign}${`${whole[0] ?? ''}.${whole.slice(1)}`.slice(0, KEPT_CHARACTERS)}…e+${whole.length - 1}`
}

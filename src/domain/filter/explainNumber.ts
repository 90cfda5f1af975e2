import type { Span } from './ast.ts'
import { errorAt, replaceFix, type Diagnostic } from './diagnostic.ts'
import { floatOf } from './numbers.ts'
import { shorten } from './shorten.ts'

const READABLE = /^-?(?:\d+(?:\.\d+)?e-?\d+|\d+\.\d*|\.\d+|\d+)$/i
const NUMBER_LIKE = /^([+-]?)\s*(\d[\d_,]*\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Says what is wrong with a number as written, if it is meant as one, and writes it as MLflow reads it. */
export function explainNumber(text: string, span: Span): Diagnostic | undefined {
  const quoted = /^(['"])(.*)\1$/s.exec(text)?.[2]
  if (quoted !== undefined && rewrite(quoted) !== undefined) {
    const fix = replaceFix('Remove the quotes', span, rewrite(quoted) ?? '')
    return errorAt('needs-number', span, 'A number takes no quotes.', fix)
  }
  if (/^[+-]?\s*(?:inf(?:inity)?|nan)$/i.test(text)) {
    return errorAt('number-form', span, 'MLflow cannot compare with infinity or NaN.')
  }
  const number = rewrite(text)
  if (number === undefined || number === text) return undefined
  return errorAt('number-form', span, sentenceFor(text), replaceFix(`Write ${number}`, span, number))
}

/** Says that only a number can stand here. */
export function notANumber(text: string, span: Span): Diagnostic {
  return errorAt('needs-number', span, `${shorten(text)} is no number, and only numbers are compared with this.`)
}

/** Says that only a whole number can stand here, and writes the one that the comparator before it leaves the same. */
export function explainWhole(text: string, span: Span, source: string): Diagnostic {
  const sentence = 'Experiments are compared with whole numbers only.'
  const before = source.slice(0, span.from).trimEnd()
  const value = floatOf(text)
  const whole = />$|<=$/.test(before.slice(-2)) ? Math.floor(value) : Math.ceil(value)
  const isSame = whole === value || /[<>]=?$/.test(before.slice(-2))
  if (!isSame || !Number.isSafeInteger(whole)) return errorAt('whole-number', span, sentence)
  return errorAt('whole-number', span, sentence, replaceFix(`Write ${whole}`, span, String(whole)))
}

function rewrite(text: string): string | undefined {
  const [, sign, digits = '', exponent = ''] = NUMBER_LIKE.exec(text) ?? []
  if (sign === undefined) return undefined
  const plain = digits.replaceAll(/[_,]/g, '')
  const mantissa = exponent === '' ? plain : plain.replace(/^\./, '0.').replace(/\.$/, '')
  const number = `${sign === '-' ? '-' : ''}${mantissa}${exponent.replace('+', '')}`
  return READABLE.test(number) ? number : undefined
}

function sentenceFor(text: string): string {
  if (text.includes('+')) return 'A number takes no plus sign.'
  if (/[_,]/.test(text)) return 'A number has no separators between its digits.'
  if (/^-\s/.test(text)) return 'The minus sign stands right before the number.'
  return 'With an exponent, a number needs digits on both sides of its point.'
}

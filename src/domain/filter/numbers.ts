import type { Int64 } from '../../lib/json.ts'

const LARGEST_INT64 = 2n ** 63n

/** The digit that a decimal digit of any script stands for: Unicode keeps each script's ten in one run from zero. */
function digitOf(char: string): string {
  const code = char.codePointAt(0) ?? 0
  let start = code
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1
  return String((code - start) % 10)
}

/** Decimal text with the digits of any script as Python's `float` and `int` read it, in ASCII. */
export function toAscii(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : text.replace(/\p{Nd}/gu, digitOf)
}

/** The 64-bit float that number text stands for; `1e999` is infinite. */
export function floatOf(text: string): number {
  return Number(toAscii(text))
}

/** Number text compared with a 64-bit integer column: integers stay exact, anything else becomes a float. */
export function comparableOf(text: string): Int64 {
  const ascii = toAscii(text)
  if (!/^-?\d+$/.test(ascii)) return Number(ascii)
  const exact = BigInt(ascii)
  return exact < LARGEST_INT64 && exact >= -LARGEST_INT64 ? exact : Number(ascii)
}

/** SQL stores keep infinite metric values as the largest finite ones. */
export function storedFloat(value: number): number {
  return Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE)
}

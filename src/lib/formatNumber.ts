import type { Int64 } from './json.ts'

const SIGNIFICANT_DIGITS = 4
/** Below this, zeros after the point hide the digits that matter; `1e-4` reads faster than `0.0001`. */
const SMALLEST_PLAIN = 1e-3
const LARGEST_PLAIN = 1e7
const ROUNDS_TO_THOUSAND = 999.95

/** For what `inThousands` cannot print. Made when it is wanted: the first one takes milliseconds, and most pages want none. */
let grouped: Intl.NumberFormat | undefined

/**
 * A measured value in four significant digits: `0.9414`, `12,346`, `1.5e-5`, `NaN`, `−Infinity`. Shorter values stay as
 * they are (`0.9`), rounded ones keep their zeros (`0.9000`), and digits before the point are never rounded away below
 * ten million. The whole value is `fullNumber`.
 */
export function formatNumber(value: number): string {
  const size = Math.abs(value)
  return size === value ? formatSize(size) : Number.isNaN(value) ? 'NaN' : `−${formatSize(size)}`
}

/** Every digit that tells `value` from its neighbours, in a form that other programs read back: `0.941413`, `-Infinity`. */
export function fullNumber(value: Int64): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

/** An integer with thousands separators: `1,204,993`. Exact for every int64. */
export function formatInteger(value: Int64): string {
  if (Number.isSafeInteger(value) && value >= 0) return inThousands(Number(value))
  grouped ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
  return grouped.format(value).replace('-', '−')
}

function formatSize(size: number): string {
  if (size === 0 || size === Number.POSITIVE_INFINITY) return String(size)
  if (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) return exponential(size)
  if (size >= ROUNDS_TO_THOUSAND) return inThousands(Math.round(size))
  const plain = String(size)
  const rounded = size.toPrecision(SIGNIFICANT_DIGITS)
  return plain.length <= rounded.length ? plain : rounded
}

/** @param integer safe, and not negative. */
function inThousands(integer: number): string {
  return String(integer).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `1.235e12` for 1234567890123: JavaScript's form without the plus sign. */
function exponential(size: number): string {
  const shortest = size.toExponential()
  const rounded = size.toExponential(SIGNIFICANT_DIGITS - 1)
  return (shortest.length <= rounded.length ? shortest : rounded).replace('+', '')
}

import * as z from 'zod/mini'
import { minusZero, readInt64 } from '../lib/json.ts'
import type { Int64, RawJson } from '../lib/json.ts'

// zod compiles validators with `new Function` unless told not to; the page's Content-Security-Policy forbids that.
z.config({ jitless: true })

/** int64 of protobuf JSON: a number on current servers, a decimal string before MLflow 1.23. */
export const int64 = z.pipe(
  z.unknown(),
  z.transform((value, context): Int64 => {
    const integer = readInt64(value)
    if (integer !== undefined) return integer
    context.issues.push({ code: 'custom', input: value, message: 'expected a 64-bit integer' })
    return z.NEVER
  }),
)

/** double of protobuf JSON: a number, or the strings `NaN`, `Infinity`, `-Infinity`. */
export const double = z.pipe(
  z.unknown(),
  z.transform((value, context): number => {
    if (typeof value === 'number') return value
    if (value === 'NaN') return Number.NaN
    if (value === 'Infinity') return Number.POSITIVE_INFINITY
    if (value === '-Infinity') return Number.NEGATIVE_INFINITY
    // A double printed without a point or exponent arrives as text: the JSON reader keeps long integers whole.
    if (typeof value === 'string' && /^-?\d+$/.test(value)) return Number(value)
    context.issues.push({ code: 'custom', input: value, message: 'expected a number, "NaN" or "±Infinity"' })
    return z.NEVER
  }),
)

/** Prints a double the way protobuf JSON does, so that NaN, ±Infinity and the sign of -0 survive `JSON.stringify`. */
export function doubleToWire(value: number): number | string | RawJson {
  if (Object.is(value, -0)) return minusZero()
  return Number.isFinite(value) ? value : String(value)
}

/** A repeated field: servers leave empty lists out. */
export function listOf<T extends z.core.$ZodType>(item: T) {
  return z._default(z.array(item), [])
}

/** A string field that servers leave out when empty. */
export const text = z.pipe(
  z.optional(z.string()),
  z.transform((value): string => value ?? ''),
)

/** The answer of calls that answer nothing: any JSON object. */
export const empty = z.object({})

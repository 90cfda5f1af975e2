/**
 * JSON as MLflow servers really send it: bare `NaN` and `Infinity` tokens (bulk history is not protobuf JSON) and
 * integers past 2^53 (int64 fields), both of which `JSON.parse` refuses or silently rounds.
 */

/** A 64-bit integer: a `number` while it is exact, a `bigint` past ±2^53, so that no digit is lost. */
export type Int64 = number | bigint

/** Whole strings and whole numbers are matched, so that nothing inside them is ever rewritten. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g
/** Cheap test for a token worth rewriting; a false hit only costs the slow path. */
const LONG_INTEGER = /[[:,\s]-?\d{16,}\s*[,}\]\s]/

/**
 * Parses JSON text; integers too long for a double become decimal strings and bare `NaN`/`±Infinity` become the strings
 * `"NaN"`, `"Infinity"`, `"-Infinity"`, which is how protobuf JSON spells them.
 * @throws SyntaxError when the text is not JSON even with those two extensions.
 */
export function parseJson(text: string): unknown {
  if (LONG_INTEGER.test(text)) return JSON.parse(quoteTokens(text))
  try {
    return JSON.parse(text)
  } catch (error) {
    const quoted = quoteTokens(text)
    if (quoted === text) throw error
    return JSON.parse(quoted)
  }
}

function quoteTokens(text: string): string {
  return text.replace(TOKENS, (token) => {
    if (token.startsWith('"')) return token
    if (token.endsWith('y') || token === 'NaN') return `"${token}"`
    return /[.eE]/.test(token) || Number.isSafeInteger(Number(token)) ? token : `"${token}"`
  })
}

/** `JSON.rawJSON` is in every current engine but not yet in TypeScript's own library. */
const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => RawJson }

/** A number that `JSON.stringify` prints as it is written here. */
export interface RawJson {
  readonly rawJSON: string
}

/** `-0` for `JSON.stringify`, which would print `0` by itself. */
export function minusZero(): RawJson {
  return rawJSON('-0.0')
}

/** Prints JSON with `bigint` written as an integer literal, which JSON allows and `JSON.stringify` refuses. */
export function printJson(value: unknown): string {
  try {
    // A replacer is called for every value and takes several times as long; long integers are rare.
    return JSON.stringify(value)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? rawJSON(item.toString()) : item))
}

/** Reads an int64 from its JSON forms; `undefined` when it is none of them. */
export function readInt64(value: unknown): Int64 | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined
  if (typeof value === 'bigint') return narrow(value)
  if (typeof value === 'string' && /^-?\d{1,20}$/.test(value)) return narrow(BigInt(value))
  return undefined
}

function narrow(value: bigint): Int64 {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

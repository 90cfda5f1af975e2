import { pythonBytesRepr, pythonRepr } from './pythonText.ts'

/** How MLflow refuses a page token; shaped like the other refusals of the search calls. */
export interface TokenRefusal {
  readonly errorCode: 'INVALID_PARAMETER_VALUE' | 'INTERNAL_ERROR'
  readonly message: string
}

/** MLflow's page token of runs and experiments: base64 of `{"offset": n}`, spaced as Python's `json.dumps` does. */
export function encodePageToken(offset: number): string {
  return btoa(`{"offset": ${offset}}`)
}

/**
 * The offset that a page token stands for; no token is the start. Reads what Python's `b64decode`, `json.loads` and
 * `int` read, in MLflow's words when they do not.
 */
export function decodePageToken(token: string | undefined): number | TokenRefusal {
  if (token === undefined || token === '') return 0
  // oxlint-disable-next-line no-control-regex -- ASCII is meant, controls included
  if (!/^[\x00-\x7f]*$/.test(token)) return internal('string argument should contain only ASCII characters')
  const bytes = decodeBase64(token)
  if (bytes === undefined) return invalid('Invalid page token, could not base64-decode')
  const parsed = parseJsonBytes(bytes)
  if (parsed === undefined) return invalid(`Invalid page token, decoded value=${pythonBytesRepr(bytes)}`)
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) {
    return internal(`${pythonRepr(parsed.value)} has no attribute 'get'`)
  }
  return readOffset(parsed.value)
}

function readOffset(parsed: object): number | TokenRefusal {
  const offset: unknown = 'offset' in parsed ? parsed.offset : undefined
  const empty = Array.isArray(offset) ? offset.length === 0 : typeof offset === 'object' && isEmpty(offset)
  if (!offset || empty) return invalid(`Invalid page token, parsed value=${pythonRepr(parsed)}`)
  if (typeof offset === 'number') return Math.trunc(offset)
  if (offset === true) return 1
  if (typeof offset !== 'string') return internal('int() argument must be a string or a number')
  if (!/^\s*[+-]?\d+(?:_\d+)*\s*$/.test(offset)) return invalid(`Invalid page token, not stringable ${offset}`)
  return Number(offset.replaceAll('_', ''))
}

function isEmpty(value: object | null): boolean {
  return value === null || Object.keys(value).length === 0
}

/** Python skips what is not in the alphabet, insists on padding and stops at it. */
function decodeBase64(token: string): Uint8Array | undefined {
  const clean = token.replace(/[^A-Za-z0-9+/=]/g, '')
  let letters = ''
  let padding = 0
  for (const char of clean) {
    const rest = letters.length % 4
    if (char !== '=') {
      letters += char
      padding = 0
    } else if (rest > 1) {
      padding += 1
      if (rest + padding === 4) return bytesOf(letters)
    }
  }
  return letters.length % 4 === 0 ? bytesOf(letters) : undefined
}

function bytesOf(letters: string): Uint8Array {
  return Uint8Array.from(atob(letters), (char) => char.charCodeAt(0))
}

function parseJsonBytes(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) }
  } catch {
    return undefined
  }
}

function invalid(message: string): TokenRefusal {
  return { errorCode: 'INVALID_PARAMETER_VALUE', message }
}

function internal(message: string): TokenRefusal {
  return { errorCode: 'INTERNAL_ERROR', message }
}

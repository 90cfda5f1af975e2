import { invalidParameter } from '../../store/storeError.ts'

/** Nobody encodes a path more often than this in good faith. */
const MAX_ENCODINGS = 10

/** Percent-decodes until nothing changes. @throws StoreError when that takes too long */
export function decodeAll(encoded: string): string {
  let text = encoded
  for (let round = 0; round < MAX_ENCODINGS; round += 1) {
    const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, decodeOrKeep)
    if (decoded === text) return text
    text = decoded
  }
  throw invalidPath()
}

function decodeOrKeep(escapes: string): string {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return escapes
  }
}

export function invalidPath() {
  return invalidParameter('Invalid path')
}

/**
 * Reads a path below an artifact root, as MLflow checks it: decoded as often as it was encoded, relative in POSIX and in
 * Windows terms, without `..`, backslash, `#` and control characters. `''` is the root.
 */
export function parseArtifactPath(path: string): string {
  const decoded = decodeAll(path)
  const segments = decoded.split('/')
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const isRefused = /[#\\\u0000-\u001f\u007f]/.test(decoded) || segments.includes('..') || decoded.startsWith('/')
  if (isRefused || /^(file:|[a-z]:\/)/i.test(decoded)) throw invalidPath()
  return segments.filter((segment) => segment !== '' && segment !== '.').join('/')
}

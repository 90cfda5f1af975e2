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

/** What file systems take: bytes of one name, and of a path, with room for the folder above it. */
const MAX_NAME_BYTES = 255
const MAX_PATH_BYTES = 2048
const encoder = new TextEncoder()

function bytesOf(text: string): number {
  return encoder.encode(text).byteLength
}

export function invalidPath() {
  return invalidParameter('Invalid path')
}

/**
 * Reads a path below an artifact root, as MLflow checks it: decoded as often as it was encoded, relative in POSIX and in
 * Windows terms, without `..`, backslash, `#` and control characters. `''` is the root. What no file system takes is refused
 * before anything is made for it.
 */
export function parseArtifactPath(path: string): string {
  const decoded = decodeAll(path)
  const segments = decoded.split('/')
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const isRefused = /[#\\\u0000-\u001f\u007f]/.test(decoded) || segments.includes('..') || decoded.startsWith('/')
  if (isRefused || /^(file:|[a-z]:\/)/i.test(decoded)) throw invalidPath()
  if (bytesOf(decoded) > MAX_PATH_BYTES || segments.some((name) => bytesOf(name) > MAX_NAME_BYTES)) throw invalidPath()
  return segments.filter((segment) => segment !== '' && segment !== '.').join('/')
}

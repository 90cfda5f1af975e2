export interface DecodedText {
  readonly text: string
  /** The label of the encoding that fits: `utf-8`, `utf-16le`, `utf-16be` or, as a guess, `windows-1252`. */
  readonly encoding: string
}

/**
 * Bytes as text, or `undefined` when they are not text: a NUL, or control characters that no text file holds.
 * `complete` false allows the last character to be cut in two.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, complete: boolean): DecodedText | undefined {
  const marked = encodingOfMark(bytes)
  if (marked !== undefined) return decodeAs(marked, bytes, complete)
  if (bytes.includes(0)) return undefined
  return (
    decodeAs('utf-8', bytes, complete) ?? (bytes.some(isControl) ? undefined : decodeAs('windows-1252', bytes, true))
  )
}

function encodingOfMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function decodeAs(encoding: string, bytes: Uint8Array<ArrayBuffer>, complete: boolean): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !complete }), encoding }
  } catch {
    return undefined
  }
}

/** C0 controls other than backspace, tab, line feeds, carriage return and escape (terminal colours). */
function isControl(byte: number): boolean {
  return byte < 8 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)
}

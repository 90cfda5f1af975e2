import type { FileAccess } from './fileAccess.ts'

/** Files up to this size are read whole, in one go. */
const SMALL_BYTES = 64 * 1024

export interface ByteRange {
  readonly from: number
  readonly to: number
  /** Whether what was wrong with the file is to be forgotten. */
  readonly isStart: boolean
}

/**
 * Calls back with every whole line of a metric file and answers where the last of them ends. A line that is refused, and a
 * half line at the end (somebody was killed while writing it), are skipped and named.
 */
export async function readLines(
  access: FileAccess,
  path: string,
  { from, to, isStart }: ByteRange,
  take: (line: string) => boolean,
): Promise<number> {
  const lines = new LineSplitter()
  let refused = ''
  const push = (bytes: Uint8Array): void => {
    for (const line of lines.push(bytes)) if (!take(line) && refused === '') refused = line
  }
  if (from === 0 && to <= SMALL_BYTES) {
    const [bytes] = await access.driver.read([path])
    if (bytes !== undefined) push(bytes.subarray(0, to))
  } else if (to > from) {
    for await (const piece of access.driver.readPieces(path, from, to)) push(piece)
  }
  const { problems } = access
  if (refused !== '') problems.add(path, `It has a line that is no metric point, which is skipped: ${excerpt(refused)}`)
  else if (isStart) problems.remove(path)
  if (lines.rest === '') problems.remove(path, 'end')
  else problems.add(path, `Its last line is not complete and is skipped: ${excerpt(lines.rest)}`, 'end')
  return from + lines.wholeBytes
}

function excerpt(line: string): string {
  return JSON.stringify(line.length > 80 ? `${line.slice(0, 80)}…` : line)
}

/** Cuts bytes that come in pieces into lines. */
class LineSplitter {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  #bytes = 0
  #restBytes = 0
  /** The text after the last line end. */
  rest = ''

  /** Bytes up to the last line end. */
  get wholeBytes(): number {
    return this.#bytes - this.#restBytes
  }

  push(bytes: Uint8Array): string[] {
    this.#bytes += bytes.length
    const end = bytes.lastIndexOf(10)
    this.#restBytes = end < 0 ? this.#restBytes + bytes.length : bytes.length - end - 1
    const lines = (this.rest + this.#decoder.decode(bytes, { stream: true })).split('\n')
    this.rest = lines.pop() ?? ''
    return lines
  }
}

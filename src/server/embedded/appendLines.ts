import { open } from 'node:fs/promises'
import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

/** Longer than any writer takes between the bytes of one line. */
const PATIENCE_MS = 50
const NEWLINE = 10
/** `a+` without making the file, and not through a link. */
const APPEND = constants.O_RDWR | constants.O_APPEND | constants.O_NOFOLLOW

/**
 * Appends whole lines to a file in one write, so that lines of several processes never mix; answers false when there is no
 * such file, unless it is to be made. A half line at its end would become part of ours: it is cut off, once it is clear that nobody is writing it.
 */
export async function appendLines(
  file: string,
  lines: string,
  isDurable: boolean,
  missing: 'make' | 'tell' = 'tell',
): Promise<boolean> {
  const handle = await open(file, APPEND | (missing === 'make' ? constants.O_CREAT : 0)).catch(ignoreMissing)
  if (handle === undefined) return false
  try {
    const { size } = await handle.stat()
    if (size > 0) await cutHalfLine(handle)
    await handle.appendFile(lines)
    if (isDurable) await handle.datasync()
    return true
  } finally {
    await handle.close()
  }
}

function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}

async function cutHalfLine(handle: FileHandle): Promise<void> {
  const size = await halfLineAt(handle)
  if (size === undefined) return
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  if ((await halfLineAt(handle)) === size) await handle.truncate(await lastLineEnd(handle, size))
}

/** The size of a file that ends within a line. */
async function halfLineAt(handle: FileHandle): Promise<number | undefined> {
  const { size } = await handle.stat()
  if (size === 0) return undefined
  const { buffer } = await handle.read(new Uint8Array(1), 0, 1, size - 1)
  return buffer[0] === NEWLINE ? undefined : size
}

/** Where the last whole line ends. */
async function lastLineEnd(handle: FileHandle, size: number): Promise<number> {
  const step = 4096
  for (let end = size; end > 0; end -= step) {
    const from = Math.max(0, end - step)
    const { buffer } = await handle.read(new Uint8Array(end - from), 0, end - from, from)
    const found = buffer.lastIndexOf(NEWLINE)
    if (found >= 0) return from + found + 1
  }
  return 0
}

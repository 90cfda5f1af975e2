import { closeSync, fstatSync, readSync, statSync } from 'node:fs'
import { link, mkdir, open, realpath, rename, rm, unlink } from 'node:fs/promises'
import path from 'node:path'
import { FolderError } from '../../store/file/folderDriver.ts'
import type { FileText, FolderDriver, Stamp } from '../../store/file/folderDriver.ts'
import { appendLines } from './appendLines.ts'
import { isMissing, syncFolder, toFolderError } from './folderErrors.ts'
import { InsideFolder } from './insideFolder.ts'

/** Small files are faster read here than by Node's thread pool; but nobody shall wait longer than this for the thread. */
const TURN_MS = 5
const PIECE_BYTES = 256 * 1024

export interface NodeFolderOptions {
  /** Absolute path of the folder. */
  readonly root: string
  /** False in tests that write thousands of files: nothing waits for the disk then. */
  readonly isDurable?: boolean
}

/** A folder of this machine. Symbolic links are followed while they stay inside of it. */
export function openNodeFolder({ root, isDurable = true }: NodeFolderOptions): FolderDriver {
  // Not `path.join`: the names are clean, and there are a great many of them.
  const at = (relative: string): string => (relative === '' ? root : `${root}/${relative}`)
  const inside = new InsideFolder(root)

  async function makeFolder(relative: string): Promise<string> {
    const folder = at(relative)
    const first = await mkdir(folder, { recursive: true })
    if (first !== undefined) await syncAll(foldersBetween(path.dirname(first), path.dirname(folder)))
    const [real, realRoot] = await Promise.all([realpath(folder), realpath(root)])
    if (real === realRoot || real.startsWith(realRoot + path.sep)) return folder
    throw new FolderError('outside', `${folder} leads out of ${root}.`)
  }

  /** Writes a file under a name of no meaning, has it put in place, and answers the folder that it went to. */
  async function place(
    scratch: string,
    { path: file, text }: FileText,
    put: (unfinished: string, target: string) => Promise<void>,
  ): Promise<string> {
    const folder = await makeFolder(path.posix.dirname(file))
    const unfinished = path.join(await makeFolder(scratch), `.${crypto.randomUUID()}.tmp`)
    try {
      const handle = await open(unfinished, 'wx')
      try {
        await handle.writeFile(text)
        if (isDurable) await handle.datasync()
      } finally {
        await handle.close()
      }
      await put(unfinished, at(file))
    } finally {
      await rm(unfinished, { force: true })
    }
    return folder
  }

  /** Answers the folder when the file is new in it. */
  async function appendOne(scratch: string, file: FileText): Promise<string[]> {
    inside.checkFolder(path.dirname(at(file.path)))
    if (await appendLines(at(file.path), file.text, isDurable)) return []
    const folder = await place(scratch, file, async (unfinished, target) => {
      // Not so when another process was faster, or the file system has no links.
      if (!(await linkNew(unfinished, target))) await appendLines(target, file.text, isDurable, 'make')
    })
    return [folder]
  }

  async function syncAll(folders: Iterable<string>): Promise<void> {
    if (isDurable) await Promise.all([...new Set(folders)].map(syncFolder))
  }

  return {
    list: async (folder) => inside.list(at(folder)),
    stamps: (paths) => inTurns(paths, (relative) => stampOf(at(relative))),
    read: (files) => inTurns(files, (relative) => inside.read(at(relative))),
    readPieces: (file, from, to) => readPieces(inside, at(file), from, to),
    write: (scratch, files) =>
      guarded(async () => syncAll(await Promise.all(files.map((file) => place(scratch, file, rename))))),
    append: (scratch, files) =>
      guarded(async () => syncAll((await Promise.all(files.map((file) => appendOne(scratch, file)))).flat())),
    makeFolders: (folders) =>
      guarded(async () => {
        for (const folder of folders) await makeFolder(folder)
      }),
    remove: (file) =>
      guarded(async () => {
        try {
          await unlink(at(file))
        } catch (error) {
          if (isMissing(error)) return false
          throw error
        }
        await syncAll([path.dirname(at(file))])
        return true
      }),
    move: (from, to) =>
      guarded(async () => {
        await makeFolder(path.posix.dirname(to))
        await rename(at(from), at(to))
        await syncAll([path.dirname(at(from)), path.dirname(at(to))])
      }),
  }
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toFolderError(error)
  }
}

/** A folder and those below it on the way to another, that one included. */
function foldersBetween(top: string, bottom: string): string[] {
  const folders = [bottom]
  for (let folder = bottom; folder !== top && folder !== path.dirname(folder);) {
    folder = path.dirname(folder)
    folders.push(folder)
  }
  return folders
}

/** Puts a file in place unless there is one. */
async function linkNew(unfinished: string, target: string): Promise<boolean> {
  try {
    await link(unfinished, target)
    return true
  } catch (error) {
    if (['EEXIST', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return false
    throw error
  }
}

/** Answers many questions, and lets other work of the thread pass now and then. */
async function inTurns<T, R>(items: readonly T[], answer: (item: T) => R): Promise<R[]> {
  const answers: R[] = []
  let turnEnd = performance.now() + TURN_MS
  for (const item of items) {
    answers.push(answer(item))
    // The clock is asked now and then only: that costs as much as half a question.
    if (answers.length % 16 !== 0 || performance.now() < turnEnd) continue
    await new Promise(setImmediate)
    turnEnd = performance.now() + TURN_MS
  }
  return answers
}

function stampOf(file: string): Stamp | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    return stats && { sizeBytes: stats.size, modifiedMs: stats.mtimeMs, identity: stats.ino }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw toFolderError(error)
  }
}

async function* readPieces(inside: InsideFolder, file: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  const descriptor = inside.open(file)
  if (descriptor === undefined) return
  try {
    const end = Math.min(to, fstatSync(descriptor).size)
    let position = from
    while (position < end) {
      const piece = new Uint8Array(Math.min(PIECE_BYTES, end - position))
      const count = readSync(descriptor, piece, 0, piece.length, position)
      if (count === 0) return
      position += count
      yield piece.subarray(0, count)
      if (position < end) await new Promise(setImmediate)
    }
  } finally {
    closeSync(descriptor)
  }
}

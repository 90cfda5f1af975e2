import { openAsBlob } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { ArtifactSource } from '../artifacts/upload.ts'

/** A file of this machine as a source for uploads; its bytes are read when they are sent. */
export async function sourceOfFile(path: string): Promise<ArtifactSource> {
  return { path: basename(resolve(path)), content: await openAsBlob(path) }
}

/** Every file below a folder of this machine, by its path there. */
export async function sourcesOfFolder(folder: string): Promise<ArtifactSource[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    files.sort().map(async (path) => ({
      path: path.slice(join(folder, sep).length).split(sep).join('/'),
      content: await openAsBlob(path),
    })),
  )
}

/** @throws Error when there is no such folder: as in Python, it is not made */
export async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (found?.isDirectory() !== true) {
    throw new Error(`The destination ${folder} for downloaded artifacts is no existing folder.`)
  }
}

/**
 * Writes a stream to a file below `folder`, with the folders on the way. It appears under its name when it is whole.
 * `path` is safe (`isSafeArtifactPath`).
 */
export async function writeBelow(folder: string, path: string, stream: ReadableStream<Uint8Array>): Promise<void> {
  const target = join(folder, ...path.split('/'))
  const part = `${target}.part`
  await mkdir(dirname(target), { recursive: true })
  try {
    // Not by a file stream, which is opened when it is written to: it could make the file after a failure has removed it.
    await writeFile(part, stream)
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

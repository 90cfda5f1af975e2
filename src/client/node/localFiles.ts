import { openAsBlob } from 'node:fs'
import { access, constants, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { ArtifactSource } from '../artifacts/upload.ts'

/**
 * A file of this machine, or every file below a folder under the folder's name, as sources for uploads; their bytes are
 * read when they are sent. @throws Error that names the path when there is nothing, or what may not be read
 */
export async function sourcesOfPath(path: string): Promise<ArtifactSource[]> {
  const name = basename(resolve(path))
  if (!(await stat(path)).isDirectory()) return [{ path: name, content: await openFile(path) }]
  return (await sourcesOfFolder(path)).map((source) => ({ ...source, path: `${name}/${source.path}` }))
}

/** Every file below a folder of this machine, by its path there. @throws Error that names the path */
export async function sourcesOfFolder(folder: string): Promise<ArtifactSource[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    files.sort().map(async (path) => ({
      path: path.slice(join(folder, sep).length).split(sep).join('/'),
      content: await openFile(path),
    })),
  )
}

async function openFile(path: string): Promise<Blob> {
  // What `openAsBlob` says does not tell which file it is about.
  await access(path, constants.R_OK)
  return openAsBlob(path)
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

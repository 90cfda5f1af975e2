import { constants, createReadStream, createWriteStream } from 'node:fs'
import type { Stats } from 'node:fs'
import { access, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { FileInfo } from '../../domain/artifact.ts'
import { DiskFullError, invalidParameter, notFound, StoreError } from '../../store/storeError.ts'
import { invalidPath } from './artifactPath.ts'
import type { ArtifactPlace } from './artifactRoot.ts'

/** Uploads are written under such a name and renamed when complete; nobody else gets to see it. */
const UNFINISHED = /^\.[0-9a-f-]{36}\.upload$/

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** The real path of a place, symbolic links followed; `undefined` when there is nothing. */
async function locate({ folder, path: relative }: ArtifactPlace): Promise<string | undefined> {
  try {
    const root = await realpath(folder)
    const target = await realpath(path.join(root, relative))
    if (target !== root && !target.startsWith(root + path.sep)) throw invalidPath()
    return target
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** The direct children of a directory, by name; none for a file or nothing. `path` is the base name. */
export async function listFiles(place: ArtifactPlace): Promise<FileInfo[]> {
  const directory = await locate(place)
  if (directory === undefined || !(await stat(directory)).isDirectory()) return []
  const names = (await readdir(directory)).filter((name) => !UNFINISHED.test(name)).sort()
  const files = await Promise.all(names.map((name) => describe(place, name)))
  return files.filter((file) => file !== undefined)
}

/** Links that lead out of the folder, or nowhere, are not shown. */
async function describe(place: ArtifactPlace, name: string): Promise<FileInfo | undefined> {
  try {
    const target = await locate({ folder: place.folder, path: path.posix.join(place.path, name) })
    const stats = target === undefined ? undefined : await stat(target)
    if (stats === undefined || !(stats.isFile() || stats.isDirectory())) return undefined
    const isDir = stats.isDirectory()
    return { path: name, isDir, sizeBytes: isDir ? undefined : stats.size }
  } catch {
    return undefined
  }
}

export interface OpenFile {
  readonly stats: Stats
  /** Bytes `start` to `end`, both included. */
  readonly read: (range?: { readonly start: number; readonly end: number }) => ReadableStream
}

/** @throws StoreError when there is no such file */
export async function openFile(place: ArtifactPlace): Promise<OpenFile> {
  const target = await locate(place)
  if (target === undefined) throw notFound(`No artifact at '${place.path}'.`)
  const stats = await stat(target)
  if (stats.isDirectory()) {
    throw invalidParameter(`Artifact path refers to a directory, not a file: '${place.path}'`)
  }
  if (!stats.isFile()) throw invalidPath()
  await explained(place, () => access(target, constants.R_OK))
  return { stats, read: (range) => Readable.toWeb(createReadStream(target, range)) as unknown as ReadableStream }
}

/** Writes a file whole or not at all, with the directories it needs. */
export function writeArtifact(place: ArtifactPlace, body: ReadableStream | null): Promise<void> {
  return explained(place, () => write(place, body))
}

async function write(place: ArtifactPlace, body: ReadableStream | null): Promise<void> {
  if (place.path === '' || UNFINISHED.test(path.posix.basename(place.path))) throw invalidPath()
  const directory = await makeDirectory({ folder: place.folder, path: path.posix.dirname(place.path) })
  const target = path.join(directory, path.posix.basename(place.path))
  const unfinished = path.join(directory, `.${crypto.randomUUID()}.upload`)
  try {
    // A failure must not cancel the body: its sender would get no answer.
    const bytes = body === null ? [] : (body as unknown as NodeReadableStream).values({ preventCancel: true })
    await pipeline(Readable.from(bytes), createWriteStream(unfinished, { flags: 'wx', flush: true }))
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Says what a file system refuses in words, with the artifact's name. */
async function explained<T>(place: ArtifactPlace, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toStoreError(error, place)
  }
}

function toStoreError(error: unknown, { path: artifact }: ArtifactPlace): unknown {
  switch ((error as NodeJS.ErrnoException).code ?? '') {
    case 'EISDIR':
      return invalidParameter('There is a directory at this path.')
    case 'ENOSPC':
    case 'EDQUOT':
      return new DiskFullError(`${artifact}: there is no room left for it on the disk.`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StoreError('PERMISSION_DENIED', `${artifact}: the file system does not let Runlens do this.`)
    case 'ENAMETOOLONG':
      return invalidPath()
    default:
      return error
  }
}

/** Makes a directory and those above it one by one, so that no link on the way leads out. */
async function makeDirectory({ folder, path: relative }: ArtifactPlace): Promise<string> {
  await mkdir(folder, { recursive: true })
  const root = await realpath(folder)
  let directory = root
  for (const segment of relative.split('/').filter((part) => part !== '.' && part !== '')) {
    const next = path.join(directory, segment)
    await mkdir(next).catch(ignoreExisting)
    directory = await realpath(next)
    if (!directory.startsWith(root + path.sep)) throw invalidPath()
    if (!(await stat(directory)).isDirectory()) throw invalidParameter('There is a file where a directory is needed.')
  }
  return directory
}

function ignoreExisting(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
}

/** Deletes a file or a directory with all it holds; nothing there is fine. */
export function deleteArtifact(place: ArtifactPlace): Promise<void> {
  return explained(place, () => remove(place))
}

async function remove(place: ArtifactPlace): Promise<void> {
  if (place.path === '') throw invalidPath()
  const parent = await locate({ folder: place.folder, path: path.posix.dirname(place.path) })
  if (parent === undefined) return
  // The last name is not followed: a link is removed, not what it leads to.
  await rm(path.join(parent, path.posix.basename(place.path)), { recursive: true, force: true })
}

import { artifactParent } from '../../domain/artifact.ts'
import type { FileInfo } from '../../domain/artifact.ts'
import type { Folders } from './prepareTree.ts'

/** What the path in the URL turned out to be. */
export type Selection =
  | { readonly kind: 'root' | 'loading' | 'missing' }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'folder'; readonly folder: FileInfo }
  | {
      readonly kind: 'file'
      readonly file: FileInfo
      /** Place among the files of its directory, from 1. */
      readonly position: number
      readonly count: number
      readonly previous: string | undefined
      readonly next: string | undefined
    }

/** Looks `path` up in the listing of its directory: only that tells a file from a folder and from nothing. */
export function prepareSelection(folders: Folders, path: string): Selection {
  const parent = folders.get(artifactParent(path)) ?? { status: 'loading' }
  if (parent.status !== 'ready')
    return parent.status === 'error' ? { kind: 'error', error: parent.error } : { kind: 'loading' }
  if (path === '') return { kind: 'root' }
  const found = parent.files.find((file) => file.path === path)
  if (found === undefined) return { kind: 'missing' }
  if (found.isDir) return { kind: 'folder', folder: found }
  const files = parent.files.filter((file) => !file.isDir)
  const index = files.indexOf(found)
  return {
    kind: 'file',
    file: found,
    position: index + 1,
    count: files.length,
    previous: files[index - 1]?.path,
    next: files[index + 1]?.path,
  }
}

import { artifactName } from '../../domain/artifact.ts'
import type { FileInfo } from '../../domain/artifact.ts'
import type { Int64 } from '../../lib/json.ts'

/** What is known about one directory. */
export type Folder =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  | {
      readonly status: 'ready'
      readonly rootUri: string
      readonly files: readonly FileInfo[]
      readonly isComplete: boolean
    }

/** By directory path; `''` is the root. Directories that nobody asked for are absent. */
export type Folders = ReadonlyMap<string, Folder>

interface RowPlace {
  /** The file or directory; for a note, the directory it is about. */
  readonly path: string
  /** 0 below the root. */
  readonly depth: number
}

/** One line of the tree. */
export type TreeRow =
  | (RowPlace & {
      readonly kind: 'folder' | 'file'
      readonly name: string
      readonly sizeBytes: Int64 | undefined
      readonly isOpen: boolean
      /** Direct children, once listed. */
      readonly childCount: number | undefined
      /** Place among its siblings, from 1. */
      readonly position: number
      readonly siblings: number
    })
  | (RowPlace & { readonly kind: 'note'; readonly note: 'loading' | 'empty' | 'partial' })
  | (RowPlace & { readonly kind: 'note'; readonly note: 'error'; readonly error: unknown })

/** The visible lines of the tree, top to bottom. */
export function prepareTree(folders: Folders, isOpen: (path: string) => boolean): readonly TreeRow[] {
  const rows: TreeRow[] = []
  addFolder(rows, folders, isOpen, '', 0)
  return rows
}

function addFolder(
  rows: TreeRow[],
  folders: Folders,
  isOpen: (path: string) => boolean,
  path: string,
  depth: number,
): void {
  const folder = folders.get(path) ?? { status: 'loading' }
  if (folder.status === 'loading') {
    rows.push({ kind: 'note', note: 'loading', path, depth })
    return
  }
  if (folder.status === 'error') {
    rows.push({ kind: 'note', note: 'error', error: folder.error, path, depth })
    return
  }
  if (folder.files.length === 0) rows.push({ kind: 'note', note: 'empty', path, depth })
  for (const [index, file] of folder.files.entries()) {
    const open = file.isDir && isOpen(file.path)
    const listed = folders.get(file.path)
    rows.push({
      kind: file.isDir ? 'folder' : 'file',
      path: file.path,
      depth,
      name: artifactName(file.path),
      sizeBytes: file.sizeBytes,
      isOpen: open,
      childCount: listed?.status === 'ready' ? listed.files.length : undefined,
      position: index + 1,
      siblings: folder.files.length,
    })
    if (open) addFolder(rows, folders, isOpen, file.path, depth + 1)
  }
  if (!folder.isComplete) rows.push({ kind: 'note', note: 'partial', path, depth })
}

/** How much of the artifacts is listed so far. */
export interface ListedTotals {
  readonly files: number
  readonly folders: number
  readonly sizeBytes: number
  /** True when every directory has been listed to its end, so that the totals are the run's. */
  readonly isAll: boolean
}

export function listedTotals(folders: Folders): ListedTotals {
  const totals = { files: 0, folders: 0, sizeBytes: 0, isAll: folders.has('') }
  for (const folder of folders.values()) {
    if (folder.status !== 'ready' || !folder.isComplete) totals.isAll = false
    for (const file of folder.status === 'ready' ? folder.files : []) {
      if (file.isDir) {
        totals.folders += 1
        totals.isAll &&= folders.has(file.path)
      } else {
        totals.files += 1
        totals.sizeBytes += Number(file.sizeBytes ?? 0)
      }
    }
  }
  return totals
}

/** Lines for the listed files whose path contains every word of `query`, in any case; named by their whole path. */
export function prepareFound(folders: Folders, query: string): readonly TreeRow[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = [...folders.values()]
    .flatMap((folder) => (folder.status === 'ready' ? folder.files : []))
    .filter((file) => !file.isDir && words.every((word) => file.path.toLowerCase().includes(word)))
  return found.map((file, index) => ({
    kind: 'file',
    path: file.path,
    depth: 0,
    name: file.path,
    sizeBytes: file.sizeBytes,
    isOpen: false,
    childCount: undefined,
    position: index + 1,
    siblings: found.length,
  }))
}

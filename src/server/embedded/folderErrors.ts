import { open } from 'node:fs/promises'
import { FolderError } from '../../store/file/folderDriver.ts'
import type { FolderFailure } from '../../store/file/folderDriver.ts'

const FAILURES: Readonly<Record<string, FolderFailure>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'readonly',
  EACCES: 'readonly',
  EPERM: 'readonly',
  ENOENT: 'missing',
  ENAMETOOLONG: 'name',
  EILSEQ: 'name',
  EISDIR: 'taken',
  ENOTDIR: 'taken',
  ELOOP: 'outside',
  EEXIST: 'taken',
  ENOTEMPTY: 'taken',
}

/** What a store can tell its callers about a failure of the system. */
export function toFolderError(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof FolderError || code === undefined) return error
  return new FolderError(FAILURES[code] ?? 'other', message, { cause: error })
}

export function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** Puts the names in a folder on disk. Systems that cannot open folders (Windows) do so by themselves. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch((error: unknown) => {
    if (['EISDIR', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  })
  try {
    await handle?.sync()
  } finally {
    await handle?.close()
  }
}

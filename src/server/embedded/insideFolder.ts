import { closeSync, constants, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { FolderError } from '../../store/file/folderDriver.ts'
import type { FolderEntry } from '../../store/file/folderDriver.ts'
import { isMissing, toFolderError } from './folderErrors.ts'

/** A pipe among the files must not keep the thread waiting for a writer. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK

/** Opens what is in one folder, and nothing that a symbolic link would lead to outside of it. */
export class InsideFolder {
  readonly #root: string
  #realRoot: string | undefined
  /** Folders that have been looked at: asking for the real path again and again would cost as much as reading. */
  readonly #inside = new Set<string>()

  constructor(root: string) {
    this.#root = root
  }

  #isInside(place: string): boolean {
    const real = realpathSync.native(place)
    this.#realRoot ??= realpathSync.native(this.#root)
    return real === this.#realRoot || real.startsWith(this.#realRoot + path.sep)
  }

  #isFolderInside(folder: string): boolean {
    if (this.#inside.has(folder)) return true
    const isInside = this.#isInside(folder)
    if (isInside) this.#inside.add(folder)
    return isInside
  }

  /** @throws FolderError when a link on the way leads out; a folder that is not there is fine */
  checkFolder(folder: string): void {
    if (unlessMissing(() => this.#isFolderInside(folder)) !== false) return
    throw new FolderError('outside', `${folder} leads out of ${this.#root}.`)
  }

  /** A descriptor to read from; `undefined` when there is no such file inside. */
  open(file: string): number | undefined {
    return unlessMissing(() => {
      if (!this.#isFolderInside(path.dirname(file))) return undefined
      try {
        return openSync(file, FLAGS | constants.O_NOFOLLOW)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ELOOP') throw error
        return this.#isInside(file) ? openSync(file, FLAGS) : undefined
      }
    })
  }

  read(file: string): Uint8Array | undefined {
    const descriptor = this.open(file)
    if (descriptor === undefined) return undefined
    try {
      return unlessMissing(() => readFileSync(descriptor))
    } finally {
      closeSync(descriptor)
    }
  }

  list(folder: string): FolderEntry[] | undefined {
    return unlessMissing(() => {
      if (!this.#isFolderInside(folder)) return undefined
      return readdirSync(folder, { withFileTypes: true }).flatMap((entry): FolderEntry[] => {
        const kind = entry.isSymbolicLink() ? this.#kindOfLink(path.join(folder, entry.name)) : kindOf(entry)
        return kind === undefined ? [] : [{ name: entry.name, kind }]
      })
    })
  }

  #kindOfLink(link: string): FolderEntry['kind'] | undefined {
    return unlessMissing(() => (this.#isInside(link) ? kindOf(statSync(link)) : undefined))
  }
}

interface Typed {
  readonly isDirectory: () => boolean
  readonly isFile: () => boolean
}

function kindOf(entry: Typed): FolderEntry['kind'] | undefined {
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : undefined
}

/** A folder where a file was looked for counts as missing too. */
function unlessMissing<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'EISDIR') return undefined
    throw toFolderError(error)
  }
}

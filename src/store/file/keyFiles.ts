import type { FileAccess } from './fileAccess.ts'
import type { Stamp } from './folderDriver.ts'
import { join } from './layout.ts'
import { isUnchanged, seen } from './stampedFiles.ts'
import type { Seen } from './stampedFiles.ts'

/** A file to read: it is new, or not as it was. */
export interface ChangedFile<S> {
  readonly path: string
  readonly key: string
  readonly stamp: Stamp
  /** What was read from it before. */
  readonly before: S | undefined
}

/** Reads changed files, in their order; `undefined` leaves a file out. */
export type ReadFiles<S> = (access: FileAccess, files: readonly ChangedFile<S>[]) => Promise<readonly (S | undefined)[]>

interface FileState<S> {
  readonly seen: Seen
  readonly state: S | undefined
}

/** A folder in which every file is one key: params, tags, metrics. A `/` in a key is a folder. */
export class KeyFiles<S> {
  readonly #readFiles: ReadFiles<S>
  /** Of the folder itself, `''`, and of those below it. */
  #folders: (readonly [string, Seen])[] = []
  #files = new Map<string, FileState<S>>()
  /** By key; a new list whenever anything changed. */
  states: readonly S[] = []

  constructor(readFiles: ReadFiles<S>) {
    this.#readFiles = readFiles
  }

  /** The folders whose stamps tell of new and removed keys. */
  folders(): Iterable<readonly [string, Seen]> {
    return this.#folders
  }

  /** Whether what is known cannot be relied on without reading again, because it was written only just now. */
  get isUnsettled(): boolean {
    for (const { seen: then } of this.#files.values()) if (then === 'unsettled') return true
    return this.#folders.some(([, then]) => then === 'unsettled')
  }

  /** Reads what has changed. */
  async refresh(access: FileAccess, folder: string): Promise<void> {
    if (await this.#isListChanged(access, folder)) await this.#list(access, folder)
    const keys = [...this.#files.keys()]
    const stamps = await access.driver.stamps(keys.map((key) => join(folder, key)))
    const changed: ChangedFile<S>[] = []
    keys.forEach((key, index) => {
      const file = this.#files.get(key)
      const stamp = stamps[index]
      if (stamp === undefined) this.#files.delete(key)
      else if (file === undefined || !isUnchanged(file.seen, stamp)) {
        changed.push({ path: join(folder, key), key, stamp, before: file?.state })
      }
    })
    if (changed.length === 0 && this.states.length === this.#files.size) return
    const states = await this.#readFiles(access, changed)
    changed.forEach(({ key, stamp }, index) => {
      this.#files.set(key, { seen: seen(stamp), state: states[index] })
    })
    this.states = [...this.#files.values()].map(({ state }) => state).filter((state) => state !== undefined)
  }

  async #isListChanged({ driver }: FileAccess, folder: string): Promise<boolean> {
    if (this.#folders.length === 0) return true
    const stamps = await driver.stamps(this.#folders.map(([name]) => join(folder, name)))
    return this.#folders.some(([, then], index) => !isUnchanged(then, stamps[index]))
  }

  async #list(access: FileAccess, folder: string): Promise<void> {
    const before = this.#files
    this.#folders = []
    const keys: string[] = []
    await this.#walk(access, folder, '', keys)
    this.#files = new Map(
      keys
        .sort((a, b) => (a < b ? -1 : 1))
        .map((key) => [key, before.get(key) ?? { seen: 'unsettled', state: undefined }]),
    )
  }

  async #walk(access: FileAccess, folder: string, below: string, keys: string[]): Promise<void> {
    const path = join(folder, below)
    // The stamp first: what is added while the list is made is then found the next time.
    const [stamp] = await access.driver.stamps([path])
    this.#folders.push([below, seen(stamp)])
    for (const { name, kind } of (stamp && (await access.driver.list(path))) ?? []) {
      const inner = join(below, name)
      if (kind === 'folder') await this.#walk(access, folder, inner, keys)
      else keys.push(access.intern(inner))
    }
  }
}

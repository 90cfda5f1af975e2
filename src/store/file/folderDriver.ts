/** An entry of a folder; what is neither file nor folder, or leads out of the root, is never listed. */
export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder'
}

/** What tells one state of a file or folder from another without reading it. */
export interface Stamp {
  readonly sizeBytes: number
  /** As fine as the system tells it. */
  readonly modifiedMs: number
  /** Changes when another file takes the name. */
  readonly identity: number
}

/** A file and what is to be in it (or behind it). */
export interface FileText {
  readonly path: string
  readonly text: string
}

/**
 * The port to one folder and all below it: paths are relative, POSIX, and never contain `..`; `''` is the folder itself.
 * Questions take many paths at once, so that an adapter may ask in parallel (a browser's file system) or in one go (Node).
 * Nothing there is `undefined`, never an error. What a write resolved for is on disk, its name too.
 */
export interface FolderDriver {
  readonly list: (folder: string) => Promise<readonly FolderEntry[] | undefined>
  readonly stamps: (paths: readonly string[]) => Promise<readonly (Stamp | undefined)[]>
  readonly read: (files: readonly string[]) => Promise<readonly (Uint8Array | undefined)[]>
  /** Bytes `from` up to `to` (not included) of a file, in pieces; ends early when the file does. */
  readonly readPieces: (file: string, from: number, to: number) => AsyncIterable<Uint8Array>
  /**
   * Puts whole files in place, each at once: a reader sees the old text or the new one. The folders that hold them are made
   * when they are missing. Unfinished files lie in `scratch`, a folder in which MLflow does not look for files.
   */
  readonly write: (scratch: string, files: readonly FileText[]) => Promise<void>
  /**
   * Appends whole lines. A half line at the end, which a killed writer left, is cut off first. A new file is there with its
   * lines or not at all: MLflow refuses runs with an empty one.
   */
  readonly append: (scratch: string, files: readonly FileText[]) => Promise<void>
  /** Makes folders, the later ones inside the earlier ones if so listed; fine when they are there. */
  readonly makeFolders: (folders: readonly string[]) => Promise<void>
  /** False when there was no such file. */
  readonly remove: (file: string) => Promise<boolean>
  /** Moves a folder to a place where nothing is. */
  readonly move: (from: string, to: string) => Promise<void>
}

/** Why the file system refused, in the words a store needs; the driver's adapter tells them from the system's codes. */
export type FolderFailure = 'full' | 'readonly' | 'missing' | 'name' | 'taken' | 'outside' | 'other'

/** What a driver throws. */
export class FolderError extends Error {
  override readonly name = 'FolderError'
  readonly failure: FolderFailure

  constructor(failure: FolderFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.failure = failure
  }
}

import type { Int64 } from '../lib/json.ts'

/** A file or directory below a run's artifact root. */
export interface FileInfo {
  /** Relative to the artifact root, POSIX separators. */
  readonly path: string
  readonly isDir: boolean
  /** Absent for directories; 0 for empty files. */
  readonly sizeBytes: Int64 | undefined
}

/** The direct children of one artifact directory. */
export interface ArtifactList {
  /** The run's artifact URI as stored. */
  readonly rootUri: string
  readonly files: readonly FileInfo[]
}

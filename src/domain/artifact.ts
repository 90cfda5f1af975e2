import { byName } from '../lib/byName.ts'
import type { Int64 } from '../lib/json.ts'

/** Whose artifacts: a run's own, or those of a model that it logged (MLflow ≥ 3.0). */
export type ArtifactOwner = { readonly runId: string } | { readonly modelId: string }

/** A file or directory below the artifact root of a run or a logged model. */
export interface FileInfo {
  /** Relative to the artifact root, POSIX separators. */
  readonly path: string
  readonly isDir: boolean
  /** Absent for directories; 0 for empty files. */
  readonly sizeBytes: Int64 | undefined
}

/** Direct children of one artifact directory; all of them when there is no `nextPageToken`. */
export interface ArtifactList {
  /** The run's artifact URI as stored. */
  readonly rootUri: string
  readonly files: readonly FileInfo[]
  /** Opaque; MLflow's own server answers everything in one page, others may not. */
  readonly nextPageToken: string | undefined
}

/** The part of an artifact path after its last slash. */
export function artifactName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The directory that holds `path`; `''` is the root. */
export function artifactParent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** All directories above `path`, outermost first, without the root: `a`, `a/b` for `a/b/c.png`. */
export function artifactAncestors(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'))
}

/**
 * What a listing of `directory` says about its direct children: directories first, then by name with numbers in order.
 * Anything else that a server answers is dropped, so that a tree built from listings is finite and each path is in it once.
 */
export function artifactChildren(directory: string, files: readonly FileInfo[]): readonly FileInfo[] {
  const children = new Map<string, FileInfo>()
  for (const file of files) {
    const isChild = artifactParent(file.path) === directory && artifactName(file.path) !== ''
    if (isChild) children.set(file.path, file)
  }
  return [...children.values()].sort(
    (a, b) => Number(b.isDir) - Number(a.isDir) || byName(artifactName(a.path), artifactName(b.path)),
  )
}

/** Longer than any real artifact path; bounds how deep a server can lead us. */
const MAX_PATH_CHARACTERS = 4096

/**
 * Whether a path that a server names may become a name in an archive or a folder: relative, without `.` and `..`, empty
 * segments, backslashes, colons after a drive letter or control characters, so that it cannot lead anywhere else.
 */
export function isSafeArtifactPath(path: string): boolean {
  if (path.length > MAX_PATH_CHARACTERS || /[\\\p{Cc}]|^[a-z]:/iu.test(path)) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

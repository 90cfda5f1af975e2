import { UsageError } from './usageError.ts'

/** Where the experiments are, as every MLflow client spells it (argument or `MLFLOW_TRACKING_URI`). */
export type TrackingUri =
  | { kind: 'http'; url: URL }
  /** `databricks` or `databricks://profile`; the profile is a section of `~/.databrickscfg`. */
  | { kind: 'databricks'; profile: string | undefined }
  /** A SQLite file; a relative path counts from the working directory. */
  | { kind: 'sqlite'; path: string }
  /** A folder in MLflow's `mlruns` layout; a relative path counts from the working directory. */
  | { kind: 'folder'; path: string }
  | { kind: 'unsupported'; text: string }

/** @throws UsageError when the text is an http(s) address that cannot be used. */
export function parseTrackingUri(text: string): TrackingUri {
  const trimmed = text.trim()
  if (/^https?:/i.test(trimmed)) return { kind: 'http', url: parseHttp(trimmed) }
  const databricks = /^databricks(?::\/\/([^/:]*)\/?)?$/.exec(trimmed)
  if (databricks !== null) return { kind: 'databricks', profile: databricks[1] || undefined }
  // SQLAlchemy's form: three slashes, then the path; `sqlite+pysqlite` names a driver, and what follows `?` is for it.
  const sqlite = /^sqlite(?:\+\w+)?:\/\/\/([^?]+)(?:\?.*)?$/.exec(trimmed)?.[1]
  if (sqlite !== undefined && sqlite !== ':memory:') return { kind: 'sqlite', path: sqlite }
  const folder = folderPath(trimmed)
  return folder === undefined ? { kind: 'unsupported', text: trimmed } : { kind: 'folder', path: folder }
}

/** A path as it is, or what a `file:` URI of this machine says; as in MLflow, whatever has no scheme is a path. */
function folderPath(text: string): string | undefined {
  if (text === '') return undefined
  const local = /^file:(?:\/\/(?:localhost)?(?=\/))?([^/].*|\/(?!\/).*)$/i.exec(text)?.[1]
  if (local !== undefined) return decodePath(local)
  return /^[a-z]:[\\/]/i.test(text) || /^\.{0,2}\//.test(text) || !text.includes(':') ? text : undefined
}

/** Percent signs that encode nothing are part of the name. */
function decodePath(path: string): string {
  try {
    // `file:///C:/x` is a path with a drive.
    return decodeURIComponent(path).replace(/^\/(?=[a-z]:[\\/])/i, '')
  } catch {
    return path
  }
}

function parseHttp(text: string): URL {
  const url = /^https?:\/\/[^/]/i.test(text) && URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined) {
    throw new UsageError(
      `The tracking URI ${hideCredentials(text)} is not a valid address; it should look like http://host:5000.`,
    )
  }
  if (url.search !== '' || url.hash !== '') {
    throw new UsageError(
      `The tracking URI ${printAddress(url)} must end after its path, without "?" or "#": give the address of the server itself.`,
    )
  }
  return url
}

/** Scheme, host, port and path prefix of a server, without user, password and trailing slash: safe to show. */
export function printAddress(url: URL): string {
  return url.origin + pathPrefix(url)
}

/** Path that goes before every endpoint: `''` or `/prefix`. */
export function pathPrefix(url: URL): string {
  return url.pathname.replace(/\/+$/, '')
}

/** Hides `user:password@` in any text that may be a URI. */
export function hideCredentials(text: string): string {
  return text.replace(/\/\/[^/]*@/g, '//')
}

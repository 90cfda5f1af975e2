import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { StoreError } from '../../store/storeError.ts'
import { parseArtifactPath } from './artifactPath.ts'

/** Folders of this machine that hold artifacts; nothing outside them is ever read or written. */
export interface ArtifactFolders {
  /** What `mlflow-artifacts:/` stands for. */
  readonly served: string
  /** A folder `mlruns`: of all that is in it only what runs and logged models have in their folder `artifacts`. */
  readonly runs?: string
  /** Further folders that runs may name by path or `file:` URI, and that another server may have served. */
  readonly local: readonly string[]
}

/** A place for artifacts: `path` below `folder`. Symbolic links must not lead out of `folder`. */
export interface ArtifactPlace {
  readonly folder: string
  /** POSIX, relative, free of `..`; `''` is the folder itself. */
  readonly path: string
}

/** Where the artifacts of a run or model are. @throws StoreError when this server cannot or may not go there */
export function resolveArtifactUri(uri: string, folders: ArtifactFolders): ArtifactPlace {
  const served = servedPath(uri)
  if (served !== undefined) {
    const relative = parseArtifactPath(served)
    // The server that wrote them may have kept them elsewhere (`--artifacts-destination`).
    const holder = [folders.served, ...folders.local].find((folder) => existsSync(path.join(folder, relative)))
    return { folder: holder ?? folders.served, path: relative }
  }
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(uri)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'file') {
    throw new StoreError(
      'NOT_IMPLEMENTED',
      `Runlens' own store cannot reach artifacts at ${scheme}: addresses; the MLflow server that wrote them can.`,
    )
  }
  return localPlace(toPath(uri), folders)
}

const PROXY_ANCHOR = '/api/2.0/mlflow-artifacts/artifacts/'

/** Path of `mlflow-artifacts:` URIs, with or without a host, and of the same written as `http(s)`. */
function servedPath(uri: string): string | undefined {
  const proxied = /^mlflow-artifacts:(?:\/\/[^/]*)?\/*(.*)$/i.exec(uri)?.[1]
  if (proxied !== undefined) return proxied
  const anchor = uri.indexOf(PROXY_ANCHOR)
  return /^https?:/i.test(uri) && anchor >= 0 ? uri.slice(anchor + PROXY_ANCHOR.length) : undefined
}

function toPath(uri: string): string {
  if (!/^file:/i.test(uri)) return uri
  try {
    return fileURLToPath(/^file:\/\//i.test(uri) ? uri : uri.replace(/^file:/i, 'file://'))
  } catch {
    throw new StoreError('PERMISSION_DENIED', `The artifact location ${uri} is no path of this machine.`)
  }
}

function localPlace(location: string, folders: ArtifactFolders): ArtifactPlace {
  const absolute = path.resolve(location)
  for (const folder of [...folders.local, folders.served]) {
    const relative = path.relative(folder, absolute)
    const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)
    if (!isOutside) return { folder, path: relative.split(path.sep).join('/') }
  }
  const own = folders.runs === undefined ? undefined : ownPlace(absolute, folders.runs)
  if (own !== undefined) return own
  throw new StoreError(
    'PERMISSION_DENIED',
    `The artifacts are in ${absolute}, which this Runlens may not read. Start it with --artifacts ${absolute} or a folder above it.`,
  )
}

/** `<experiment>/<run>/artifacts` or `<experiment>/models/<model>/artifacts` at the end of a path. */
const OWN_ARTIFACTS = /(?:^|[\\/])([\w-]+)[\\/]((?:models[\\/])?[\w-]+)[\\/]artifacts[\\/]?$/

/**
 * The artifacts that lie with a run. The path need not be right any more: the folder may come from another machine, or have
 * been moved, and a deleted experiment is in the trash.
 */
function ownPlace(absolute: string, runs: string): ArtifactPlace | undefined {
  const [, experiment = '', owner = ''] = OWN_ARTIFACTS.exec(absolute) ?? []
  if (owner === '') return undefined
  for (const folder of [experiment, `.trash/${experiment}`]) {
    const place = `${folder}/${owner.replaceAll('\\', '/')}`
    if (!existsSync(path.join(runs, place, 'meta.yaml'))) continue
    // Somewhere else there is such a folder too: that one is meant.
    if (existsSync(absolute) && path.relative(path.join(runs, place, 'artifacts'), realpathSync(absolute)) !== '')
      continue
    return { folder: runs, path: `${place}/artifacts` }
  }
  return undefined
}

/** A path below a place. */
export function within(place: ArtifactPlace, artifactPath: string): ArtifactPlace {
  return { folder: place.folder, path: [place.path, artifactPath].filter((part) => part !== '').join('/') }
}

import { artifactName, artifactParent } from '../artifact.ts'
import type { FileInfo } from '../artifact.ts'

/** A run's part of a common artifact. */
export interface ArtifactPart {
  readonly path: string
  /** Of a picture in a series. */
  readonly step: number | undefined
}

/** Something that several runs have under the same name in the same folder. */
export interface CommonArtifact {
  /** Distinct in a folder: the path, of a series with `*` in place of its number. */
  readonly id: string
  readonly label: string
  readonly kind: 'folder' | 'file' | 'series'
  /** Of all runs together, ascending; only series have them. */
  readonly steps: readonly number[]
  /** How many of the runs have it. */
  readonly runCount: number
  /** What the run at `index` has: of a series its last picture at or before `step`; `undefined` where it has none. */
  readonly partOf: (index: number, step?: number) => ArtifactPart | undefined
}

interface Found {
  readonly label: string
  readonly kind: CommonArtifact['kind']
  /** By run, then by step; a file's step is 0. */
  readonly parts: Map<number, Map<number, string>>
}

const IMAGE = /\.(?:png|jpe?g|gif|webp|bmp|svg)$/i
/** Python's `log_image(key=…, step=…)`; slashes of the key are `~`, before 3.8 `#`, and `+` was `%`. */
const LOGGED_IMAGE = /^(.+)[+%]step[+%](\d+)[+%]timestamp[+%]\d+[+%][\da-f-]+\.png$/i
/** The small copy that MLflow logs beside each of those. */
const LOGGED_COPY = /[+%]compressed\.webp$/i

/**
 * What at least two of the runs have in one folder, folders first, by the runs' own order of names. Pictures whose names
 * differ in their last number only are one series, its numbers being steps. `listings` are the folder's direct children,
 * run by run.
 */
export function commonArtifacts(listings: readonly (readonly FileInfo[])[]): readonly CommonArtifact[] {
  const found = new Map<string, Found>()
  for (const [run, files] of listings.entries()) {
    for (const file of files) {
      if (!LOGGED_COPY.test(file.path)) add(found, run, file)
    }
  }
  return [...found]
    .map(([id, one]) => commonArtifact(id, one))
    .filter(({ runCount }) => runCount > 1)
    .sort((a, b) => Number(b.kind === 'folder') - Number(a.kind === 'folder'))
}

function add(found: Map<string, Found>, run: number, { path, isDir }: FileInfo): void {
  const series = isDir ? undefined : seriesOf(path)
  const id = isDir ? `${path}/` : (series?.id ?? path)
  const known = found.get(id) ?? {
    label: series?.label ?? artifactName(path),
    kind: isDir ? 'folder' : series === undefined ? 'file' : 'series',
    parts: new Map(),
  }
  found.set(id, known)
  const parts = known.parts.get(run) ?? new Map<number, string>()
  known.parts.set(run, parts.set(series?.step ?? 0, path))
}

function seriesOf(path: string): { readonly id: string; readonly label: string; readonly step: number } | undefined {
  const folder = artifactParent(path)
  const prefix = folder === '' ? '' : `${folder}/`
  const name = artifactName(path)
  const logged = LOGGED_IMAGE.exec(name)
  if (logged !== null) {
    const key = logged[1] ?? ''
    return { id: `${prefix}${key}+step+*`, label: key.replaceAll(/[~#]/g, '/'), step: Number(logged[2]) }
  }
  const numbered = IMAGE.test(name) ? /^(.*?)(\d+)(\D*)$/.exec(name) : null
  if (numbered === null) return undefined
  const [, before = '', digits = '', after = ''] = numbered
  return { id: `${prefix}${before}*${after}`, label: `${before}*${after}`, step: Number(digits) }
}

function commonArtifact(id: string, { label, kind, parts }: Found): CommonArtifact {
  const steps = [...new Set([...parts.values()].flatMap((byStep) => [...byStep.keys()]))].sort((a, b) => a - b)
  const isSeries = kind === 'series'
  return {
    id,
    label,
    kind,
    steps: isSeries ? steps : [],
    runCount: parts.size,
    partOf: (index, step = Number.POSITIVE_INFINITY) => {
      const byStep = parts.get(index)
      if (byStep === undefined) return undefined
      const own = isSeries ? [...byStep.keys()].reduce((last, one) => (one <= step && one > last ? one : last), -1) : 0
      const path = byStep.get(own)
      return path === undefined ? undefined : { path, step: isSeries ? own : undefined }
    },
  }
}

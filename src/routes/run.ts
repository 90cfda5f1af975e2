/** One run: `#/experiments/:experimentId/runs/:runId[/:tab]`, MLflow's own link shape. */
export const runPattern = '/experiments/:experimentId/runs/:runId/*'

export type RunTab = 'overview' | 'metrics' | 'system' | 'artifacts'

export interface RunSearch {
  readonly tab: RunTab
  /** The open artifact (file or directory) below the run's root; `''` is none. Only on the artifacts tab. */
  readonly artifactPath: string
}

const DEFAULTS: RunSearch = { tab: 'overview', artifactPath: '' }

/** MLflow's names for its tabs, and ours, to ours. */
const TAB_BY_SEGMENT: ReadonlyMap<string, RunTab> = new Map([
  ['overview', 'overview'],
  ['metrics', 'metrics'],
  ['model-metrics', 'metrics'],
  ['system', 'system'],
  ['system-metrics', 'system'],
  ['artifacts', 'artifacts'],
  ['artifactPath', 'artifacts'],
])

/** What stands before the tab: nothing, `experiments`, its id, `runs`, its id. */
const SEGMENTS_BEFORE_TAB = 5

/**
 * Reads the tab and artifact from a location's `pathname` as the router holds it, still percent-encoded: the router's own
 * splat parameter cannot tell an encoded slash from a `%2F` that a file is named with. Total: unknown tabs become the
 * overview, broken escapes stay as they are.
 */
export function decodeRunSearch(pathname: string): RunSearch {
  const rest = pathname.split('/').slice(SEGMENTS_BEFORE_TAB).map(decodeSegment).join('/')
  const [segment = '', ...path] = rest.split('/')
  const tab = TAB_BY_SEGMENT.get(segment) ?? DEFAULTS.tab
  return { tab, artifactPath: tab === 'artifacts' ? path.join('/') : '' }
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** `/experiments/1/runs/abc/artifacts/plots/a.png` below the hash; the overview has no segment. */
export function runHref(experimentId: string, runId: string, search: Partial<RunSearch> = {}): string {
  const { tab, artifactPath } = { ...DEFAULTS, ...search }
  const base = `/experiments/${encodeURIComponent(experimentId)}/runs/${encodeURIComponent(runId)}`
  if (tab === DEFAULTS.tab) return base
  if (tab !== 'artifacts' || artifactPath === '') return `${base}/${tab}`
  return `${base}/${encodePath(`${tab}/${artifactPath}`)}`
}

/** A slash before an empty, `.` or `..` segment is escaped: URL parsers would resolve such segments away. */
function encodePath(path: string): string {
  const encoded = path.toWellFormed().split('/').map(encodeURIComponent).join('/')
  return encoded.replaceAll(/\/(?=\.{0,2}(?:\/|$))/g, '%2F')
}

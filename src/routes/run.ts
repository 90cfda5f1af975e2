/** One run: `#/experiments/:experimentId/runs/:runId[/:tab]`, MLflow's own link shape. */
export const runPattern = '/experiments/:experimentId/runs/:runId/*'

export type RunTab = 'overview' | 'metrics' | 'system' | 'artifacts'

export interface RunSearch {
  readonly tab: RunTab
  /** The open artifact below the run's root; `''` is none. Only on the artifacts tab. */
  readonly artifactPath: string
}

const DEFAULTS: RunSearch = { tab: 'overview', artifactPath: '' }

/** MLflow's names for its tabs, and ours, to ours. */
const TAB_BY_SEGMENT: Readonly<Record<string, RunTab>> = {
  overview: 'overview',
  metrics: 'metrics',
  'model-metrics': 'metrics',
  system: 'system',
  'system-metrics': 'system',
  artifacts: 'artifacts',
  artifactPath: 'artifacts',
}

/** Reads what follows the run id (`artifacts/plots/a.png`); total: unknown tabs become the overview. */
export function decodeRunSearch(rest: string): RunSearch {
  const [segment = '', ...path] = rest.split('/')
  const tab = TAB_BY_SEGMENT[segment] ?? DEFAULTS.tab
  return tab === 'artifacts' ? { tab, artifactPath: path.join('/') } : { tab, artifactPath: '' }
}

/** `/experiments/1/runs/abc/artifacts/plots/a.png` below the hash; the overview has no segment. */
export function runHref(experimentId: string, runId: string, search: Partial<RunSearch> = {}): string {
  const { tab, artifactPath } = { ...DEFAULTS, ...search }
  const base = `/experiments/${encodeURIComponent(experimentId)}/runs/${encodeURIComponent(runId)}`
  if (tab === DEFAULTS.tab) return base
  if (tab !== 'artifacts' || artifactPath === '') return `${base}/${tab}`
  return `${base}/artifacts/${artifactPath.split('/').map(encodeURIComponent).join('/')}`
}

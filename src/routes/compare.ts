import { DEFAULT_CHART_SETTINGS, decodeChartSettings, encodeChartSettings } from './chartSettings.ts'
import type { ChartSettings } from './chartSettings.ts'
import { comparePattern } from './patterns.ts'

export const COMPARE_VIEWS = ['differences', 'curves', 'parallel', 'scatter', 'box', 'artifacts'] as const
export type CompareView = (typeof COMPARE_VIEWS)[number]

/** What is said beside a number about its distance to the baseline's. */
export const DELTA_MODES = ['both', 'absolute', 'percent', 'none'] as const
export type DeltaMode = (typeof DELTA_MODES)[number]

export interface CompareSearch {
  /** In the order in which they are shown; each once. */
  readonly runIds: readonly string[]
  /** Where to look for the runs; a hint, a run is found without it too. Each once. */
  readonly experimentIds: readonly string[]
  /** The run that the others are measured against; `''` is the first one. */
  readonly baseline: string
  readonly view: CompareView
  /** False shows the rows that are equal in all runs too. */
  readonly onlyDifferences: boolean
  /** True puts runs into rows and keys into columns. */
  readonly isTransposed: boolean
  /** Text that a key must contain; `''` is all. */
  readonly find: string
  readonly delta: DeltaMode
  /** Whether the best values of metrics are shown, for which their histories are read; absent: where those are few. */
  readonly showsBest: boolean | undefined
  /** Metric keys that somebody said to be better when lower, against or without what their name suggests. */
  readonly lowerIsBetter: readonly string[]
  readonly higherIsBetter: readonly string[]
  /** The artifact that is looked at in all runs; `''` is none. */
  readonly artifact: string
  /** Curves and parallel coordinates below the differences; absent: of not too many runs. */
  readonly showsCharts: boolean | undefined
  /** How curves are drawn, and which other charts there are. */
  readonly charts: ChartSettings
}

export const COMPARE_DEFAULTS: CompareSearch = {
  runIds: [],
  experimentIds: [],
  baseline: '',
  view: 'differences',
  onlyDifferences: true,
  isTransposed: false,
  find: '',
  delta: 'both',
  showsBest: undefined,
  lowerIsBetter: [],
  higherIsBetter: [],
  artifact: '',
  showsCharts: undefined,
  charts: DEFAULT_CHART_SETTINGS,
}

/**
 * Reads the query part of the hash; total: bad values become defaults, unknown names are ignored. The two lists are JSON
 * as MLflow writes them, or ids with commas between, for links that people type.
 */
export function decodeCompareSearch(parameters: URLSearchParams): CompareSearch {
  const get = (name: string): string => parameters.get(name) ?? ''
  const higherIsBetter = distinct(parameters.getAll('higher'))
  return {
    runIds: decodeIds(get('runs')),
    experimentIds: decodeIds(get('experiments')),
    baseline: get('baseline'),
    view: COMPARE_VIEWS.find((view) => view === get('view')) ?? COMPARE_DEFAULTS.view,
    onlyDifferences: get('rows') !== 'all',
    isTransposed: get('transpose') === '1',
    find: get('find'),
    delta: DELTA_MODES.find((mode) => mode === get('delta')) ?? COMPARE_DEFAULTS.delta,
    showsBest: decodeFlag(get('best-values')),
    lowerIsBetter: distinct(parameters.getAll('lower')).filter((key) => !higherIsBetter.includes(key)),
    higherIsBetter,
    artifact: get('artifact'),
    showsCharts: decodeFlag(get('charts')),
    charts: decodeChartSettings(parameters),
  }
}

/** Prints the query part; defaults are left out. */
export function encodeCompareSearch(search: CompareSearch): URLSearchParams {
  const parameters = new URLSearchParams()
  const setText = (name: string, value: string, fallback = ''): void => {
    if (value !== fallback) parameters.set(name, value)
  }
  const setFlag = (name: string, flag: boolean | undefined): void => {
    if (flag !== undefined) parameters.set(name, flag ? '1' : '0')
  }
  if (search.runIds.length > 0) parameters.set('runs', JSON.stringify(search.runIds))
  if (search.experimentIds.length > 0) parameters.set('experiments', JSON.stringify(search.experimentIds))
  setText('baseline', search.baseline)
  setText('view', search.view, COMPARE_DEFAULTS.view)
  if (!search.onlyDifferences) parameters.set('rows', 'all')
  if (search.isTransposed) parameters.set('transpose', '1')
  setText('find', search.find)
  setText('delta', search.delta, COMPARE_DEFAULTS.delta)
  setFlag('best-values', search.showsBest)
  for (const key of search.lowerIsBetter) parameters.append('lower', key)
  for (const key of search.higherIsBetter) parameters.append('higher', key)
  setText('artifact', search.artifact)
  setFlag('charts', search.showsCharts)
  encodeChartSettings(search.charts, parameters)
  return parameters
}

/** `/compare-runs?runs=["…","…"]&experiments=["1"]` below the hash; opens in MLflow's own page as well. */
export function compareHref(
  runIds: readonly string[],
  experimentIds: readonly string[],
  search: Partial<CompareSearch> = {},
): string {
  return comparePageHref({ ...COMPARE_DEFAULTS, ...search, runIds, experimentIds })
}

/** The same of a whole state. */
export function comparePageHref(search: CompareSearch): string {
  // `[`, `]` and `,` may stand in a fragment as they are, and hundreds of ids are long enough.
  const query = encodeCompareSearch(search)
    .toString()
    .replaceAll('%5B', '[')
    .replaceAll('%5D', ']')
    .replaceAll('%2C', ',')
  return query === '' ? comparePattern : `${comparePattern}?${query}`
}

function decodeFlag(text: string): boolean | undefined {
  return text === '1' ? true : text === '0' ? false : undefined
}

function decodeIds(text: string): readonly string[] {
  const listed = parseList(text) ?? text.split(',').map((id) => id.trim())
  return distinct(listed.filter((id): id is string => typeof id === 'string' && id !== ''))
}

function parseList(text: string): readonly unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list : undefined
  } catch {
    return undefined
  }
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

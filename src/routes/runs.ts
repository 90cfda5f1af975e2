import { VIEW_TYPES } from '../domain/lifecycle.ts'
import type { ViewType } from '../domain/lifecycle.ts'
import { parseRunField, printRunField } from '../domain/runField.ts'
import type { RunOrder } from '../domain/runOrder.ts'
import { DEFAULT_CHART_SETTINGS, decodeChartSettings, encodeChartSettings } from './chartSettings.ts'
import type { ChartSettings } from './chartSettings.ts'
import { decodeRunMode } from './runMode.ts'
import type { RunMode } from './runMode.ts'

/** The runs of one experiment: `#/experiments/:experimentId`, MLflow's own link shape; with `/runs` it is MLflow 3's. */
export const runsPattern = '/experiments/:experimentId/runs?'

export interface RunsSearch {
  readonly viewType: ViewType
  /** Text that the run's name or id must contain; `''` is all. */
  readonly find: string
  /** The filter as written (`domain/filter/written`): MLflow's language, relative times, conditions switched off; `''` is all. */
  readonly filter: string
  /** Absent: as the server orders them, newest first. */
  readonly order: RunOrder | undefined
  readonly mode: RunMode
  readonly charts: ChartSettings
}

const DEFAULTS: RunsSearch = {
  viewType: 'ACTIVE_ONLY',
  find: '',
  filter: '',
  order: undefined,
  mode: 'table',
  charts: DEFAULT_CHART_SETTINGS,
}

const VIEW_WORD = { ACTIVE_ONLY: 'active', DELETED_ONLY: 'deleted', ALL: 'all' } as const satisfies Record<
  ViewType,
  string
>

/**
 * Reads the query part of the hash; total: bad values become defaults, unknown names are ignored, so that links of
 * MLflow's own page open too. `lifecycleFilter=Deleted` is MLflow's name for the deleted runs, `searchFilter` for the
 * filter.
 */
export function decodeRunsSearch(parameters: URLSearchParams): RunsSearch {
  const view = parameters.get('view') ?? parameters.get('lifecycleFilter')?.toLowerCase() ?? ''
  return {
    viewType: VIEW_TYPES.find((viewType) => VIEW_WORD[viewType] === view) ?? DEFAULTS.viewType,
    find: parameters.get('find') ?? DEFAULTS.find,
    filter: parameters.get('filter') ?? parameters.get('searchFilter') ?? DEFAULTS.filter,
    order: decodeOrder(parameters.get('orderBy') ?? ''),
    mode: decodeRunMode(parameters),
    charts: decodeChartSettings(parameters),
  }
}

/** Prints the query part; defaults are left out. */
export function encodeRunsSearch({ viewType, find, filter, order, mode, charts }: RunsSearch): URLSearchParams {
  const parameters = new URLSearchParams()
  if (viewType !== DEFAULTS.viewType) parameters.set('view', VIEW_WORD[viewType])
  if (find !== DEFAULTS.find) parameters.set('find', find)
  if (filter !== DEFAULTS.filter) parameters.set('filter', filter)
  if (order !== undefined) parameters.set('orderBy', encodeOrder(order))
  if (mode !== DEFAULTS.mode) parameters.set('mode', mode)
  encodeChartSettings(charts, parameters)
  return parameters
}

/** `/experiments/1?…` below the hash. */
export function runsHref(experimentId: string, search: Partial<RunsSearch> = {}): string {
  const path = `/experiments/${encodeURIComponent(experimentId)}`
  const query = encodeRunsSearch({ ...DEFAULTS, ...search }).toString()
  return query === '' ? path : `${path}?${query}`
}

/** `metrics.val/acc DESC`, as in MLflow's `order_by` but without quotes: the last word is the direction. */
function encodeOrder({ field, descending }: RunOrder): string {
  return `${printRunField(field)} ${descending ? 'DESC' : 'ASC'}`
}

function decodeOrder(text: string): RunOrder | undefined {
  const match = /^(.*) (ASC|DESC)$/s.exec(text)
  const field = parseRunField(match?.[1] ?? '')
  return field === undefined ? undefined : { field, descending: match?.[2] === 'DESC' }
}

import { VIEW_TYPES } from '../domain/lifecycle.ts'
import type { ViewType } from '../domain/lifecycle.ts'
import { isOrderable, parseColumnField, printColumnField } from '../domain/columnField.ts'
import type { RunOrder } from '../domain/runOrder.ts'
import { DEFAULT_TABLE } from '../domain/tableSettings.ts'
import type { TableSettings } from '../domain/tableSettings.ts'
import { DEFAULT_CHART_SETTINGS, decodeChartSettings, encodeChartSettings } from './chartSettings.ts'
import type { ChartSettings } from './chartSettings.ts'
import { readMlflowState } from './mlflowState.ts'
import { experimentHref } from './patterns.ts'
import { decodeRunMode } from './runMode.ts'
import type { RunMode } from './runMode.ts'
import { decodeTableSettings, encodeTableSettings } from './tableSettings.ts'

export interface RunsSearch {
  readonly viewType: ViewType
  /** Text that the run's name must contain, or its id begin with; `''` is all. */
  readonly find: string
  /** The filter as written (`domain/filter/written`): MLflow's language, relative times, conditions switched off; `''` is all. */
  readonly filter: string
  /** The first decides, the next where it leaves a tie. None: as the server orders them, newest first. */
  readonly order: readonly RunOrder[]
  readonly mode: RunMode
  readonly charts: ChartSettings
  readonly table: TableSettings
}

const DEFAULTS: RunsSearch = {
  viewType: 'ACTIVE_ONLY',
  find: '',
  filter: '',
  order: [],
  mode: 'table',
  charts: DEFAULT_CHART_SETTINGS,
  table: DEFAULT_TABLE,
}

const VIEW_WORD = { ACTIVE_ONLY: 'active', DELETED_ONLY: 'deleted', ALL: 'all' } as const satisfies Record<
  ViewType,
  string
>

/**
 * Reads the query part of the hash; total: bad values become defaults, unknown names are ignored. What is not said in our
 * words is read in those of MLflow's own page (`searchFilter`, `orderByKey`, `startTime`, `lifecycleFilter`), so that its
 * links open too.
 */
export function decodeRunsSearch(parameters: URLSearchParams): RunsSearch {
  const { search: theirs } = readMlflowState(Object.fromEntries(parameters))
  const orderBy = parameters.getAll('orderBy')
  return {
    viewType: VIEW_TYPES.find((it) => VIEW_WORD[it] === parameters.get('view')) ?? theirs.viewType,
    find: parameters.get('find') ?? theirs.find,
    filter: parameters.get('filter') ?? theirs.filter,
    order: orderBy.length === 0 ? theirs.order : distinctFields(orderBy.flatMap(decodeOrder)),
    mode: decodeRunMode(parameters),
    charts: decodeChartSettings(parameters),
    table: decodeTableSettings(parameters),
  }
}

/** Prints the query part; defaults are left out. */
export function encodeRunsSearch(search: RunsSearch): URLSearchParams {
  const { viewType, find, filter, order, mode, charts, table } = search
  const parameters = new URLSearchParams()
  if (viewType !== DEFAULTS.viewType) parameters.set('view', VIEW_WORD[viewType])
  if (find !== DEFAULTS.find) parameters.set('find', find)
  if (filter !== DEFAULTS.filter) parameters.set('filter', filter)
  for (const key of order) parameters.append('orderBy', encodeOrder(key))
  if (mode !== DEFAULTS.mode) parameters.set('mode', mode)
  encodeChartSettings(charts, parameters)
  encodeTableSettings(table, parameters)
  return parameters
}

/** `/experiments/1?…` below the hash. */
export function runsHref(experimentId: string, search: Partial<RunsSearch> = {}): string {
  const path = experimentHref(experimentId)
  const query = printRunsSearch(search)
  return query === '' ? path : `${path}?${query}`
}

/**
 * The query part as it stands in a link, `''` for the defaults. A fragment may hold `,`, `/` and `:` as they are, and a
 * link that people pass on should be short.
 */
export function printRunsSearch(search: Partial<RunsSearch>): string {
  return encodeRunsSearch({ ...DEFAULTS, ...search })
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':')
}

/** MLflow's `order_by` quotes a key that is no word. */
const QUOTED = /^(\w+\.)`(.*)`$/s

/**
 * `metrics.val/acc DESC`, as in MLflow's `order_by` but without quotes, except around a key that has such quotes itself: the
 * last word is the direction.
 */
function encodeOrder({ field, descending }: RunOrder): string {
  const column = printColumnField(field).replace(QUOTED, '$1``$2``')
  return `${column} ${descending ? 'DESC' : 'ASC'}`
}

function decodeOrder(text: string): readonly RunOrder[] {
  const match = /^(.*) (ASC|DESC)$/s.exec(text)
  const field = parseColumnField((match?.[1] ?? '').replace(QUOTED, '$1$2'))
  return field === undefined || !isOrderable(field) ? [] : [{ field, descending: match?.[2] === 'DESC' }]
}

/** The first of each field; MLflow refuses to order by one twice. */
function distinctFields(order: readonly RunOrder[]): readonly RunOrder[] {
  const ids = order.map(({ field }) => printColumnField(field))
  return order.filter((_key, index) => ids.indexOf(ids[index] ?? '') === index)
}

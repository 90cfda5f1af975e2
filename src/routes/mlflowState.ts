import type { ColumnField } from '../domain/columnField.ts'
import { printColumnField } from '../domain/columnField.ts'
import type { GroupMeasure } from '../domain/aggregate.ts'
import type { ViewType } from '../domain/lifecycle.ts'
import { parseRunField } from '../domain/runField.ts'
import type { RunOrder } from '../domain/runOrder.ts'
import { DEFAULT_TABLE } from '../domain/tableSettings.ts'
import type { TableSettings } from '../domain/tableSettings.ts'

/** The part of `RunsSearch` that both pages have. */
interface TakenSearch {
  readonly viewType: ViewType
  readonly filter: string
  readonly find: string
  readonly order: readonly RunOrder[]
  readonly table: TableSettings
}

/** A state of MLflow's runs page, as far as this page can show it. */
export interface TakenState {
  readonly search: TakenSearch
  /** What of it is left out, in words; empty when nothing is. */
  readonly left: readonly string[]
}

type State = Readonly<Record<string, unknown>>

const SINCE: Readonly<Record<string, string>> = {
  LAST_HOUR: 'now-1h',
  LAST_24_HOURS: 'now-1d',
  LAST_7_DAYS: 'now-7d',
  LAST_30_DAYS: 'now-30d',
  // Twelve times thirty, there as well.
  LAST_YEAR: 'now-360d',
}

/** Columns that MLflow names by their label or by the tag behind them. */
const NAMED: Readonly<Record<string, string>> = {
  'tags.mlflow.user': 'attributes.user_id',
  'tags.mlflow.runName': 'attributes.run_name',
  'tags.mlflow.source.name': 'attributes.source',
  'attributes.Created': 'attributes.start_time',
  'attributes.Duration': 'attributes.duration',
  'attributes.User': 'attributes.user_id',
  'attributes.Run Name': 'attributes.run_name',
  'attributes.Source': 'attributes.source',
  'attributes.Experiment Name': 'attributes.experiment_id',
}

const MEASURES: Readonly<Record<string, GroupMeasure>> = { min: 'min', max: 'max', average: 'mean' }

/** Text without a comparison is looked for in the names of the runs. */
const COMPARISON =
  /(attributes?|attr|run|metrics?|params?|parameter|tags?|datasets?|models?)\.\S+\s*(>|<|=|!=| like| ilike| rlike| in)/i

/** What such a text, a regular expression there, does not mean by itself. */
const PATTERN = /[\\^$*+?()[\]{}|]/

/** Reads what MLflow's page keeps of itself in links and shared views; total. Source: the page of MLflow 3.17.2. */
export function readMlflowState(state: State): TakenState {
  const left: string[] = []
  const order = orderOf(state)
  if (order === undefined) left.push('its order')
  const group = groupOf(state['groupBy'])
  if (group === undefined) left.push('its groups')
  if (isFilled(state['datasetsFilter'])) left.push('its choice of datasets')
  if (typeof state['modelVersionFilter'] === 'string' && state['modelVersionFilter'] !== 'All Runs') {
    left.push('its choice of runs by model versions')
  }
  if (isFilled(state['compareRunCharts'])) left.push('its charts')
  const { find, ...filter } = filterOf(state)
  if (PATTERN.test(find)) left.push('its search for names by a pattern')
  const first = columnsOf(state['selectedColumns'])
  return {
    search: {
      ...filter,
      find: PATTERN.test(find) ? '' : find,
      order: order ?? [],
      viewType: state['lifecycleFilter'] === 'Deleted' ? 'DELETED_ONLY' : 'ACTIVE_ONLY',
      table: { ...DEFAULT_TABLE, ...(first.length > 0 && { first, isOnlyFirst: true }), ...group },
    },
    left,
  }
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}

function filterOf({ searchFilter, startTime }: State): Pick<TakenSearch, 'filter' | 'find'> {
  const text = typeof searchFilter === 'string' ? searchFilter.trim() : ''
  const isFilter = COMPARISON.test(text)
  const since = typeof startTime === 'string' ? SINCE[startTime] : undefined
  const parts = [isFilter ? text : '', since === undefined ? '' : `attributes.start_time >= ${since}`]
  return { filter: parts.filter((part) => part !== '').join(' AND '), find: isFilter ? '' : text }
}

/** ``metrics.`val/acc` ``, `attributes.start_time`. */
function fieldOf(text: unknown): ColumnField | undefined {
  const [, kind, quoted, bare] = /^(\w+)\.(?:`(.*)`|(.*))$/s.exec(typeof text === 'string' ? text : '') ?? []
  const name = `${kind}.${quoted ?? bare}`
  return parseRunField(Object.hasOwn(NAMED, name) ? (NAMED[name] ?? name) : name)
}

/** `undefined` where it cannot be made here; newest first is how runs come. */
function orderOf({ orderByKey, orderByAsc }: State): readonly RunOrder[] | undefined {
  if (typeof orderByKey !== 'string' || orderByKey === '') return []
  const field = fieldOf(orderByKey)
  if (field === undefined) return undefined
  const descending = orderByAsc !== true && orderByAsc !== 'true'
  const isUsual = field.kind === 'attributes' && field.key === 'start_time' && descending
  return isUsual ? [] : [{ field, descending }]
}

/** Only where somebody chose what was logged: the others are those that everybody begins with. */
function columnsOf(selected: unknown): readonly string[] {
  const fields = (Array.isArray(selected) ? selected : []).flatMap((text) => fieldOf(text) ?? [])
  if (fields.every(({ kind }) => kind === 'attributes')) return []
  const columns = fields.map(printColumnField).filter((column) => column !== 'attributes.run_name')
  return [...new Set(['attributes.start_time', ...columns])]
}

function groupOf(groupBy: unknown) {
  if (groupBy === null || groupBy === undefined || groupBy === '') return {}
  if (typeof groupBy !== 'object') return undefined
  const { groupByKeys, aggregateFunction } = groupBy as State
  const keys: readonly unknown[] = Array.isArray(groupByKeys) ? groupByKeys : []
  const group = keys.map((key) => {
    const { mode, groupByData } = (typeof key === 'object' && key !== null ? key : {}) as State
    const isKnown = (mode === 'param' || mode === 'tag') && typeof groupByData === 'string'
    return isKnown ? `${mode}s.${groupByData}` : undefined
  })
  const known = group.filter((column) => column !== undefined)
  if (known.length === 0 || known.length < group.length) return undefined
  return { group: known, groupMeasure: MEASURES[String(aggregateFunction)] ?? 'mean' }
}

import type { HistoryField } from '../../domain/columnField.ts'
import type { RunOrder } from '../../domain/runOrder.ts'
import { computedLines } from './computedLines.ts'
import { orderLines } from './orderLines.ts'

/** A search as it is sent: what "copy as" writes down. */
export type SearchCall =
  | {
      readonly search: 'runs'
      readonly experimentIds: readonly string[]
      readonly filter: string
      readonly viewType: string
      readonly orderBy: readonly string[]
      /** Text that the page finds in names and at the beginning of ids, which no search answers; none is all runs. */
      readonly find?: string
      /** Columns that the page computes from histories, which no search answers. */
      readonly computed?: readonly HistoryField[]
      /** The page's own order, before which there is none: `orderBy` is for what is equal in it. */
      readonly ownOrder?: readonly RunOrder[]
      /** Params that only ever hold numbers: the page orders them as such. */
      readonly numericParams?: ReadonlySet<string>
    }
  | {
      readonly search: 'experiments'
      readonly filter: string
      readonly viewType: string
      readonly orderBy: readonly string[]
    }

/** The call in Python, whole and ready to run. @param origin where Python reaches the same server. */
export function toPython(call: SearchCall, origin: string): string {
  const isRuns = call.search === 'runs'
  const options = [
    ...(isRuns ? [`experiment_ids=${python(call.experimentIds)}`] : []),
    `filter_string=${python(call.filter)}`,
    `${isRuns ? 'run_view_type' : 'view_type'}=ViewType.${call.viewType}`,
    ...(call.orderBy.length === 0 ? [] : [`order_by=${python(call.orderBy)}`]),
  ]
  return [
    'import mlflow',
    'from mlflow.entities import ViewType',
    '',
    `mlflow.set_tracking_uri(${python(origin)})`,
    `${call.search} = mlflow.search_${call.search}(`,
    ...options.map((option) => `    ${option},`),
    ')',
    ...(isRuns ? findLines(call.find ?? '') : []),
    ...(isRuns ? ownLines(call) : []),
  ].join('\n')
}

/** As `findRows` finds. A run that an old server tells without the tag has no name here. */
function findLines(text: string): readonly string[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  return [
    '',
    `wanted = ${python(wanted)}`,
    'names = runs.get("tags.mlflow.runName", runs["run_id"]).fillna("")',
    'found = [wanted in name.lower() or id.startswith(wanted) for name, id in zip(names, runs["run_id"])]',
    'runs = runs.loc[found]',
  ]
}

/** What the page does with the runs that it found. */
function ownLines({
  computed = [],
  ownOrder = [],
  numericParams = new Set(),
}: SearchCall & { readonly search: 'runs' }): readonly string[] {
  const lines = [...computedLines(computed), ...orderLines(ownOrder, numericParams)]
  return lines.length === 0 ? [] : ['', 'import pandas', ...lines]
}

/** JSON's strings and lists are Python's, too. */
function python(value: string | readonly string[]): string {
  return Array.isArray(value)
    ? `[${value.map((item: string) => JSON.stringify(item)).join(', ')}]`
    : JSON.stringify(value)
}

/** The call for a POSIX shell. */
export function toCurl(call: SearchCall, origin: string): string {
  const { search, filter, viewType, orderBy } = call
  const body = {
    ...(call.search === 'runs'
      ? { experiment_ids: call.experimentIds, run_view_type: viewType }
      : { view_type: viewType }),
    filter,
    ...(orderBy.length === 0 ? {} : { order_by: orderBy }),
    max_results: 1000,
  }
  const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
  return [
    `curl -X POST ${quote(`${origin.replace(/\/$/, '')}/api/2.0/mlflow/${search}/search`)}`,
    `-H 'Content-Type: application/json'`,
    `-d ${quote(JSON.stringify(body))}`,
  ].join(' \\\n  ')
}

import { assertNever } from '../../lib/assertNever.ts'
import type { Int64 } from '../../lib/json.ts'
import type { Run } from '../run.ts'
import { valueOf } from '../tag.ts'
import { compareText } from './compareText.ts'
import type { StoreKind } from './evaluate.ts'
import { resolveAlias } from './language.ts'
import { storedFloat } from './numbers.ts'
import type { OrderBy } from './orderBy.ts'

type Sortable = string | Int64 | undefined

/**
 * Compares runs as MLflow's search does: in either direction values first, then NaN, then missing; afterwards newest
 * start first unless the start is already part of the order, and run id last, which makes the order total. `store`, as
 * in `compileRunFilter`: only files tell ±Infinity from the largest number.
 */
export function runComparator(order: readonly OrderBy[], store: StoreKind): (a: Run, b: Run) => number {
  const named = order.some(({ entity, key }) => entity === 'attribute' && resolveAlias(key) === 'start_time')
  const steps = [
    ...order.map(({ ascending, ...field }) => stepOf((run: Run) => sortValue(run, field, store), ascending)),
    ...(named ? [] : [stepOf((run: Run) => run.info.startTimeMs, false)]),
    stepOf((run: Run) => run.info.runId, true),
  ]
  return (a, b) => {
    for (const step of steps) {
      const result = step(a, b)
      if (result !== 0) return result
    }
    return 0
  }
}

/** Compares by one value; missing and NaN stay last whatever the direction. */
export function stepOf<T>(read: (item: T) => Sortable, ascending: boolean): (a: T, b: T) => number {
  return (a, b) => {
    const left = read(a)
    const right = read(b)
    const byRank = rankOf(left) - rankOf(right)
    if (byRank !== 0 || rankOf(left) > 0) return byRank
    return ascending ? compareValues(left, right) : compareValues(right, left)
  }
}

function rankOf(value: Sortable): number {
  if (value === undefined) return 2
  return Number.isNaN(value) ? 1 : 0
}

function compareValues(a: Sortable, b: Sortable): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  if (a === undefined || b === undefined) return 0
  if (a < b) return -1
  return a > b ? 1 : 0
}

function sortValue(run: Run, { entity, key }: Omit<OrderBy, 'ascending'>, store: StoreKind): Sortable {
  switch (entity) {
    case 'metric': {
      const value = run.data.metrics.find((metric) => metric.key === key)?.value
      return value === undefined || store === 'file' ? value : storedFloat(value)
    }
    case 'parameter':
      return valueOf(run.data.params, key)
    case 'tag':
      return valueOf(run.data.tags, key)
    case 'attribute':
      return attributeValue(run, resolveAlias(key))
    case 'dataset':
      throw new TypeError('Runs have no order by dataset.')
    default:
      return assertNever(entity)
  }
}

function attributeValue({ info }: Run, attribute: string): Sortable {
  switch (attribute) {
    case 'start_time':
      return info.startTimeMs
    case 'end_time':
      return info.endTimeMs
    case 'run_id':
      return info.runId
    case 'run_name':
      return info.runName
    case 'user_id':
      return info.userId
    case 'status':
      return info.status
    case 'artifact_uri':
      return info.artifactUri
    default:
      throw new TypeError(`Runs have no attribute ${attribute}.`)
  }
}

import type { Int64 } from '../../lib/json.ts'
import type { Experiment } from '../experiment.ts'
import { stepOf } from './compareRuns.ts'
import type { OrderBy } from './orderBy.ts'

const DEFAULT: readonly OrderBy[] = [
  { entity: 'attribute', key: 'creation_time', ascending: false },
  { entity: 'attribute', key: 'experiment_id', ascending: true },
]

/**
 * Compares experiments as MLflow's SQL store does on SQLite: newest first by default; an order of the caller's own gets
 * the larger id first as tie-break. A missing time is SQLite's NULL, the least of values: first when ascending.
 */
export function experimentComparator(order: readonly OrderBy[]): (a: Experiment, b: Experiment) => number {
  const asked = order.length === 0 ? DEFAULT : order
  const total = asked.some(({ key }) => key === 'experiment_id')
    ? asked
    : [...asked, { entity: 'attribute', key: 'experiment_id', ascending: false } as const]
  const steps = total.map(({ key, ascending }) =>
    stepOf((experiment: Experiment) => valueFor(experiment, key), ascending),
  )
  return (a, b) => {
    for (const step of steps) {
      const result = step(a, b)
      if (result !== 0) return result
    }
    return 0
  }
}

function valueFor(experiment: Experiment, key: string): string | Int64 {
  switch (key) {
    case 'name':
      return experiment.name
    case 'experiment_id':
      return idOf(experiment.experimentId)
    case 'creation_time':
      return experiment.creationTimeMs ?? -Infinity
    case 'last_update_time':
      return experiment.lastUpdateTimeMs ?? -Infinity
    default:
      throw new TypeError(`Experiments have no attribute ${key}.`)
  }
}

/** Ids are integers in SQL stores; file stores may hold other names, which then sort as text. */
function idOf(id: string): string | Int64 {
  return /^\d+$/.test(id) ? BigInt(id) : id
}

import { RUNS } from '../../domain/filter/language.ts'
import { printOrderBy } from '../../domain/filter/printOrderBy.ts'
import type { RunOrder } from '../../domain/runOrder.ts'

const ENTITY = { metrics: 'metric', params: 'parameter', tags: 'tag', attributes: 'attribute' } as const

/** The page's order in MLflow's words, without what only the page can order by, such as the duration. */
export function serverOrder(order: readonly RunOrder[]): readonly string[] {
  return order.flatMap(({ field: { kind, key }, descending }) => {
    if (kind === 'history' || kind === 'datasets') return []
    if (kind === 'attributes' && !RUNS.orderKeys.includes(key)) return []
    const printed = printOrderBy({ entity: ENTITY[kind], key, ascending: !descending }, RUNS)
    return printed.ok ? [printed.text] : []
  })
}

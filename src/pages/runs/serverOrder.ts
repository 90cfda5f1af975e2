import { RUNS } from '../../domain/filter/language.ts'
import { printOrderBy } from '../../domain/filter/printOrderBy.ts'
import type { RunOrder } from '../../domain/runOrder.ts'

const ENTITY = { metrics: 'metric', params: 'parameter', tags: 'tag', attributes: 'attribute' } as const

/** The page's order in MLflow's words; none for what only the page can order by, such as the duration. */
export function serverOrder(order: RunOrder | undefined): readonly string[] {
  if (order === undefined) return []
  const { kind, key } = order.field
  if (kind === 'attributes' && !RUNS.orderKeys.includes(key)) return []
  const printed = printOrderBy({ entity: ENTITY[kind], key, ascending: !order.descending }, RUNS)
  return printed.ok ? [printed.text] : []
}

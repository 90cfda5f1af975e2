import type { RunSearch } from '../../data/loadedRuns.ts'
import type { RunsSearch } from '../../routes/runs.ts'
import { serverOrder } from './serverOrder.ts'

/**
 * What the server is asked for until everything is here: the order goes with it, so that its first runs come first. Where
 * it cannot make all of the order it makes none. Params are ordered in the page only: the server takes them for texts, and
 * would put 128 before 16.
 */
export function firstSearch(
  experimentIds: readonly string[],
  { viewType, order }: Pick<RunsSearch, 'viewType' | 'order'>,
  filter: string,
): RunSearch {
  const orderBy = order.some(({ field }) => field.kind === 'params') ? [] : serverOrder(order)
  return { experimentIds, filter, orderBy: orderBy.length === order.length ? orderBy : [], viewType }
}

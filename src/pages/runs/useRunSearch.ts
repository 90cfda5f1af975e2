import { useQueryClient } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { runTableOptions } from '../../data/runTable.ts'
import type { RunsSearch } from '../../routes/runs.ts'
import { serverOrder } from './serverOrder.ts'
import type { ReadRuns } from './useShownRuns.ts'

/**
 * What the server is asked for. While not everything is here, the order goes with it, so that its first runs come first;
 * once everything is, ordering is done here, which gives the same. Params are ordered here only: the server takes them
 * for texts, and would put 128 before 16.
 */
export function useRunSearch(experimentIds: readonly string[], { viewType, order, table }: RunsSearch, filter: string) {
  const client = useMlflowClient()
  const queryClient = useQueryClient()
  const search = { experimentIds, filter, orderBy: [], viewType }
  const newestFirst = runTableOptions(client, search, table.refreshS)
  const { data, dataUpdatedAt: updatedAtMs = 0 } = queryClient.getQueryState(newestFirst.queryKey) ?? {}
  const known: ReadRuns | undefined = data === undefined ? undefined : { loaded: data, updatedAtMs }
  const orderBy = order.some(({ field }) => field.kind === 'params') ? [] : serverOrder(order)
  const isComplete = data !== undefined && data.nextPageToken === undefined
  const isServerOrder = orderBy.length > 0 && orderBy.length === order.length && !isComplete
  return {
    options: isServerOrder ? runTableOptions(client, { ...search, orderBy }, table.refreshS) : newestFirst,
    /** The runs of this search that are here in any order, to look at meanwhile. */
    known,
    isServerOrder,
  }
}

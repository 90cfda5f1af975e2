import { useQueryClient } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { runTableOptions } from '../../data/runTable.ts'
import type { RunsSearch } from '../../routes/runs.ts'
import { firstSearch } from './firstSearch.ts'
import { readRuns } from './useShownRuns.ts'

/**
 * What the server is asked for. While not everything is here, the order goes with it (`firstSearch`); once everything is,
 * ordering is done here, which gives the same.
 */
export function useRunSearch(experimentIds: readonly string[], search: RunsSearch, filter: string) {
  const client = useMlflowClient()
  const queryClient = useQueryClient()
  const first = firstSearch(experimentIds, search, filter)
  const newestFirst = runTableOptions(client, { ...first, orderBy: [] }, search.table.refreshS)
  const { data, dataUpdatedAt: updatedAtMs = 0 } = queryClient.getQueryState(newestFirst.queryKey) ?? {}
  const isComplete = data !== undefined && data.nextPageToken === undefined
  const isServerOrder = first.orderBy.length > 0 && !isComplete
  return {
    options: isServerOrder ? runTableOptions(client, first, search.table.refreshS) : newestFirst,
    /** The runs of this search that are here in any order, to look at meanwhile. */
    known: readRuns(data, updatedAtMs),
    isServerOrder,
  }
}

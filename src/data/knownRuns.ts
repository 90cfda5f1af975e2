import type { QueryClient } from '@tanstack/react-query'
import type { RunTable } from '../domain/runTable.ts'
import type { LoadedRuns, RunSearch } from './runTable.ts'

/**
 * The most that is known of some experiments' runs: the longest of their loaded tables, `table` among them. Under a filter
 * the runs on the page are few, but those from before it are still in the cache.
 */
export function knownRuns(queryClient: QueryClient, experimentIds: readonly string[], table: RunTable): RunTable {
  const wanted = experimentIds.join()
  return queryClient
    .getQueriesData<LoadedRuns>({ queryKey: ['runs', 'table'] })
    .filter(([key]) => (key[2] as RunSearch | undefined)?.experimentIds.join() === wanted)
    .reduce((most, [, loaded]) => (loaded !== undefined && loaded.table.size > most.size ? loaded.table : most), table)
}

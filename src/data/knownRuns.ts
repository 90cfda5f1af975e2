import { queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { appendRuns, EMPTY_RUN_TABLE } from '../domain/runTable.ts'
import type { RunTable } from '../domain/runTable.ts'
import { readRunPages } from './runPages.ts'
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

/** Enough to know what experiments log. */
const SAMPLE_SIZE = 100

/**
 * A hundred of some experiments' newest runs whatever the filter: what there is to filter by where nothing else is known, as
 * when a link has come with a filter that finds nothing. One page of `runs/search`.
 */
export function runSampleOptions(
  client: MlflowClient,
  { experimentIds, viewType }: Omit<RunSearch, 'filter' | 'orderBy'>,
) {
  return queryOptions({
    queryKey: ['runs', 'sample', experimentIds, viewType],
    queryFn: async ({ signal }): Promise<RunTable> => {
      const pages = { experimentIds, options: { viewType }, pageToken: undefined, sizeOf: () => SAMPLE_SIZE, signal }
      for await (const { columns } of readRunPages(client, pages)) return appendRuns(EMPTY_RUN_TABLE, columns, true)
      return EMPTY_RUN_TABLE
    },
    structuralSharing: false,
    staleTime: Infinity,
  })
}

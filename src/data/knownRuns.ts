import { queryOptions } from '@tanstack/react-query'
import type { QueryClient, QueryFunctionContext } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { runColumns } from '../domain/runColumns.ts'
import { appendRuns, EMPTY_RUN_TABLE } from '../domain/runTable.ts'
import type { RunTable } from '../domain/runTable.ts'
import type { LoadedRuns, RunSearch } from './loadedRuns.ts'

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

type Sampled = Pick<RunSearch, 'experimentIds' | 'viewType'>

/** Enough to know what experiments log. */
const SAMPLE_SIZE = 100

/**
 * A hundred of some experiments' newest runs whatever the filter: what there is to filter by where nothing else is known, as
 * when a link has come with a filter that finds nothing. One page of POST `runs/search`.
 */
export function runSampleOptions(client: MlflowClient, sampled: Sampled) {
  return queryOptions({
    queryKey: ['runs', 'sample', sampled],
    queryFn: sampleReader(client, sampled),
    structuralSharing: false,
    staleTime: Infinity,
  })
}

function sampleReader(client: MlflowClient, { experimentIds, viewType }: Sampled) {
  return async ({ signal }: QueryFunctionContext): Promise<RunTable> => {
    const page = await client.searchRuns(experimentIds, { viewType, maxResults: SAMPLE_SIZE, signal })
    return appendRuns(EMPTY_RUN_TABLE, runColumns(page.items))
  }
}

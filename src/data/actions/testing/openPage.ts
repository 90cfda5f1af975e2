import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import type { Experiment } from '../../../domain/experiment.ts'
import type { ViewType } from '../../../domain/lifecycle.ts'
import type { Page } from '../../../domain/page.ts'
import type { Run } from '../../../domain/run.ts'
import { runColumns } from '../../../domain/runColumns.ts'
import { appendRuns, EMPTY_RUN_TABLE } from '../../../domain/runTable.ts'
import { experimentOptions, experimentsOptions } from '../../experiments.ts'
import { runOptions } from '../../runs.ts'
import { SELECT } from '../../runTable.ts'
import type { LoadedRuns, RunSearch } from '../../loadedRuns.ts'
import { ActionRunner } from '../actionRunner.ts'
import type { FaultyServer } from './faultyServer.ts'

/** A query cache with all the kinds of queries that a page observes, and the runner over it. No worker parses tables here. */
export async function openPage({ client }: FaultyServer, experimentIds: readonly string[], runIds: readonly string[]) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const readTable = async (options: RunSearch & { readonly signal: AbortSignal }): Promise<LoadedRuns> => {
    const { items } = await client.searchRuns(experimentIds, { viewType: options.viewType, signal: options.signal })
    return { table: appendRuns(EMPTY_RUN_TABLE, runColumns(items)), nextPageToken: undefined }
  }
  const tableOf = (viewType: ViewType) => {
    const search = { experimentIds, filter: '', orderBy: [], viewType }
    return new QueryObserver<LoadedRuns>(queryClient, {
      queryKey: ['runs', 'table', search],
      queryFn: ({ signal }) => readTable({ ...search, signal }),
      select: SELECT[viewType],
      structuralSharing: false,
    })
  }
  const tables = (['ACTIVE_ONLY', 'DELETED_ONLY', 'ALL'] as const).map(tableOf)
  const list = new InfiniteQueryObserver(
    queryClient,
    experimentsOptions(client, { filter: '', orderBy: ['experiment_id ASC'], viewType: 'ACTIVE_ONLY' }),
  )
  const runs = runIds.map((id) => new QueryObserver(queryClient, { ...runOptions(client, id), refetchInterval: false }))
  const experiments = experimentIds.map((id) => new QueryObserver(queryClient, experimentOptions(client, id)))
  const observers = [...tables, list, ...runs, ...experiments]
  const ends = observers.map((observer) => observer.subscribe(() => undefined))
  const page = {
    queryClient,
    actions: new ActionRunner(client, queryClient),
    tables: () => tables.map((table) => table.getCurrentResult().data?.table ?? EMPTY_RUN_TABLE),
    list: () => (list.getCurrentResult().data as InfiniteData<Page<Experiment>>).pages.flatMap(({ items }) => items),
    runs: () => runs.map((run) => run.getCurrentResult().data as Run),
    experiments: () => experiments.map((experiment) => experiment.getCurrentResult().data as Experiment),
    /** Until no job works and no query is being read. */
    settled: async () => {
      while (page.actions.getWorking().length > 0 || queryClient.isFetching() > 0) await new Promise(setImmediate)
    },
    close: () => {
      for (const end of ends) end()
      queryClient.clear()
    },
  }
  await page.settled()
  return page
}

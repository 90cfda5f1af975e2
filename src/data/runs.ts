import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import type { ViewType } from '../domain/lifecycle.ts'
import { isLive } from '../domain/run.ts'

export interface RunSearch {
  readonly experimentIds: readonly string[]
  /** MLflow's runs filter language; `''` is everything. */
  readonly filter: string
  readonly orderBy: readonly string[]
  readonly viewType: ViewType
}

/** Runs per request: MLflow's own default. */
const PAGE_SIZE = 1000
const LIST_STALE_MS = 30_000
/** How often a run that is still going is read again. */
const LIVE_POLL_MS = 5000

/** Pages of `runs/search`; `Page<Run>` each. */
export function runsOptions(client: MlflowClient, search: RunSearch) {
  return infiniteQueryOptions({
    queryKey: ['runs', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      client.searchRuns(search.experimentIds, {
        filter: search.filter === '' ? undefined : search.filter,
        orderBy: search.orderBy,
        viewType: search.viewType,
        maxResults: PAGE_SIZE,
        pageToken: pageParam,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken,
    staleTime: LIST_STALE_MS,
  })
}

/** One run; polled while it is going. A finished run can still be renamed or tagged, so it is not kept for ever. */
export function runOptions(client: MlflowClient, runId: string) {
  return queryOptions({
    queryKey: ['runs', 'detail', { runId }],
    queryFn: ({ signal }) => client.getRun(runId, { signal }),
    staleTime: LIST_STALE_MS,
    refetchInterval: (query) => {
      const status = query.state.data?.info.status
      return status !== undefined && isLive(status) ? LIVE_POLL_MS : false
    },
  })
}

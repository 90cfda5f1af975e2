import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import type { ViewType } from '../domain/lifecycle.ts'

export interface ExperimentSearch {
  /** MLflow's experiments filter language; `''` is everything. */
  readonly filter: string
  readonly orderBy: readonly string[]
  readonly viewType: ViewType
}

/** Experiments per request: small enough to show at once, large enough that most servers need one. */
const PAGE_SIZE = 500
/** Others create and rename experiments; half a minute old is fresh enough for a list. */
const LIST_STALE_MS = 30_000

/** Pages of `experiments/search`; `Page<Experiment>` each. */
export function experimentsOptions(client: MlflowClient, search: ExperimentSearch) {
  return infiniteQueryOptions({
    queryKey: ['experiments', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      client.searchExperiments({
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

/** One experiment by id, deleted ones too. */
export function experimentOptions(client: MlflowClient, experimentId: string) {
  return queryOptions({
    queryKey: ['experiments', 'detail', { experimentId }],
    queryFn: ({ signal }) => client.getExperiment(experimentId, { signal }),
    staleTime: LIST_STALE_MS,
  })
}

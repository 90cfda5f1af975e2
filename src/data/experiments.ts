import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import type { Experiment } from '../domain/experiment.ts'
import type { LifecycleStage, ViewType } from '../domain/lifecycle.ts'
import { nameFilter } from '../domain/nameSearch.ts'
import type { Page } from '../domain/page.ts'
import { pollMs } from './pollMs.ts'

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
const HOLDER_STALE_MS = 5000

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
    select: SELECT[search.viewType],
    staleTime: LIST_STALE_MS,
  })
}

type ExperimentPages = InfiniteData<Page<Experiment>, string | undefined>

/** As with runs: what was deleted or restored since it was read is hidden, and has its place when that is undone. */
const SELECT: Readonly<Record<ViewType, (data: ExperimentPages) => ExperimentPages>> = {
  ACTIVE_ONLY: (data) => onlyStage(data, 'active'),
  DELETED_ONLY: (data) => onlyStage(data, 'deleted'),
  ALL: (data) => data,
}

function onlyStage(data: ExperimentPages, stage: LifecycleStage): ExperimentPages {
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.filter(({ lifecycleStage }) => lifecycleStage === stage),
  }))
  return { ...data, pages }
}

/**
 * One experiment by id, deleted ones too.
 * @param everyMs between two readings while somebody looks; 0 for only when it is asked for.
 */
export function experimentOptions(client: MlflowClient, experimentId: string, everyMs = 0) {
  return queryOptions({
    queryKey: ['experiments', 'detail', { experimentId }],
    queryFn: ({ signal }) => client.getExperiment(experimentId, { signal }),
    staleTime: LIST_STALE_MS,
    refetchInterval: ({ state }) => everyMs > 0 && pollMs(state, everyMs),
  })
}

/**
 * Which experiment holds a name, deleted ones too; `null` when it is free. A search rather than `get-by-name`, whose
 * answer that a name is free is an error in the browser's console.
 */
export function nameHolderOptions(client: MlflowClient, name: string) {
  return queryOptions({
    queryKey: ['experiments', 'holder', { name }],
    queryFn: async ({ signal }): Promise<Experiment | null> => {
      const search = { filter: nameFilter(name), viewType: 'ALL', signal } as const
      for await (const experiment of client.allExperiments(search)) if (experiment.name === name) return experiment
      return null
    },
    // Between typing a name and taking it, somebody else may.
    staleTime: HOLDER_STALE_MS,
  })
}

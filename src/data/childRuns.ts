import { infiniteQueryOptions } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { SYSTEM_TAG } from '../domain/tag.ts'

const PAGE_SIZE = 50
const LIST_STALE_MS = 30_000

/**
 * Pages of the runs nested directly under a run, newest first, by `runs/search` over its experiment; `Page<Run>` each.
 * Run ids are `[A-Za-z0-9_-]`; another id has no children, since the filter language has no escapes.
 */
export function childRunsOptions(client: MlflowClient, experimentId: string, runId: string) {
  return infiniteQueryOptions({
    queryKey: ['runs', 'children', { experimentId, runId }],
    queryFn: ({ pageParam, signal }) =>
      client.searchRuns([experimentId], {
        filter: `tags.\`${SYSTEM_TAG.parentRunId}\` = '${runId}'`,
        maxResults: PAGE_SIZE,
        pageToken: pageParam,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken,
    select: (data) => ({
      ...data,
      pages: data.pages.map((page) => ({
        ...page,
        items: page.items.filter(({ info }) => info.lifecycleStage === 'active'),
      })),
    }),
    staleTime: LIST_STALE_MS,
    enabled: /^[\w-]+$/.test(runId),
  })
}

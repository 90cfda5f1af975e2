import { queryOptions } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'

const LIST_STALE_MS = 30_000

/** The direct children of an artifact directory; `path` `''` is the root. */
export function artifactListOptions(client: MlflowClient, runId: string, path: string) {
  return queryOptions({
    queryKey: ['artifacts', 'list', { runId, path }],
    queryFn: ({ signal }) => client.listArtifacts(runId, { path, signal }),
    staleTime: LIST_STALE_MS,
  })
}

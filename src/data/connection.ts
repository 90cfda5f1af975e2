import { queryOptions } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'

/** A healthy server is asked once a minute; every failed call of a page asks at once (queryClient.ts). */
const HEALTHY_POLL_MS = 60_000
const STORE_POLL_MS = 10_000
/** Someone who has just restarted the server should not have to press a button. */
const FAILED_POLL_MS = 5000

/**
 * Whether calls get through, asked with the smallest call that needs what all others need: `/health` and `/version` would
 * say yes to someone without access. `true`, or the error of the failed call; the last time it worked is `dataUpdatedAt`.
 */
export function reachabilityOptions(client: MlflowClient) {
  return queryOptions({
    queryKey: ['connection', 'reachable'],
    queryFn: async ({ signal }) => {
      // Not repeated by the client: it is repeated here, and each of many pages asks.
      await client.searchExperiments({ maxResults: 1, maxRetries: 0, signal })
      return true
    },
    staleTime: HEALTHY_POLL_MS,
    refetchInterval: (query) => (query.state.status === 'error' ? FAILED_POLL_MS : HEALTHY_POLL_MS),
  })
}

/** Which tracking server this page is connected to; fails where something else than Runlens serves the page. */
export function connectionOptions(client: MlflowClient) {
  return queryOptions({
    queryKey: ['connection', 'identity'],
    queryFn: ({ signal }) => client.getConnection({ signal }),
    // A store of Runlens' own finds out about broken files while it is being read.
    refetchInterval: (query) => (query.state.data?.kind === 'store' ? STORE_POLL_MS : false),
  })
}

/** The tracking server's version; fails on servers that do not tell. */
export function serverVersionOptions(client: MlflowClient) {
  return queryOptions({
    queryKey: ['connection', 'version'],
    queryFn: ({ signal }) => client.getServerVersion({ signal }),
  })
}

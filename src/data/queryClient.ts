import { notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { TrackingError } from '../domain/trackingError.ts'

const CONNECTION = 'connection'

// What a press changes in the cache is drawn before the next press, even on a busy machine: a timer may come after it.
notifyManager.setScheduler(queueMicrotask)

/** Histories of which some did not come are data, too: those that did. */
function isPartOf(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && 'failed' in data && data.failed instanceof Map && data.failed.size > 0
  )
}

/**
 * The query cache of a page. It does not retry, for the client does; it watches the connection: a failed call makes
 * `reachabilityOptions` ask at once, and when that gets through again, all that failed meanwhile, in whole or in part, is asked for again.
 */
export function createQueryClient(): QueryClient {
  let lost = false
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false } },
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (queryKey[0] === CONNECTION) {
          lost ||= queryKey[1] === 'reachable'
        } else if (error instanceof TrackingError && !lost) {
          void queryClient.invalidateQueries({ queryKey: [CONNECTION, 'reachable'] })
        }
      },
      onSuccess: (_data, { queryKey }) => {
        if (!lost || queryKey[0] !== CONNECTION || queryKey[1] !== 'reachable') return
        lost = false
        void queryClient.invalidateQueries({
          predicate: (query) =>
            query.state.status === 'error' || query.queryKey[0] === CONNECTION || isPartOf(query.state.data),
        })
      },
    }),
  })
  return queryClient
}

import { queryOptions } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { isLive } from '../domain/run.ts'
import { pollMs } from './pollMs.ts'

const LIST_STALE_MS = 30_000
/** How often a run that is still going is read again. */
const LIVE_POLL_MS = 5000

/** One run; polled while it is going. A finished run can still be renamed or tagged, so it is not kept for ever. */
export function runOptions(client: MlflowClient, runId: string) {
  return queryOptions({
    queryKey: ['runs', 'detail', { runId }],
    queryFn: ({ signal }) => client.getRun(runId, { signal }),
    staleTime: LIST_STALE_MS,
    refetchInterval: ({ state }) => {
      const status = state.data?.info.status
      return status !== undefined && isLive(status) ? pollMs(state, LIVE_POLL_MS) : false
    },
  })
}

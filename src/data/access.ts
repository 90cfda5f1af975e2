import { queryOptions, useQuery } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { useMlflowClient } from './clientContext.ts'
import { connectionOptions } from './connection.ts'

const READ_ONLY = 'This store is open read-only, by --read-only or because it may not be written to.'
/** People are given permission while they wait for it, not every second. */
const PERMISSION_STALE_MS = 60_000

/** Why the server would refuse changes of an experiment and its runs, `''` when it would not. */
function permissionOptions(client: MlflowClient, experimentId: string) {
  return queryOptions({
    queryKey: ['access', 'experiment', { experimentId }],
    queryFn: async ({ signal }) => {
      const refusal = await client.getWriteRefusal(experimentId, { signal })
      return refusal === '' ? '' : `The tracking server refuses changes here: ${refusal}`
    },
    staleTime: PERMISSION_STALE_MS,
    refetchOnWindowFocus: false,
  })
}

/** Why nothing can be changed on this server, as far as that is known without trying. */
export function useReadOnlyReason(): string | undefined {
  const { data } = useQuery(connectionOptions(useMlflowClient()))
  return data?.isReadOnly === true ? READ_ONLY : undefined
}

/**
 * Why this experiment and its runs cannot be changed; `undefined` when they can, or as long as nobody knows. The server
 * is asked when `isWanted`, which is when somebody is about to change something.
 */
export function useWriteRefusal(experimentId: string, isWanted: boolean): string | undefined {
  const client = useMlflowClient()
  // A row of a table that is scrolled past asks and hears nothing.
  const { data: connection } = useQuery({ ...connectionOptions(client), subscribed: isWanted })
  const { data } = useQuery({
    ...permissionOptions(client, experimentId),
    subscribed: isWanted,
    // Whoever may open a file may change it; only servers have accounts.
    enabled: isWanted && connection?.kind === 'forward' && !connection.isReadOnly,
  })
  if (connection?.isReadOnly === true) return READ_ONLY
  return data === '' ? undefined : data
}

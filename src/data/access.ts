import { queryOptions, useQuery } from '@tanstack/react-query'
import type { QueryFunctionContext } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { MlflowError } from '../domain/trackingError.ts'
import { useMlflowClient } from './clientContext.ts'
import { connectionOptions } from './connection.ts'

const READ_ONLY = 'This store is open read-only, by --read-only or because it may not be written to.'
/** People are given permission while they wait for it, not every second. */
const PERMISSION_STALE_MS = 60_000

/**
 * Why the server would refuse changes of an experiment and its runs, `''` when it would not. MLflow has no call that
 * tells, so it is asked to log nothing to a run of it, or where no run is known to rename the experiment to nothing: who
 * may not is refused with 403, who may is answered with 200 or 400, and nothing is changed either way. The 400 is an error in the
 * browser's console.
 */
function permissionOptions(client: MlflowClient, experimentId: string, runId: string | undefined) {
  return queryOptions({
    queryKey: ['access', 'experiment', { experimentId }],
    // What an experiment's runs answer is its own answer, whichever is asked.
    queryFn: permissionReader(client, experimentId, runId),
    staleTime: PERMISSION_STALE_MS,
    refetchOnWindowFocus: false,
  })
}

function permissionReader(client: MlflowClient, experimentId: string, runId: string | undefined) {
  return async ({ signal }: QueryFunctionContext): Promise<string> => {
    try {
      if (runId === undefined) await client.renameExperiment(experimentId, '', { signal })
      else await client.logNothing(runId, { signal })
      return ''
    } catch (error) {
      if (!(error instanceof MlflowError)) throw error
      return error.status === 401 || error.status === 403
        ? `The tracking server refuses changes here: ${error.message}`
        : ''
    }
  }
}

/** Why nothing can be changed on this server, as far as that is known without trying. */
export function useReadOnlyReason(): string | undefined {
  const { data } = useQuery(connectionOptions(useMlflowClient()))
  return data?.isReadOnly === true ? READ_ONLY : undefined
}

/**
 * Why this experiment and its runs cannot be changed; `undefined` when they can, or as long as nobody knows. The server
 * is asked when `isWanted`, which is when somebody is about to change something.
 * @param runId an active run of the experiment, by which the server is asked without an error in the console.
 */
export function useWriteRefusal(experimentId: string, isWanted: boolean, runId?: string): string | undefined {
  const client = useMlflowClient()
  // A row of a table that is scrolled past asks and hears nothing.
  const { data: connection } = useQuery({ ...connectionOptions(client), subscribed: isWanted })
  const { data } = useQuery({
    ...permissionOptions(client, experimentId, runId),
    subscribed: isWanted,
    // Whoever may open a file may change it; only servers have accounts.
    enabled: isWanted && connection?.kind === 'forward' && !connection.isReadOnly,
  })
  if (connection?.isReadOnly === true) return READ_ONLY
  return data === '' ? undefined : data
}

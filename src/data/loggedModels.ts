import { queryOptions } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import type { LoggedModel } from '../domain/loggedModel.ts'
import { MlflowError } from '../domain/trackingError.ts'
import { runPool } from '../lib/runPool.ts'

/** A run logs a model or two, one that keeps its checkpoints hundreds: of so many the rest goes by its ids. */
const MOST_MODELS = 100
const AT_A_TIME = 4
const STALE_MS = 30_000

/**
 * Logged models by their ids (`logged-models/…`), in the order of these; those that the server does not have, as after a
 * deletion, and those beyond the hundredth are absent.
 */
export function loggedModelsOptions(client: MlflowClient, modelIds: readonly string[]) {
  const asked = modelIds.slice(0, MOST_MODELS)
  return queryOptions({
    queryKey: ['logged models', asked],
    queryFn: async ({ signal }): Promise<readonly LoggedModel[]> => {
      const found = new Map<string, LoggedModel>()
      let failure: unknown
      const read = async (modelId: string): Promise<void> => {
        try {
          found.set(modelId, await client.getLoggedModel(modelId, { signal }))
        } catch (error) {
          if (!(error instanceof MlflowError && error.errorCode === 'RESOURCE_DOES_NOT_EXIST')) failure ??= error
        }
      }
      await runPool(asked, AT_A_TIME, read, () => signal.aborted || failure !== undefined)
      signal.throwIfAborted()
      if (failure !== undefined) throw failure
      return asked.flatMap((modelId) => found.get(modelId) ?? [])
    },
    staleTime: STALE_MS,
  })
}

import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'

/** Of the mutation that loads samples, for those who only want to know whether it is under way. */
export const SAMPLES_KEY = ['samples'] as const

/**
 * Logs the sample workspace (`logSamples`); `onProgress` is told how much is there, 0…1. Its code comes when it is wanted.
 */
export function loadSamplesOptions(
  client: MlflowClient,
  queryClient: QueryClient,
  onProgress: (share: number) => void,
) {
  return mutationOptions({
    mutationKey: SAMPLES_KEY,
    mutationFn: async () => {
      const { logSamples } = await import('./logSamples.ts')
      await logSamples(client, { onProgress })
    },
    // What was logged before a failure is there too.
    onSettled: () => queryClient.invalidateQueries(),
  })
}

/** Whether an experiment has any run, deleted ones too: `runs/search` for one. */
export function hasRunsOptions(client: MlflowClient, experimentId: string) {
  return queryOptions({
    queryKey: ['runs', 'any', { experimentId }],
    queryFn: async ({ signal }) => {
      const { items } = await client.searchRuns(experimentId, { viewType: 'ALL', maxResults: 1, signal })
      return items.length > 0
    },
  })
}

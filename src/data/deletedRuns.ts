import { queryOptions } from '@tanstack/react-query'
import type { QueryFunctionContext } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import type { Run } from '../domain/run.ts'

/** Deleted runs of experiments that are not deleted themselves. */
export interface DeletedRuns {
  readonly runs: readonly Run[]
  /** Names by experiment id. */
  readonly experimentNames: ReadonlyMap<string, string>
  /** False when there are more than are listed. */
  readonly isComplete: boolean
}

/** Servers read the list of experiments into one SQL statement, which has its limits. */
const EXPERIMENTS_A_REQUEST = 100
const MOST_RUNS = 1000
const STALE_MS = 30_000

/** What is deleted one by one, over all experiments. `experiments/search`, then `runs/search` for a hundred at a time. */
export function deletedRunsOptions(client: MlflowClient) {
  return queryOptions({
    queryKey: ['runs', 'deleted'],
    queryFn: deletedRunsReader(client),
    select: (data) => ({ ...data, runs: data.runs.filter(({ info }) => info.lifecycleStage === 'deleted') }),
    staleTime: STALE_MS,
    structuralSharing: false,
  })
}

function deletedRunsReader(client: MlflowClient) {
  return async ({ signal }: QueryFunctionContext): Promise<DeletedRuns> => {
    const experimentNames = new Map<string, string>()
    for await (const { experimentId, name } of client.allExperiments({ signal }))
      experimentNames.set(experimentId, name)
    const ids = [...experimentNames.keys()]
    const runs: Run[] = []
    for (let start = 0; start < ids.length; start += EXPERIMENTS_A_REQUEST) {
      const some = ids.slice(start, start + EXPERIMENTS_A_REQUEST)
      for await (const run of client.allRuns(some, { viewType: 'DELETED_ONLY', signal })) {
        if (runs.length >= MOST_RUNS) return { runs, experimentNames, isComplete: false }
        runs.push(run)
      }
    }
    return { runs, experimentNames, isComplete: true }
  }
}

import { queryOptions } from '@tanstack/react-query'
import type { QueryFunctionContext } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import type { Experiment } from '../domain/experiment.ts'
import type { RunRef } from '../domain/runRef.ts'

/** An experiment and the runs that its deletion deletes and its restoring revives. */
export interface ExperimentContents {
  readonly experiment: Experiment
  /** As many as were counted; more when `isCounted` is false. */
  readonly activeCount: number
  readonly isCounted: boolean
  /** All of them: in an active experiment, those that were deleted by themselves. */
  readonly deletedRuns: readonly RunRef[]
}

/** Counting goes on to here; a person who reads `5,000+` knows enough. */
const MOST_COUNTED = 5000

/** Experiments with their runs, as the server has them now. `experiments/get` and `runs/search` for each. */
export function experimentContentsOptions(client: MlflowClient, experimentIds: readonly string[]) {
  return queryOptions({
    queryKey: ['manage', 'contents', experimentIds],
    queryFn: contentsReader(client, experimentIds),
    // Read when a dialog opens, for that dialog.
    staleTime: 0,
    gcTime: 0,
  })
}

function contentsReader(client: MlflowClient, experimentIds: readonly string[]) {
  return async ({ signal }: QueryFunctionContext): Promise<readonly ExperimentContents[]> => {
    const contents: ExperimentContents[] = []
    for (const experimentId of experimentIds) contents.push(await readContents(client, experimentId, signal))
    return contents
  }
}

async function readContents(
  client: MlflowClient,
  experimentId: string,
  signal: AbortSignal,
): Promise<ExperimentContents> {
  const experiment = await client.getExperiment(experimentId, { signal })
  const deletedRuns: RunRef[] = []
  for await (const { info } of client.allRuns(experimentId, { viewType: 'DELETED_ONLY', signal })) {
    deletedRuns.push({ ...info, name: info.runName })
  }
  let activeCount = 0
  for await (const _ of client.allRuns(experimentId, { viewType: 'ACTIVE_ONLY', signal })) {
    activeCount += 1
    if (activeCount >= MOST_COUNTED) return { experiment, activeCount, isCounted: false, deletedRuns }
  }
  return { experiment, activeCount, isCounted: true, deletedRuns }
}

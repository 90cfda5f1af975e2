import { queryOptions, useQueries } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { useMlflowClient } from './clientContext.ts'
import { pollMs } from './pollMs.ts'

/** How many runs are under way, by experiment; experiments without any are left out. */
export interface RunningRuns {
  readonly byExperiment: ReadonlyMap<string, number>
  readonly count: number
  /** There are more than were asked for. */
  readonly isPartial: boolean
}

/** Runs asked for at a time: a run comes with all that it logged, so hundreds would be megabytes. */
const MAX_RUNS = 200
const POLL_MS = 15_000

/** Which runs of some experiments are under way, asked again and again while somebody looks. `runs/search`. */
function runningRunsOptions(client: MlflowClient, experimentIds: readonly string[]) {
  return queryOptions({
    queryKey: ['runs', 'running', { experimentIds }],
    queryFn: async ({ signal }) => {
      const filter = "attributes.status = 'RUNNING'"
      const page = await client.searchRuns(experimentIds, { filter, maxResults: MAX_RUNS, signal })
      return {
        experimentIds: page.items.map(({ info }) => info.experimentId),
        hasMore: page.nextPageToken !== undefined,
      }
    },
    enabled: experimentIds.length > 0,
    refetchInterval: ({ state }) => pollMs(state, POLL_MS),
  })
}

/** The runs that are under way in these experiments, one call for each page of experiments. */
export function useRunningRuns(pages: readonly (readonly string[])[]): RunningRuns {
  const client = useMlflowClient()
  const answers = useQueries({ queries: pages.map((experimentIds) => runningRunsOptions(client, experimentIds)) })
  const byExperiment = new Map<string, number>()
  for (const { data } of answers) {
    for (const id of data?.experimentIds ?? []) byExperiment.set(id, (byExperiment.get(id) ?? 0) + 1)
  }
  return {
    byExperiment,
    count: [...byExperiment.values()].reduce((sum, count) => sum + count, 0),
    isPartial: answers.some(({ data }) => data?.hasMore === true),
  }
}

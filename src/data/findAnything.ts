import { queryOptions } from '@tanstack/react-query'
import type { QueryFunctionContext } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import type { Experiment } from '../domain/experiment.ts'
import { nameFilter, nameMatcher } from '../domain/nameSearch.ts'
import type { RunInfo } from '../domain/run.ts'
import { MlflowError } from '../domain/trackingError.ts'

/** Experiments and runs that a text may mean. */
export interface Found {
  readonly experiments: readonly Pick<Experiment, 'experimentId' | 'name'>[]
  readonly runs: readonly Pick<RunInfo, 'runId' | 'runName' | 'experimentId'>[]
  /** False when there are more experiments than were searched for runs. */
  readonly isComplete: boolean
}

/** Of each kind. */
export const MOST_SHOWN = 8
/** Servers put them all into one SQL statement. */
const MOST_SEARCHED = 200
const STALE_MS = 30_000
const RUN_ID = /^[\da-f]{32}$/i
const EXPERIMENT_ID = /^\d{1,20}$/

/**
 * Experiments by a part of their name or by their id, and runs by a part of their name or by their whole id, deleted ones
 * by id only. `experiments/search`, `experiments/get`, `runs/search`, `runs/get`.
 */
export function findAnythingOptions(client: MlflowClient, text: string) {
  return queryOptions({
    queryKey: ['find', { text }],
    queryFn: finder(client, text),
    staleTime: STALE_MS,
  })
}

function finder(client: MlflowClient, text: string) {
  return async ({ signal }: QueryFunctionContext): Promise<Found> => {
    if (RUN_ID.test(text)) return { experiments: [], runs: await runById(client, text, signal), isComplete: true }
    const [named, all] = await Promise.all([
      client.searchExperiments({ filter: nameFilter(text), maxResults: 50, signal }),
      client.searchExperiments({ maxResults: MOST_SEARCHED, orderBy: ['last_update_time DESC'], signal }),
    ])
    const experiments = named.items.filter(({ name }) => nameMatcher(text)(name)).slice(0, MOST_SHOWN)
    const listed = all.items.filter(({ experimentId }) => experimentId === text)
    // The answer that there is none is an error in the browser's console: asked for only where the list may lack it.
    const isElsewhere = listed.length === 0 && all.nextPageToken !== undefined && EXPERIMENT_ID.test(text)
    const byId = isElsewhere ? await orNone(client.getExperiment(text, { signal })) : listed
    const ids = all.items.map(({ experimentId }) => experimentId)
    const filter = nameFilter(text).replace(/^name/, 'attributes.run_name')
    const runs = ids.length === 0 ? [] : (await client.searchRuns(ids, { filter, maxResults: 50, signal })).items
    return {
      experiments: [...byId, ...experiments.filter(({ experimentId }) => experimentId !== text)],
      runs: runs
        .map(({ info }) => info)
        .filter(({ runName }) => nameMatcher(text)(runName))
        .slice(0, MOST_SHOWN),
      isComplete: all.nextPageToken === undefined,
    }
  }
}

async function runById(client: MlflowClient, runId: string, signal: AbortSignal): Promise<readonly RunInfo[]> {
  return (await orNone(client.getRun(runId.toLowerCase(), { signal }))).map(({ info }) => info)
}

/** What the server has by an id, or nothing. */
async function orNone<T>(found: Promise<T>): Promise<readonly T[]> {
  try {
    return [await found]
  } catch (error) {
    if (error instanceof MlflowError && error.errorCode === 'RESOURCE_DOES_NOT_EXIST') return []
    throw error
  }
}

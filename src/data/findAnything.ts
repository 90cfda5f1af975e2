import { queryOptions } from '@tanstack/react-query'
import type { QueryFunctionContext } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import type { Experiment } from '../domain/experiment.ts'
import { nameFilter, nameMatcher } from '../domain/nameSearch.ts'
import type { Page } from '../domain/page.ts'
import type { RunInfo } from '../domain/run.ts'
import { MlflowError } from '../domain/trackingError.ts'

/** A run that a text may mean. Runs of several experiments often have the same names. */
export interface FoundRun extends Pick<RunInfo, 'runId' | 'runName' | 'experimentId'> {
  /** Where it has been read on the way. */
  readonly experimentName?: string | undefined
}

/** Experiments and runs that a text may mean. */
export interface Found {
  readonly experiments: readonly Pick<Experiment, 'experimentId' | 'name'>[]
  readonly runs: readonly FoundRun[]
  /** There are more than `MOST_SHOWN` of a kind. */
  readonly hasMore: boolean
  /** How many experiments were searched for runs, the one that changed last first. */
  readonly searchedCount: number
  /** False while there are more experiments than that. */
  readonly isComplete: boolean
}

/** Of each kind. */
export const MOST_SHOWN = 8
/** At a time: servers put them all into one SQL statement. */
const SEARCHED_TOGETHER = 200
/** Codes of answers that say that there is nothing. */
const NONE: ReadonlySet<string> = new Set(['RESOURCE_DOES_NOT_EXIST', 'INVALID_PARAMETER_VALUE'])
const STALE_MS = 30_000
const RUN_ID = /^[\da-f]{32}$/i
/** As much of it as tells runs apart, and as pages show; words like `cafe` are looked for in names, too. */
export const RUN_ID_START = /^[\da-f]{4,31}$/i
const EXPERIMENT_ID = /^\d{1,20}$/

/**
 * Experiments by a part of their name or by their id, and runs by a part of their name or by their id or its beginning,
 * deleted ones by their whole id only. Runs are looked for in one lot of experiments after the other, until enough are found or there are no more
 * experiments; what was found so far is there meanwhile. `experiments/search`, `experiments/get`, `runs/search`, `runs/get`.
 */
export function findAnythingOptions(client: MlflowClient, text: string) {
  return queryOptions({
    queryKey: ['find', { text }],
    queryFn: finder(client, text),
    // One that was left on the way, or found enough, is not all there is.
    staleTime: ({ state }) => (state.data?.isComplete === true ? STALE_MS : 0),
  })
}

function finder(client: MlflowClient, text: string) {
  return async ({ client: queryClient, queryKey, signal }: QueryFunctionContext): Promise<Found> => {
    if (RUN_ID.test(text)) {
      const runs = await runById(client, text, signal)
      return { experiments: [], runs, hasMore: false, searchedCount: 0, isComplete: true }
    }
    const list = (pageToken?: string): Promise<Page<Experiment>> =>
      client.searchExperiments({
        maxResults: SEARCHED_TOGETHER,
        orderBy: ['last_update_time DESC'],
        pageToken,
        signal,
      })
    const [named, first] = await Promise.all([
      client.searchExperiments({ filter: nameFilter(text), maxResults: 50, signal }),
      list(),
    ])
    const called = named.items.filter(({ name }) => nameMatcher(text)(name))
    const listed = first.items.filter(({ experimentId }) => experimentId === text)
    // The answer that there is none is an error in the browser's console: asked for only where the list may lack it.
    const isElsewhere = listed.length === 0 && first.nextPageToken !== undefined && EXPERIMENT_ID.test(text)
    const byId = isElsewhere ? await orNone(client.getExperiment(text, { signal })) : listed
    const shown = called.slice(0, MOST_SHOWN)
    const experiments = [...byId, ...shown.filter(({ experimentId }) => experimentId !== text)]
    const runs: FoundRun[] = []
    let searchedCount = 0
    let token: string | undefined
    for (let page = first; ; page = await list(token)) {
      runs.push(...(await runsIn(client, page.items, text, signal)))
      searchedCount += page.items.length
      // A server that repeats its token would be asked for ever.
      const isComplete = page.nextPageToken === undefined || page.nextPageToken === token
      const hasMore = Math.max(called.length, runs.length) > MOST_SHOWN
      const found: Found = { experiments, runs: runs.slice(0, MOST_SHOWN), hasMore, searchedCount, isComplete }
      if (isComplete || runs.length >= MOST_SHOWN) return found
      token = page.nextPageToken
      queryClient.setQueryData(queryKey, found)
    }
  }
}

async function runsIn(
  client: MlflowClient,
  experiments: readonly Experiment[],
  text: string,
  signal: AbortSignal,
): Promise<readonly FoundRun[]> {
  if (experiments.length === 0) return []
  const names = new Map(experiments.map(({ experimentId, name }) => [experimentId, name]))
  const ids = [...names.keys()]
  const filter = nameFilter(text).replace(/^name/, 'attributes.run_name')
  const search = async (wanted: string): Promise<readonly FoundRun[]> => {
    const { items } = await client.searchRuns(ids, { filter: wanted, maxResults: 50, signal })
    return items.map(({ info: { runId, runName, experimentId } }) => ({
      runId,
      runName,
      experimentId,
      experimentName: names.get(experimentId),
    }))
  }
  const named = (await search(filter)).filter(({ runName }) => nameMatcher(text)(runName))
  if (!RUN_ID_START.test(text)) return named
  const [begun = []] = await orNone(search(`attributes.run_id LIKE '${text.toLowerCase()}%'`))
  const runIds = new Set(begun.map(({ runId }) => runId))
  return [...begun, ...named.filter(({ runId }) => !runIds.has(runId))]
}

async function runById(client: MlflowClient, runId: string, signal: AbortSignal): Promise<readonly FoundRun[]> {
  return (await orNone(client.getRun(runId.toLowerCase(), { signal }))).map(({ info }) => info)
}

/** What the server has by an id, or nothing; old servers do not know every filter. */
async function orNone<T>(found: Promise<T>): Promise<readonly T[]> {
  try {
    return [await found]
  } catch (error) {
    if (error instanceof MlflowError && NONE.has(error.errorCode)) return []
    throw error
  }
}

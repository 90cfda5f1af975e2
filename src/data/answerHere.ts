import type { QueryClient } from '@tanstack/react-query'
import { ShortTasks } from '../lib/shortTasks.ts'
import type { LoadedRuns, RunSearch } from './loadedRuns.ts'

/** Runs that were found among those that are here, and when those were read. */
export interface AnswerHere extends LoadedRuns {
  readonly readAtMs: number
}

/** A search in the order that is asked for, or in any: where it matters only what is found. */
type WantedSearch = Omit<RunSearch, 'orderBy'> & Partial<Pick<RunSearch, 'orderBy'>>

/** All runs that a search without some of the conditions found. */
interface Known {
  readonly search: RunSearch
  readonly loaded: LoadedRuns
  readonly readAtMs: number
}

/**
 * Answers a search without the server, from a wider one all of whose runs are here: `undefined` where there is none, or where
 * only the server can tell (`filterTable`). Asks the newest first.
 * @throws the reason of `signal` once that is aborted.
 */
export async function answerHere(
  queryClient: QueryClient,
  search: WantedSearch,
  signal: AbortSignal,
): Promise<AnswerHere | undefined> {
  const wider = widerSearches(queryClient, search)
  if (wider.length === 0) return undefined
  // The filter's language comes with the page that offers to filter, and is no part of the first page.
  const { filterTable } = await import('../domain/filter/filterTable.ts')
  const tasks = new ShortTasks()
  for (const { search: before, loaded, readAtMs } of wider) {
    const filters = { filter: search.filter, before: before.filter }
    const table = await filterTable(loaded.table, filters, tasks, signal)
    if (table !== undefined) return { table, nextPageToken: undefined, readAtMs }
  }
  return undefined
}

/** Searches of the same runs, in the order that is asked for or newest first, that are complete and not to be read again. */
function widerSearches(queryClient: QueryClient, search: WantedSearch): readonly Known[] {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: ['runs', 'table'] })
    .flatMap(({ queryKey, state }): Known[] => {
      const known = queryKey[2] as RunSearch
      const loaded = state.data as LoadedRuns | undefined
      if (loaded === undefined || loaded.nextPageToken !== undefined || state.isInvalidated) return []
      const isSame = known.viewType === search.viewType && isEqual(known.experimentIds, search.experimentIds)
      const isInOrder =
        search.orderBy === undefined || known.orderBy.length === 0 || isEqual(known.orderBy, search.orderBy)
      if (!isSame || !isInOrder) return []
      return [{ search: known, loaded, readAtMs: loaded.readAtMs ?? state.dataUpdatedAt }]
    })
    .sort((a, b) => b.readAtMs - a.readAtMs)
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}

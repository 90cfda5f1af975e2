import { queryOptions } from '@tanstack/react-query'
import type { QueryFunctionContext } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { onlyStage } from '../domain/actions/patchTable.ts'
import type { ViewType } from '../domain/lifecycle.ts'
import { EMPTY_RUN_TABLE, appendRuns, givenColors, runIdsOf } from '../domain/runTable.ts'
import type { RunTable } from '../domain/runTable.ts'
import { withoutRuns } from '../domain/withoutRuns.ts'
import { whenDrawn } from '../lib/whenDrawn.ts'
import { answerHere } from './answerHere.ts'
import { knownRuns } from './knownRuns.ts'
import type { LoadedRuns, RunSearch } from './loadedRuns.ts'
import { readRunPages } from './runPages.ts'

/** What most pages have. How many requests a table costs follows from its size: its blocks may come from elsewhere. */
const FULL_PAGE = 1000
/**
 * How many runs each page may have. What fills the screen comes first: the server's time grows with the runs, 3 ms for each
 * in MLflow's own, and the person is waiting. What one scrolls to comes next, the last stands for all that follow.
 */
const PAGE_SIZES = [32, 250, FULL_PAGE]
/** How old one page may get before it is read again; many pages cost as many requests, so they may get as much older. */
const PAGE_STALE_MS = 30_000
/**
 * So long the second page and the request for the third may wait for the first to be drawn, which each further page begins
 * anew (see `RunsPage`), and which megabytes that arrive hold up.
 */
const DRAWN_MS = 1000
const NOTHING: LoadedRuns = { table: EMPTY_RUN_TABLE, nextPageToken: undefined }

/**
 * All runs of a search as one growing table (`LoadedRuns`): there after the first page, complete when the query has
 * settled. Cancelling it stops the loading and keeps what is there; fetching again goes on from there; invalidating it
 * starts again, and the old table stays until the new one is as long. While nobody observes it, one page is read. Where all
 * runs of a wider search are here, they answer a new one (`answerHere`), and when they are old the server is asked behind
 * them. Pages of `runs/search`.
 * @param refreshS seconds between two readings of all of it while somebody looks; many pages take as many times longer.
 */
export function runTableOptions(client: MlflowClient, search: RunSearch, refreshS = 0) {
  return queryOptions({
    queryKey: ['runs', 'table', search],
    queryFn: runLoader(client, search),
    select: SELECT[search.viewType],
    // Comparing typed arrays element by element would cost more than it could ever save.
    structuralSharing: false,
    staleTime: ({ state: { data, dataUpdatedAt } }) =>
      isComplete(data) ? Math.max(0, freshUntilMs(data, dataUpdatedAt) - dataUpdatedAt) : 0,
    // The browser's own timer, so it rests while the page is hidden.
    refetchInterval: ({ state: { data } }) => refreshS > 0 && isComplete(data) && refreshS * 1000 * pagesOf(data),
    // Somebody may have stopped the loading on purpose.
    refetchOnWindowFocus: ({ state }) => isComplete(state.data),
  })
}

/**
 * What a view shows of the runs that were read for it: those that were deleted or restored since are still there, so that
 * Undo has them back in their places at once.
 */
export const SELECT: Readonly<Record<ViewType, (loaded: LoadedRuns) => LoadedRuns>> = {
  ACTIVE_ONLY: (loaded) => withTable(loaded, onlyStage(loaded.table, 'active')),
  DELETED_ONLY: (loaded) => withTable(loaded, onlyStage(loaded.table, 'deleted')),
  ALL: (loaded) => loaded,
}

function withTable(loaded: LoadedRuns, table: RunTable): LoadedRuns {
  return table === loaded.table ? loaded : { ...loaded, table }
}

function isComplete(loaded: LoadedRuns | undefined): loaded is LoadedRuns {
  return loaded !== undefined && loaded.nextPageToken === undefined
}

function pagesOf({ table }: LoadedRuns): number {
  return Math.max(1, Math.ceil(table.size / FULL_PAGE))
}

function freshUntilMs(loaded: LoadedRuns, updatedAtMs: number): number {
  return (loaded.readAtMs ?? updatedAtMs) + PAGE_STALE_MS * pagesOf(loaded)
}

/** Loads page after page and shows each, as `runTableOptions` says. */
function runLoader(client: MlflowClient, search: RunSearch) {
  return async ({ client: queryClient, queryKey, signal }: QueryFunctionContext): Promise<LoadedRuns> => {
    if (queryClient.getQueryData(queryKey) === undefined) {
      const here = await answerHere(queryClient, search, signal)
      if (here !== undefined && freshUntilMs(here, here.readAtMs) > Date.now()) return here
      if (here !== undefined) queryClient.setQueryData(queryKey, here)
    }
    const before = queryClient.getQueryState<LoadedRuns>(queryKey)
    const shown = before?.data ?? NOTHING
    // After a failure all failed queries are invalidated together; that is no reason to read again what is here.
    const isRefresh = before?.isInvalidated === true && before.error === null
    let loaded = isRefresh || isComplete(before?.data) ? NOTHING : shown
    const seen = new Set(runIdsOf(loaded.table))
    const { experimentIds, filter, orderBy, viewType } = search
    // Runs look as before others were deleted, and under a filter as without it.
    const colorsBefore = givenColors(filter === '' ? shown.table : knownRuns(queryClient, experimentIds, shown.table))
    const pagesBefore = loaded.table.blocks.length
    const pages = readRunPages(client, {
      experimentIds,
      options: { filter: filter === '' ? undefined : filter, orderBy, viewType },
      pageToken: loaded.nextPageToken,
      sizeOf: (pagesRead) => PAGE_SIZES[Math.min(pagesBefore + pagesRead, PAGE_SIZES.length - 1)] ?? 0,
      signal,
      // Until somebody looks, the first page is enough: the rest would compete with the code that draws it.
      isMoreWanted: async () => {
        if (queryClient.getQueryCache().find({ queryKey, exact: true })?.isActive() === false) return false
        if (loaded.table.blocks.length === 1) await whenDrawn(DRAWN_MS)
        return true
      },
    })
    for await (const { columns, nextPageToken } of pages) {
      const fresh = withoutRuns(columns, seen)
      for (const runId of fresh.runIds) seen.add(runId)
      loaded = { table: appendRuns(loaded.table, fresh, nextPageToken === undefined, colorsBefore), nextPageToken }
      const isWorthShowing = nextPageToken !== undefined && loaded.table.size >= shown.table.size
      if (isWorthShowing) queryClient.setQueryData(queryKey, loaded)
    }
    return loaded
  }
}

import { QueryObserver } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { runIdsOfRows } from '../domain/runFind.ts'
import type { RunTable } from '../domain/runTable.ts'

/** A list of runs as somebody saw it: rows of a table, in their order. */
export interface RunList {
  readonly table: RunTable
  readonly rows: Uint32Array
}

/** Where a run stands in the list that it was opened from. */
export interface RunNeighbours {
  readonly previousRunId: string | undefined
  readonly nextRunId: string | undefined
  /** 1 is the first. */
  readonly position: number
  readonly count: number
}

const KEY = ['runs', 'opened list'] as const

interface OpenedList extends RunList {
  /** Lets go of what is held for it. */
  readonly release: () => void
}

/**
 * Keeps the list that a run is being opened from, for `runNeighbours` and for who comes back to it, however long they read the run.
 * One at a time; nothing is copied.
 */
export function rememberRunList(queryClient: QueryClient, list: RunList): void {
  // It is no server data and nobody observes it, so it would be collected while its run is being read.
  queryClient.setQueryDefaults(KEY, { gcTime: Infinity, structuralSharing: false })
  const release = holdTables(queryClient)
  queryClient.getQueryData<OpenedList>(KEY)?.release()
  queryClient.setQueryData<OpenedList>(KEY, { ...list, release })
}

/** Observes the tables of the page without asking for anything: five minutes after the page, they would be collected. */
function holdTables(queryClient: QueryClient): () => void {
  const leaves = queryClient
    .getQueryCache()
    .findAll({ queryKey: ['runs', 'table'], type: 'active' })
    .map(({ options, queryKey }) =>
      new QueryObserver(queryClient, { ...options, queryKey, enabled: false }).subscribe(() => undefined),
    )
  return () => {
    for (const leave of leaves) leave()
  }
}

/** The runs before and after `runId` in the list it was opened from; `undefined` when it was opened by a link. */
export function runNeighbours(queryClient: QueryClient, runId: string): RunNeighbours | undefined {
  const list = queryClient.getQueryData<RunList>(KEY)
  if (list === undefined) return undefined
  const runIds = runIdsOfRows(list.table, list.rows)
  const index = runIds.indexOf(runId)
  if (index === -1) return undefined
  return {
    previousRunId: runIds[index - 1],
    nextRunId: runIds[index + 1],
    position: index + 1,
    count: runIds.length,
  }
}

import type { QueryClient } from '@tanstack/react-query'
import { listedRunAt } from '../domain/listedRun.ts'
import type { ListedRun } from '../domain/listedRun.ts'
import type { LoadedRuns } from './loadedRuns.ts'

/** What the newest of the lists that are here tells of a run, and when it was read. */
export interface KnownFromList {
  readonly run: ListedRun
  readonly readAtMs: number
}

/** Finds a run in the lists of runs that were read already, by its id; `undefined` where none has it. Asks nobody. */
export function findListedRun(queryClient: QueryClient, runId: string): KnownFromList | undefined {
  const lists = queryClient.getQueryCache().findAll({ queryKey: ['runs', 'table'] })
  for (const { state } of lists.toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)) {
    const loaded = state.data as LoadedRuns | undefined
    for (const block of loaded?.table.blocks ?? []) {
      const row = block.columns.runIds.indexOf(runId)
      if (row !== -1) return { run: listedRunAt(block, row), readAtMs: loaded?.readAtMs ?? state.dataUpdatedAt }
    }
  }
  return undefined
}

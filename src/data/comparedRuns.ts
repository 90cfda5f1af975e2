import { queryOptions } from '@tanstack/react-query'
import type { QueryClient, QueryFunctionContext, QueryKey } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { isLive } from '../domain/run.ts'
import { statusAt } from '../domain/runCells.ts'
import type { RunColumns } from '../domain/runColumns.ts'
import { EMPTY_RUN_TABLE, appendRuns, runIdsOf } from '../domain/runTable.ts'
import type { RunTable } from '../domain/runTable.ts'
import { withoutRuns } from '../domain/withoutRuns.ts'
import { findRuns } from './findRuns.ts'
import type { MissingRun } from './findRuns.ts'
import { pollMs } from './pollMs.ts'
import { RunPageReader } from './runPageReader.ts'

/** Runs that somebody wants side by side, as far as they are here. */
export interface ComparedRuns {
  /** In no particular order. */
  readonly table: RunTable
  readonly missing: readonly MissingRun[]
}

const KEY = ['runs', 'compared'] as const
const NOTHING: ComparedRuns = { table: EMPTY_RUN_TABLE, missing: [] }
/** How often runs that are still going are read again. */
const LIVE_POLL_MS = 5000
/** Every draft is compared and drawn, which is for waiting for the server only: what is at hand comes with the next one. */
const PUBLISH_EVERY_MS = 800
/** How old a comparison may be for another one to take its runs over. */
const STALE_MS = 60_000

/**
 * Any runs of any experiments as one table (`findRuns`), which grows while they come. A comparison with a run more or
 * less than the one before reads only that one; while runs are going, only those are read again; invalidated, it reads
 * all of them.
 */
export function comparedRunsOptions(client: MlflowClient, runIds: readonly string[], experimentIds: readonly string[]) {
  return queryOptions({
    // In whichever order they are shown, they are the same runs; they come in the order in which they were first asked for.
    queryKey: [...KEY, { runIds: runIds.toSorted(), experimentIds }],
    queryFn: runLoader(client, runIds, experimentIds),
    structuralSharing: false,
    staleTime: STALE_MS,
    refetchInterval: ({ state }) => ((state.data?.table.liveCount ?? 0) > 0 ? pollMs(state, LIVE_POLL_MS) : false),
  })
}

/** Reads what is not known yet and shows it chunk by chunk, as `comparedRunsOptions` says. */
function runLoader(client: MlflowClient, runIds: readonly string[], experimentIds: readonly string[]) {
  return async ({ client: queryClient, queryKey, signal }: QueryFunctionContext): Promise<ComparedRuns> => {
    const isFirst = queryClient.getQueryData(queryKey) === undefined
    const known = knownRuns(queryClient, queryKey)
    const wanted = new Set(runIds)
    let table = selectRuns(known.table, (runId, isGoing) => wanted.has(runId) && !isGoing)
    const missing = known.missing.filter(({ runId }) => wanted.has(runId))
    let publishedMs = performance.now()
    const here = new Set([...runIdsOf(table), ...missing.map(({ runId }) => runId)])
    const onFound = (columns: RunColumns, isMoreAtHand: boolean): void => {
      // A server may send what nobody asked for, or the same twice.
      const foreign = new Set(columns.runIds.filter((runId) => here.has(runId) || !wanted.has(runId)))
      for (const runId of columns.runIds) here.add(runId)
      table = appendRuns(table, withoutRuns(columns, foreign))
      if (!isFirst || isMoreAtHand || here.size === wanted.size) return
      if (performance.now() - publishedMs < PUBLISH_EVERY_MS) return
      publishedMs = performance.now()
      queryClient.setQueryData<ComparedRuns>(queryKey, { table, missing })
    }
    const reader = new RunPageReader()
    try {
      const rest = runIds.filter((runId) => !here.has(runId))
      const lost = await findRuns({ client, reader, signal, onFound }, rest, experimentIds)
      return { table, missing: [...missing, ...lost] }
    } finally {
      reader.close()
    }
  }
}

/** What need not be read: what this comparison has, unless it was invalidated, or else the one that was read last has. */
function knownRuns(queryClient: QueryClient, queryKey: QueryKey): ComparedRuns {
  const own = queryClient.getQueryState<ComparedRuns>(queryKey)
  if (own?.isInvalidated === true) return NOTHING
  if (own?.data !== undefined) return own.data
  const [latest] = queryClient
    .getQueryCache()
    .findAll({ queryKey: KEY })
    .filter(({ state }) => !state.isInvalidated && Date.now() - state.dataUpdatedAt < STALE_MS)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  return (latest?.state.data as ComparedRuns | undefined) ?? NOTHING
}

/** A table of those runs of `table` that are wanted. */
function selectRuns(table: RunTable, isWanted: (runId: string, isGoing: boolean) => boolean): RunTable {
  return table.blocks.reduce((selected, block) => {
    const unwanted = block.columns.runIds.filter((runId, row) => !isWanted(runId, isLive(statusAt(block, row))))
    return appendRuns(selected, withoutRuns(block.columns, new Set(unwanted)))
  }, EMPTY_RUN_TABLE)
}

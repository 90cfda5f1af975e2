import { queryOptions } from '@tanstack/react-query'
import type { QueryClient, QueryFunctionContext } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { knownRunAt, knownRunOf } from '../domain/knownRun.ts'
import type { KnownRun } from '../domain/knownRun.ts'
import type { RunRef } from '../domain/runRef.ts'
import { SYSTEM_TAG } from '../domain/tag.ts'
import { runPool } from '../lib/runPool.ts'
import type { LoadedRuns } from './loadedRuns.ts'

const CONCURRENCY = 4
/** Of so many runs each is asked for its children; of more, only the loaded tables are. */
const MOST_PARENTS_ASKED = 20

/** What is known of selected runs, and of those that are nested under them. */
export interface SelectedRuns {
  /** In the order of the selection. */
  readonly runs: readonly KnownRun[]
  /** Active runs nested directly under one of them, that are not selected themselves. */
  readonly children: readonly RunRef[]
  /** False when only loaded tables were searched for children. */
  readonly areAllChildren: boolean
}

/** Selected runs with what they logged: from the tables that are loaded, and one by one (`runs/get`) where those lack them. */
export function selectedRunsOptions(client: MlflowClient, refs: readonly RunRef[]) {
  return queryOptions({
    queryKey: ['manage', 'selected runs', refs.map(({ runId }) => runId)],
    queryFn: selectionReader(client, refs),
    structuralSharing: false,
    // Asked for when a dialog opens, for that dialog.
    staleTime: 0,
    gcTime: 0,
  })
}

function selectionReader(client: MlflowClient, refs: readonly RunRef[]) {
  return async ({ client: queryClient, signal }: QueryFunctionContext): Promise<SelectedRuns> => {
    const wanted = new Set(refs.map(({ runId }) => runId))
    const known = new Map<string, KnownRun>()
    const children = new Map<string, RunRef>()
    for (const run of loadedRuns(queryClient)) {
      if (wanted.has(run.ref.runId)) known.set(run.ref.runId, run)
      else if (wanted.has(run.parentRunId ?? '') && run.ref.lifecycleStage === 'active') {
        children.set(run.ref.runId, run.ref)
      }
    }
    const missing = refs.filter(({ runId }) => !known.has(runId))
    const read = async ({ runId }: RunRef): Promise<void> => {
      known.set(runId, knownRunOf(await client.getRun(runId, { signal })))
    }
    await runPool(missing, CONCURRENCY, read, () => signal.aborted)
    const areAllChildren = refs.length <= MOST_PARENTS_ASKED
    if (areAllChildren) {
      for (const ref of refs) {
        for (const child of await childrenOf(client, ref, signal)) {
          if (!wanted.has(child.runId)) children.set(child.runId, child)
        }
      }
    }
    const runs = refs.flatMap(({ runId }) => known.get(runId) ?? [])
    return { runs, children: [...children.values()], areAllChildren }
  }
}

/** Every run in a table that is loaded; a run of several tables comes several times. */
function* loadedRuns(queryClient: QueryClient): Generator<KnownRun> {
  for (const [, loaded] of queryClient.getQueriesData<LoadedRuns>({ queryKey: ['runs', 'table'] })) {
    for (const block of loaded?.table.blocks ?? []) {
      for (let row = 0; row < block.columns.size; row += 1) yield knownRunAt(block, row)
    }
  }
}

async function childrenOf(
  client: MlflowClient,
  { runId, experimentId }: RunRef,
  signal: AbortSignal,
): Promise<RunRef[]> {
  // The filter language has no escapes: an id that is none of MLflow's has no children.
  if (!/^[\w-]+$/.test(runId)) return []
  const { items } = await client.searchRuns(experimentId, {
    filter: `tags.\`${SYSTEM_TAG.parentRunId}\` = '${runId}'`,
    signal,
  })
  return items.map(({ info }) => ({ ...info, name: info.runName }))
}

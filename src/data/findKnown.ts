import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Experiment } from '../domain/experiment.ts'
import type { Page } from '../domain/page.ts'
import { experimentIdAt } from '../domain/runCells.ts'
import type { RunTable } from '../domain/runTable.ts'
import { MOST_SHOWN, RUN_ID_START } from './findAnything.ts'
import type { Found, FoundRun } from './findAnything.ts'
import type { LoadedRuns } from './loadedRuns.ts'

/** What `findAnythingOptions` will find among what the pages have read already, by a part of its name or the beginning of its id, in any case. */
export function findKnown(queryClient: QueryClient, text: string): Found {
  const wanted = text.trim().toLowerCase()
  const lists = queryClient.getQueriesData<InfiniteData<Page<Experiment>>>({ queryKey: ['experiments', 'list'] })
  const experiments = new Map<string, Experiment>()
  const listed = lists.flatMap(([, list]) => list?.pages.flatMap(({ items }) => items) ?? [])
  for (const experiment of listed) {
    if (experiments.size === MOST_SHOWN) break
    const { experimentId, name, lifecycleStage } = experiment
    if (lifecycleStage === 'active' && name.toLowerCase().includes(wanted)) experiments.set(experimentId, experiment)
  }
  const names = new Map(listed.map(({ experimentId, name }) => [experimentId, name]))
  const runs = new Map<string, FoundRun>()
  for (const [, loaded] of queryClient.getQueriesData<LoadedRuns>({ queryKey: ['runs', 'table'] })) {
    for (const run of loaded === undefined ? [] : namedRuns(loaded.table, wanted)) {
      if (runs.size === MOST_SHOWN) break
      runs.set(run.runId, { ...run, experimentName: names.get(run.experimentId) })
    }
  }
  const found = { experiments: [...experiments.values()], runs: [...runs.values()] }
  return { ...found, hasMore: false, searchedCount: 0, isComplete: true }
}

function* namedRuns({ blocks }: RunTable, wanted: string): Generator<FoundRun> {
  const isIdStart = RUN_ID_START.test(wanted)
  for (const block of blocks) {
    const { names, runIds, deleted } = block.columns
    for (const [row, runName] of names.entries()) {
      const runId = runIds[row] ?? ''
      const isMeant = runName.toLowerCase().includes(wanted) || (isIdStart && runId.startsWith(wanted))
      if (deleted[row] === 1 || !isMeant) continue
      yield { runId, runName, experimentId: experimentIdAt(block, row) }
    }
  }
}

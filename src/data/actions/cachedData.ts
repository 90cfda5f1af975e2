import type { InfiniteData, QueryKey } from '@tanstack/react-query'
import { applyToExperiment, applyToRun } from '../../domain/actions/applyChange.ts'
import type { Change } from '../../domain/actions/change.ts'
import { patchTable } from '../../domain/actions/patchTable.ts'
import type { Experiment } from '../../domain/experiment.ts'
import type { Page } from '../../domain/page.ts'
import type { Run } from '../../domain/run.ts'
import type { DeletedRuns } from '../deletedRuns.ts'
import type { LoadedRuns } from '../loadedRuns.ts'
import type { Thing } from './performChanges.ts'

/** What can happen to cached data: a change, or a thing as it was read just now. */
export type Patch = Change | Thing

/** How the data of a kind of query takes a patch; the same object when it does not hold the thing. */
type Patcher = (data: unknown, patches: readonly Patch[]) => unknown

/** Every kind of query that holds runs or experiments, by the first two words of its key (`data/*.ts`). */
const PATCHERS: Readonly<Record<string, Patcher>> = {
  'runs detail': (data, patches) => patches.reduce(patchRun, data as Run),
  'runs table': (data, patches) => {
    const loaded = data as LoadedRuns
    const table = patchTable(loaded.table, patches)
    return table === loaded.table ? loaded : { ...loaded, table }
  },
  'runs children': (data, patches) => patchPages(data as InfiniteData<Page<Run>>, patches, patchRun),
  'runs deleted': (data, patches) => {
    const deleted = data as DeletedRuns
    const runs = deleted.runs.map((run) => patches.reduce(patchRun, run))
    return runs.every((run, index) => run === deleted.runs[index]) ? deleted : { ...deleted, runs }
  },
  'experiments detail': (data, patches) => patches.reduce(patchExperiment, data as Experiment),
  'experiments list': (data, patches) => patchPages(data as InfiniteData<Page<Experiment>>, patches, patchExperiment),
}

/** How the data under a query key takes patches; `undefined` when it holds neither runs nor experiments. */
export function patcherOf([first, second]: QueryKey): Patcher | undefined {
  return PATCHERS[`${String(first)} ${String(second)}`]
}

function patchRun(run: Run, patch: Patch): Run {
  if (patch.kind === 'run-read') return patch.run.info.runId === run.info.runId ? patch.run : run
  return patch.kind === 'experiment-read' ? run : applyToRun(run, patch)
}

function patchExperiment(experiment: Experiment, patch: Patch): Experiment {
  if (patch.kind === 'experiment-read') {
    return patch.experiment.experimentId === experiment.experimentId ? patch.experiment : experiment
  }
  return patch.kind === 'run-read' ? experiment : applyToExperiment(experiment, patch)
}

function patchPages<Item>(
  data: InfiniteData<Page<Item>>,
  patches: readonly Patch[],
  apply: (item: Item, patch: Patch) => Item,
): InfiniteData<Page<Item>> {
  let isPatched = false
  const pages = data.pages.map((page) => {
    const items = page.items.map((item) => patches.reduce(apply, item))
    const isSame = items.every((item, index) => item === page.items[index])
    isPatched ||= !isSame
    return isSame ? page : { ...page, items }
  })
  return isPatched ? { ...data, pages } : data
}

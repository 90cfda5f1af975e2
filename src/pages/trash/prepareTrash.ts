import type { DeletedRuns } from '../../data/deletedRuns.ts'
import type { Experiment } from '../../domain/experiment.ts'
import { runTitle } from '../../domain/runFacts.ts'
import type { Run } from '../../domain/run.ts'
import type { Int64 } from '../../lib/json.ts'
import type { TrashSearch, TrashSort } from '../../routes/trash.ts'

/** One deleted thing as the page lists it. */
export interface TrashItem {
  /** Distinct over both kinds. */
  readonly key: string
  readonly id: string
  readonly name: string
  /** For an experiment when it was deleted; for a run its end, since MLflow does not tell when it was deleted. */
  readonly timeMs: Int64 | undefined
  /** What `newest` and `oldest` go by. */
  readonly sortMs: Int64 | undefined
  /** The experiment that a run is in. */
  readonly place: string
}

export interface TrashLists {
  readonly experiments: readonly TrashItem[]
  readonly runs: readonly TrashItem[]
}

/** What of the deleted things is listed, in which order. */
export function prepareTrash(
  experiments: readonly Experiment[],
  { runs, experimentNames }: DeletedRuns,
  { find, sort }: TrashSearch,
): TrashLists {
  const wanted = find.trim().toLowerCase()
  const isWanted = ({ name, id }: TrashItem): boolean =>
    name.toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted)
  return {
    experiments: experiments.map(ofExperiment).filter(isWanted).sort(compareBy(sort)),
    runs: runs
      .map((run) => ofRun(run, experimentNames))
      .filter(isWanted)
      .sort(compareBy(sort)),
  }
}

/** The key of a run's item; those of experiments begin otherwise. */
export function runKey(runId: string): string {
  return `run ${runId}`
}

function ofExperiment({ experimentId, name, lastUpdateTimeMs }: Experiment): TrashItem {
  return {
    key: `experiment ${experimentId}`,
    id: experimentId,
    name,
    timeMs: lastUpdateTimeMs,
    sortMs: lastUpdateTimeMs,
    place: '',
  }
}

function ofRun({ info }: Run, names: ReadonlyMap<string, string>): TrashItem {
  return {
    key: runKey(info.runId),
    id: info.runId,
    name: runTitle(info),
    timeMs: info.endTimeMs,
    sortMs: info.endTimeMs ?? info.startTimeMs,
    place: names.get(info.experimentId) ?? `Experiment ${info.experimentId}`,
  }
}

function compareBy(sort: TrashSort) {
  return (a: TrashItem, b: TrashItem): number => {
    if (sort === 'name') return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
    const later = Number(b.sortMs ?? 0) - Number(a.sortMs ?? 0)
    return sort === 'newest' ? later : -later
  }
}

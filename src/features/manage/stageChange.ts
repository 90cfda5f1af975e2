import type { ExperimentContents } from '../../data/experimentContents.ts'
import type { Change } from '../../domain/actions/change.ts'
import { counted, describeChanges } from '../../domain/actions/describeChanges.ts'
import type { ActionWords } from '../../domain/actions/describeChanges.ts'
import type { Experiment } from '../../domain/experiment.ts'
import type { LifecycleStage } from '../../domain/lifecycle.ts'
import type { RunRef } from '../../domain/runRef.ts'

/** What brings an experiment into a stage; `deletedRuns` are those of its runs that are deleted while it is active. */
export function stageChange(
  { experimentId, name: title, lifecycleStage: from }: Experiment,
  to: LifecycleStage,
  deletedRuns: readonly RunRef[],
): Change {
  const deletedRunIds = deletedRuns.map(({ runId }) => runId)
  return { kind: 'experiment-stage', experimentId, title, from, to, deletedRunIds }
}

/** Deleting says what went with it. */
export function deletionWords(changes: readonly Change[], contents: readonly ExperimentContents[]): ActionWords {
  const words = describeChanges(changes)
  const runs = contents.reduce((sum, { activeCount }) => sum + activeCount, 0)
  if (runs === 0) return words
  const more = contents.every(({ isCounted }) => isCounted) ? '' : 'at least '
  return { ...words, done: `${words.done} and ${more}${counted(runs, 'run')}` }
}

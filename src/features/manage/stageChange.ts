import type { ExperimentContents } from '../../data/experimentContents.ts'
import type { Change } from '../../domain/actions/change.ts'
import { counted, describeChanges } from '../../domain/actions/describeChanges.ts'
import type { ActionWords } from '../../domain/actions/describeChanges.ts'
import type { LifecycleStage } from '../../domain/lifecycle.ts'

/** What brings an experiment into a stage; its runs that are deleted now stay so, while it is active, if `keepsDeleted`. */
export function stageChange(
  { experiment, deletedRuns }: ExperimentContents,
  to: LifecycleStage,
  keepsDeleted: boolean,
): Change {
  const { experimentId, name: title, lifecycleStage: from } = experiment
  const deletedRunIds = keepsDeleted ? deletedRuns.map(({ runId }) => runId) : []
  return { kind: 'experiment-stage', experimentId, title, from, to, deletedRunIds }
}

/** Deleting says what went with it. */
export function stageWords(changes: readonly Change[], contents: readonly ExperimentContents[]): ActionWords {
  const words = describeChanges(changes)
  const runs = contents.reduce((sum, { activeCount }) => sum + activeCount, 0)
  if (runs === 0 || changes[0]?.to !== 'deleted') return words
  const more = contents.every(({ isCounted }) => isCounted) ? '' : 'at least '
  return { ...words, done: `${words.done} and ${more}${counted(runs, 'run')}` }
}

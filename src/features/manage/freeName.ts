import type { ActionRunner } from '../../data/actions/actionRunner.ts'
import type { Job } from '../../data/actions/job.ts'
import type { Experiment } from '../../domain/experiment.ts'

/**
 * Gives a deleted experiment another name, so that its own is free, and leaves it deleted. MLflow renames active ones
 * only: it is active for a moment.
 */
export function freeName(actions: ActionRunner, { experimentId, name }: Experiment): Job {
  const target = { experimentId, title: name }
  const to = `${name} (deleted, ${experimentId})`
  return actions.perform(
    [
      { ...target, kind: 'experiment-stage', from: 'deleted', to: 'active', deletedRunIds: [] },
      { ...target, kind: 'experiment-name', from: name, to },
      { ...target, kind: 'experiment-stage', from: 'active', to: 'deleted', deletedRunIds: [] },
    ],
    'do',
    {
      done: `Renamed the deleted ${name} to ${to}`,
      doing: `Renaming the deleted ${name}`,
      infinitive: `rename the deleted ${name}`,
    },
  )
}

import { assertNever } from '../../lib/assertNever.ts'
import type { Experiment } from '../experiment.ts'
import type { Run } from '../run.ts'
import { SYSTEM_TAG } from '../tag.ts'
import type { Tag } from '../tag.ts'
import type { Change } from './change.ts'

/** The run after the change; the same object when it is about something else. */
export function applyToRun(run: Run, change: Change): Run {
  const { info, data } = run
  if ('runId' in change ? change.runId !== info.runId : change.experimentId !== info.experimentId) return run
  switch (change.kind) {
    case 'run-name': {
      // Servers keep the name twice.
      const tags = withTag(data.tags, SYSTEM_TAG.runName, change.to === '' ? undefined : change.to)
      return { ...run, info: { ...info, runName: change.to }, data: { ...data, tags } }
    }
    case 'run-tag':
      return { ...run, data: { ...data, tags: withTag(data.tags, change.key, change.to) } }
    case 'run-stage':
      return { ...run, info: { ...info, lifecycleStage: change.to } }
    case 'run-ending':
      return { ...run, info: { ...info, ...change.to } }
    case 'experiment-stage': {
      const isDeleted = change.to === 'deleted' || change.deletedRunIds.includes(info.runId)
      return { ...run, info: { ...info, lifecycleStage: isDeleted ? 'deleted' : 'active' } }
    }
    case 'experiment-name':
    case 'experiment-tag':
      return run
    default:
      return assertNever(change)
  }
}

/** The experiment after the change; the same object when it is about something else. */
export function applyToExperiment(experiment: Experiment, change: Change): Experiment {
  if (change.experimentId !== experiment.experimentId) return experiment
  switch (change.kind) {
    case 'experiment-name':
      return { ...experiment, name: change.to }
    case 'experiment-tag':
      return { ...experiment, tags: withTag(experiment.tags, change.key, change.to) }
    case 'experiment-stage':
      return { ...experiment, lifecycleStage: change.to }
    case 'run-name':
    case 'run-tag':
    case 'run-stage':
    case 'run-ending':
      return experiment
    default:
      return assertNever(change)
  }
}

/** Tags with `key` at `value`, in its old place or at the end; without it for `undefined`. */
function withTag(tags: readonly Tag[], key: string, value: string | undefined): readonly Tag[] {
  if (value === undefined) return tags.filter((tag) => tag.key !== key)
  if (tags.some((tag) => tag.key === key)) return tags.map((tag) => (tag.key === key ? { key, value } : tag))
  return [...tags, { key, value }]
}

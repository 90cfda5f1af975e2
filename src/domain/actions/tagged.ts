import type { Experiment } from '../experiment.ts'
import type { KnownRun } from '../knownRun.ts'
import type { Tag } from '../tag.ts'
import type { Change } from './change.ts'
import { readExperiment, readRun } from './namePattern.ts'
import type { FieldReader } from './namePattern.ts'
import { runTarget } from './runChanges.ts'

export type TagChange = Extract<Change, { readonly key: string }>

/** A run or an experiment, as a bulk change of tags sees it. */
export interface Tagged {
  /** People's own. */
  readonly tags: readonly Tag[]
  /** For patterns. */
  readonly read: FieldReader
  /** What gives it a tag, another value of one, or with `undefined` takes it away. */
  readonly changeTag: (key: string, from: string | undefined, to: string | undefined) => TagChange
}

export function taggedRun(run: KnownRun): Tagged {
  const target = runTarget(run.ref)
  return {
    tags: run.tags,
    read: readRun(run),
    changeTag: (key, from, to) => ({ ...target, kind: 'run-tag', key, from, to }),
  }
}

export function taggedExperiment(experiment: Experiment): Tagged {
  const { experimentId, name: title, tags } = experiment
  return {
    tags: tags.filter(({ key }) => !key.startsWith('mlflow.')),
    read: readExperiment(experiment),
    changeTag: (key, from, to) => ({ experimentId, title, kind: 'experiment-tag', key, from, to }),
  }
}

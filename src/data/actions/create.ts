import type { MlflowClient } from '../../client/mlflowClient.ts'
import type { Batch } from '../../domain/batch.ts'
import type { RunStatus } from '../../domain/run.ts'
import type { Tag } from '../../domain/tag.ts'
import type { ActionRunner } from './actionRunner.ts'

export interface NewExperiment {
  readonly name: string
  /** `''` lets the server choose. */
  readonly artifactLocation: string
  readonly tags: readonly Tag[]
}

/** Makes an experiment and returns its id; Undo deletes it. POST `experiments/create`. */
export async function createExperiment(
  client: MlflowClient,
  actions: ActionRunner,
  { name, artifactLocation, tags }: NewExperiment,
): Promise<string> {
  const experimentId = await client.createExperiment(name, {
    ...(artifactLocation !== '' && { artifactLocation }),
    ...(tags.length > 0 && { tags }),
  })
  actions.record(
    [{ kind: 'experiment-stage', experimentId, title: name, from: 'deleted', to: 'active', deletedRunIds: [] }],
    { done: `Created ${name}`, doing: `Creating ${name}`, infinitive: `create ${name}` },
  )
  return experimentId
}

export interface NewRun extends Batch {
  readonly experimentId: string
  /** `''` lets the server choose. */
  readonly name: string
  readonly status: Exclude<RunStatus, 'UNKNOWN'>
  readonly tags: readonly Tag[]
}

/**
 * Makes a run by hand, with what it logged, and ends it; Undo deletes it. A run of which not all could be logged is there
 * and says so. POST `runs/create`, `runs/log-batch`, `runs/update`.
 */
export async function createRun(
  client: MlflowClient,
  actions: ActionRunner,
  { experimentId, name, status, tags, params, metrics }: NewRun,
): Promise<string> {
  const { info } = await client.createRun(experimentId, { ...(name !== '' && { runName: name }), tags })
  const title = info.runName === '' ? info.runId.slice(0, 8) : info.runName
  actions.record([{ kind: 'run-stage', runId: info.runId, experimentId, title, from: 'deleted', to: 'active' }], {
    done: `Created ${title}`,
    doing: `Creating ${title}`,
    infinitive: `create ${title}`,
  })
  await client.logBatch(info.runId, { ...(params && { params }), ...(metrics && { metrics }) })
  if (status !== 'RUNNING') await client.setTerminated(info.runId, { status })
  return info.runId
}

import { assertNever } from '../../lib/assertNever.ts'
import type { MlflowClient } from '../../client/mlflowClient.ts'
import { applyToExperiment, applyToRun } from '../../domain/actions/applyChange.ts'
import { ConflictError } from '../../domain/actions/conflictError.ts'
import { isSameValue } from '../../domain/actions/change.ts'
import type { Change, ExperimentChange, RunChange } from '../../domain/actions/change.ts'
import type { Experiment } from '../../domain/experiment.ts'
import type { Run } from '../../domain/run.ts'
import { valueOf } from '../../domain/tag.ts'

/** A thing as the server has it. */
export type Thing =
  | { readonly kind: 'run-read'; readonly run: Run }
  | { readonly kind: 'experiment-read'; readonly experiment: Experiment }

/** Reads what a change is about, deleted or not. */
export async function readThing(client: MlflowClient, change: Change, signal?: AbortSignal): Promise<Thing> {
  if ('runId' in change) return { kind: 'run-read', run: await client.getRun(change.runId, { signal }) }
  return { kind: 'experiment-read', experiment: await client.getExperiment(change.experimentId, { signal }) }
}

/**
 * Does the changes of one thing, in order, and tells each that is done. Values are read first and only replaced when they
 * are what the person saw; what is already as wanted counts as done. Stages are not compared: runs may be deleted twice.
 * @throws ConflictError and what the client throws, at the first change that cannot be done.
 */
export async function performChanges(
  client: MlflowClient,
  changes: readonly Change[],
  onDone: (change: Change) => void,
): Promise<void> {
  const [first] = changes
  if (first === undefined) return
  let thing = changes.every(({ kind }) => kind === 'run-stage') ? undefined : await readThing(client, first)
  for (const change of changes) {
    const isThere = thing !== undefined && hasValue(thing, change)
    if (!isThere && thing !== undefined) refuseConflict(thing, change)
    if (!isThere || change.kind === 'experiment-stage') await send(client, change, isThere)
    thing &&= afterChange(thing, change)
    onDone(change)
  }
}

function afterChange(thing: Thing, change: Change): Thing {
  if (thing.kind === 'run-read') return { ...thing, run: applyToRun(thing.run, change) }
  return { ...thing, experiment: applyToExperiment(thing.experiment, change) }
}

/** Whether the thing is as the change wants it. */
export function hasValue(thing: Thing, change: Change): boolean {
  return isSameValue(valueIn(thing, change), change.to)
}

function refuseConflict(before: Thing, change: Change): void {
  if (change.kind === 'run-stage' || change.kind === 'experiment-stage') return
  if (stageOf(before) === 'deleted') throw new ConflictError(change, { isDeleted: true })
  const value = valueIn(before, change)
  if (!isSameValue(value, change.from)) throw new ConflictError(change, { value })
}

function stageOf(thing: Thing) {
  return thing.kind === 'run-read' ? thing.run.info.lifecycleStage : thing.experiment.lifecycleStage
}

function valueIn(thing: Thing, change: Change): Change['from'] {
  const tags = thing.kind === 'run-read' ? thing.run.data.tags : thing.experiment.tags
  switch (change.kind) {
    case 'run-tag':
    case 'experiment-tag':
      return valueOf(tags, change.key)
    case 'run-stage':
    case 'experiment-stage':
      return stageOf(thing)
    case 'run-name':
    case 'experiment-name':
      return thing.kind === 'run-read' ? thing.run.info.runName : thing.experiment.name
    case 'run-ending':
      // An unknown status is nobody's wish, so it never compares as equal.
      return thing.kind === 'run-read' ? (thing.run.info as typeof change.from) : undefined
    default:
      return assertNever(change)
  }
}

async function send(client: MlflowClient, change: Change, isThere: boolean): Promise<void> {
  if ('runId' in change) await sendToRun(client, change)
  else await sendToExperiment(client, change, isThere)
}

async function sendToRun(client: MlflowClient, change: RunChange): Promise<void> {
  const { runId } = change
  switch (change.kind) {
    case 'run-name':
      await client.updateRun(runId, { runName: change.to })
      break
    case 'run-tag':
      if (change.to === undefined) await client.deleteTag(runId, change.key)
      else await client.setTag(runId, change.key, change.to)
      break
    case 'run-stage':
      if (change.to === 'deleted') await client.deleteRun(runId)
      else await client.restoreRun(runId)
      break
    case 'run-ending':
      // Zero is how MLflow's protocol says that there is no end; leaving the field out would keep the old one.
      await client.updateRun(runId, { status: change.to.status, endTimeMs: change.to.endTimeMs ?? 0 })
      break
  }
}

async function sendToExperiment(client: MlflowClient, change: ExperimentChange, isThere: boolean): Promise<void> {
  const { experimentId } = change
  switch (change.kind) {
    case 'experiment-name':
      await client.renameExperiment(experimentId, change.to)
      break
    case 'experiment-tag':
      if (change.to === undefined) await client.deleteExperimentTag(experimentId, change.key)
      else await client.setExperimentTag(experimentId, change.key, change.to)
      break
    case 'experiment-stage':
      if (change.to === 'deleted') {
        if (!isThere) await client.deleteExperiment(experimentId)
        break
      }
      if (!isThere) await client.restoreExperiment(experimentId)
      // Restoring has revived them. A second try gets here with the experiment restored, and goes on.
      for (const runId of change.deletedRunIds) await client.deleteRun(runId)
      break
  }
}

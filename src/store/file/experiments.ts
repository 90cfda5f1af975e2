import type { Experiment } from '../../domain/experiment.ts'
import { appendToUri } from '../rules/artifactUri.ts'
import { checkArtifactLocation, checkExperimentTag } from '../rules/experiment.ts'
import { checkExperimentName } from '../rules/names.ts'
import { inactiveExperiment, noExperiment, noExperimentNamed, noExperimentTag } from '../rules/refusals.ts'
import { invalidParameter, StoreError } from '../storeError.ts'
import type { NewExperiment } from '../trackingStore.ts'
import { newExperimentMeta } from './experimentMeta.ts'
import type { ExperimentRecord } from './experimentRecord.ts'
import { join, META, TAGS, TRASH } from './layout.ts'
import { printMeta } from './metaYaml.ts'
import { writeMeta } from './session.ts'
import type { Session } from './session.ts'
import type { Tag } from '../../domain/tag.ts'

export const DEFAULT_ID = '0'

/** An experiment that is there, with its files as they are now. */
export interface OpenExperiment {
  readonly owner: ExperimentRecord
  readonly experiment: Experiment
}

async function openExperiment({ catalog }: Session, experimentId: string): Promise<OpenExperiment> {
  const owner = await catalog.experiment(experimentId || DEFAULT_ID)
  if (owner?.experiment === undefined) throw noExperiment(experimentId || DEFAULT_ID)
  return { owner, experiment: owner.experiment }
}

/** An experiment that may take runs, tags and models. */
export async function openActiveExperiment(session: Session, experimentId: string): Promise<OpenExperiment> {
  const open = await openExperiment(session, experimentId)
  if (open.experiment.lifecycleStage === 'deleted') throw inactiveExperiment(open.experiment.experimentId)
  return open
}

export async function getExperiment(session: Session, experimentId: string): Promise<Experiment> {
  return (await openExperiment(session, experimentId)).experiment
}

export async function getExperimentByName(session: Session, name: string): Promise<Experiment> {
  const named = await experimentsNamed(session, name)
  const experiment = named.find(({ lifecycleStage }) => lifecycleStage === 'active') ?? named[0]
  if (experiment === undefined) throw noExperimentNamed(name)
  return experiment
}

async function experimentsNamed({ catalog }: Session, name: string): Promise<Experiment[]> {
  const records = await catalog.experiments()
  return records.flatMap(({ experiment }) => (experiment?.name === name ? [experiment] : []))
}

async function checkNameIsFree(session: Session, name: string, code: StoreError['errorCode']): Promise<void> {
  const [taken] = await experimentsNamed(session, name)
  if (taken === undefined) return
  throw new StoreError(
    code,
    taken.lifecycleStage === 'active'
      ? `Experiment(name=${name}) already exists.`
      : `Experiment(name=${name}) already exists in deleted state. You can restore the experiment, or permanently delete it from the .trash folder in order to use this name again.`,
  )
}

/** Ids of experiments in folders are random, as MLflow makes them, so that two folders can be merged. */
function randomExperimentId(): string {
  const digits = crypto.getRandomValues(new Uint8Array(18))
  return [...digits].map((byte, index) => (index === 0 ? 1 + (byte % 9) : byte % 10)).join('')
}

export async function createExperiment(session: Session, { name, artifactLocation, tags }: NewExperiment) {
  checkExperimentName(name)
  checkArtifactLocation(artifactLocation)
  for (const tag of tags) checkExperimentTag(tag)
  await checkNameIsFree(session, name, 'RESOURCE_ALREADY_EXISTS')
  const experimentId = randomExperimentId()
  await makeExperiment(session, { experimentId, name, artifactLocation, tags })
  return experimentId
}

/** Makes an experiment; it is there from the moment that its `meta.yaml` is. */
export async function makeExperiment(
  { driver, catalog }: Session,
  { experimentId, name, artifactLocation, tags }: NewExperiment & { readonly experimentId: string },
): Promise<void> {
  const now = Date.now()
  const meta = newExperimentMeta({
    experimentId,
    name,
    artifactLocation: artifactLocation || appendToUri(catalog.settings.artifactRoot, experimentId),
    lifecycleStage: 'active',
    creationTimeMs: now,
    lastUpdateTimeMs: now,
  })
  await driver.makeFolders([experimentId])
  await driver.write(experimentId, tagFiles(experimentId, tags))
  await driver.write(experimentId, [{ path: join(experimentId, META), text: printMeta(meta) }])
  catalog.touchExperiments()
}

function tagFiles(folder: string, tags: readonly Tag[]) {
  const last = new Map(tags.map((tag) => [tag.key, tag]))
  return [...last.values()].map(({ key, value }) => ({ path: join(folder, TAGS, key), text: value }))
}

export async function renameExperiment(session: Session, experimentId: string, name: string): Promise<void> {
  checkExperimentName(name)
  const { owner, experiment } = await openExperiment(session, experimentId)
  if (experiment.lifecycleStage !== 'active') {
    throw new StoreError('INVALID_STATE', 'Cannot rename a non-active experiment.')
  }
  if (experiment.name !== name) await checkNameIsFree(session, name, 'BAD_REQUEST')
  await writeMeta(session, owner.folder, { name, last_update_time: Date.now() })
  session.catalog.touchExperiments()
}

export async function setExperimentTag(session: Session, experimentId: string, tag: Tag): Promise<void> {
  checkExperimentTag(tag)
  const { owner } = await openActiveExperiment(session, experimentId)
  await session.driver.write(owner.folder, tagFiles(owner.folder, [tag]))
  session.catalog.touchExperiments()
}

export async function deleteExperimentTag(session: Session, experimentId: string, key: string): Promise<void> {
  const { owner, experiment } = await openActiveExperiment(session, experimentId)
  if (!experiment.tags.some((tag) => tag.key === key)) throw noExperimentTag(experimentId, key)
  await session.driver.remove(join(owner.folder, TAGS, key))
  session.catalog.touchExperiments()
}

/** Moves an experiment to the trash, or back, with its folder; all its runs change with it. */
export async function setExperimentStage(
  session: Session,
  experimentId: string,
  stage: 'active' | 'deleted',
): Promise<void> {
  const { owner, experiment } = await openExperiment(session, experimentId)
  if (experiment.lifecycleStage === stage) throw noExperiment(experimentId)
  if (experiment.experimentId === DEFAULT_ID) {
    throw invalidParameter("Cannot delete the default experiment '0'. MLflow needs it in every folder.")
  }
  const { driver, catalog } = session
  const now = Date.now()
  await setRunStages(session, owner, stage, now)
  await writeMeta(session, owner.folder, { lifecycle_stage: stage, last_update_time: now })
  const target = stage === 'deleted' ? join(TRASH, experimentId) : experimentId
  // MLflow may have left one in the trash by the word of its `meta.yaml` alone.
  if (owner.folder !== target) await driver.move(owner.folder, target)
  catalog.touchExperiments()
}

async function setRunStages(
  session: Session,
  owner: ExperimentRecord,
  stage: 'active' | 'deleted',
  now: number,
): Promise<void> {
  const { access } = session.catalog
  for (const { info } of await owner.runs.all(access)) {
    if (info.lifecycleStage === stage) continue
    await writeMeta(session, join(owner.folder, info.runId), stageFields(stage, now))
    owner.runs.touch(info.runId)
  }
}

/** What says of a run that it is deleted, or not any more. */
export function stageFields(stage: 'active' | 'deleted', now: number) {
  return { lifecycle_stage: stage, deleted_time: stage === 'deleted' ? now : null }
}

import type { LoggedModel, LoggedModelStatus } from '../../domain/loggedModel.ts'
import type { Param, Tag } from '../../domain/tag.ts'
import { appendToUri } from '../rules/artifactUri.ts'
import { cleanParam, cleanTag } from '../rules/batch.ts'
import { checkModelName, randomName } from '../rules/names.ts'
import { newId } from '../rules/newId.ts'
import { noModel, noModelTag } from '../rules/refusals.ts'
import type { NewLoggedModel } from '../trackingStore.ts'
import type { FoundModel } from './catalog.ts'
import { openActiveExperiment } from './experiments.ts'
import { ARTIFACTS, join, META, METRICS, MODELS, PARAMS, TAGS } from './layout.ts'
import { printMeta } from './metaYaml.ts'
import { newModelMeta, printModelStatus } from './modelMeta.ts'
import { keyedFiles } from './runs.ts'
import { writeMeta } from './session.ts'
import type { Session } from './session.ts'

interface OpenModel extends FoundModel {
  readonly model: LoggedModel
}

async function openModel({ catalog }: Session, modelId: string, allowDeleted: boolean): Promise<OpenModel> {
  const found = await catalog.model(modelId)
  if (found?.record.model === undefined || (found.record.isDeleted && !allowDeleted)) throw noModel(modelId)
  return { ...found, model: found.record.model }
}

export async function getLoggedModel(session: Session, modelId: string, allowDeleted: boolean): Promise<LoggedModel> {
  return (await openModel(session, modelId, allowDeleted)).model
}

export async function createLoggedModel(session: Session, model: NewLoggedModel): Promise<LoggedModel> {
  checkModelName(model.name)
  const params = model.params.map((param) => cleanParam(param))
  const tags = model.tags.map((tag) => cleanTag(tag))
  const { owner, experiment } = await openActiveExperiment(session, model.experimentId)
  const { driver, catalog } = session
  const modelId = `m-${newId()}`
  const folder = join(owner.folder, MODELS, modelId)
  const now = Date.now()
  const meta = newModelMeta({
    modelId,
    experimentId: experiment.experimentId,
    name: model.name || randomName(),
    artifactUri: appendToUri(experiment.artifactLocation, MODELS, modelId, ARTIFACTS),
    creationTimeMs: now,
    lastUpdateTimeMs: now,
    status: 'LOGGED_MODEL_PENDING',
    statusMessage: undefined,
    modelType: model.modelType,
    sourceRunId: model.sourceRunId,
  })
  await driver.makeFolders([join(owner.folder, MODELS), folder, join(folder, METRICS), join(folder, PARAMS)])
  await driver.write(folder, [...keyedFiles(folder, PARAMS, params), ...keyedFiles(folder, TAGS, tags)])
  await driver.write(folder, [{ path: join(folder, META), text: printMeta(meta) }])
  catalog.place(modelId, owner)
  return getLoggedModel(session, modelId, false)
}

export async function logLoggedModelParams(session: Session, modelId: string, params: readonly Param[]) {
  const clean = params.map((param) => cleanParam(param))
  const { folder } = await openModel(session, modelId, true)
  await session.driver.write(folder, keyedFiles(folder, PARAMS, clean))
}

export async function setLoggedModelTags(session: Session, modelId: string, tags: readonly Tag[]): Promise<void> {
  const clean = tags.map((tag) => cleanTag(tag))
  const { folder } = await openModel(session, modelId, true)
  await session.driver.write(folder, keyedFiles(folder, TAGS, clean))
}

export async function deleteLoggedModelTag(session: Session, modelId: string, key: string): Promise<void> {
  const { folder, model } = await openModel(session, modelId, true)
  if (!model.tags.some((tag) => tag.key === key)) throw noModelTag(modelId, key)
  await session.driver.remove(join(folder, TAGS, key))
}

export async function finalizeLoggedModel(session: Session, modelId: string, status: LoggedModelStatus) {
  const { folder } = await openModel(session, modelId, true)
  const changes = { status: printModelStatus(status), last_updated_timestamp: Date.now() }
  await writeMeta(session, folder, changes)
  return getLoggedModel(session, modelId, true)
}

export async function deleteLoggedModel(session: Session, modelId: string): Promise<void> {
  const { folder } = await openModel(session, modelId, true)
  await writeMeta(session, folder, { lifecycle_stage: 'deleted', last_updated_timestamp: Date.now() })
}

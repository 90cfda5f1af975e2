import { LOGGED_MODEL_STATUSES } from '../../domain/loggedModel.ts'
import type { LoggedModel, LoggedModelStatus } from '../../domain/loggedModel.ts'
import type { Param, Tag } from '../../domain/tag.ts'
import { appendToUri } from '../rules/artifactUri.ts'
import { cleanParam, cleanTag } from '../rules/batch.ts'
import { checkModelName, randomName } from '../rules/names.ts'
import { newId } from '../rules/newId.ts'
import { noModel, noModelTag } from '../rules/refusals.ts'
import { StoreError } from '../storeError.ts'
import type { NewLoggedModel } from '../trackingStore.ts'
import { activeExperimentRow } from './experiments.ts'
import { readableRows } from './readable.ts'
import { int64, optionalText, text } from './rows.ts'
import { requireTable } from './session.ts'
import type { Session } from './session.ts'
import type { SqlRow, SqlValue } from './sqlDriver.ts'

function modelRow({ driver }: Session, modelId: string): SqlRow {
  const row = driver.get('SELECT * FROM logged_models WHERE model_id = ?', modelId)
  if (row === undefined) throw noModel(modelId)
  return row
}

const METRICS =
  'SELECT * FROM logged_model_metrics WHERE model_id IN (owners) ORDER BY metric_timestamp_ms, metric_step'
const PARAMS = 'SELECT * FROM logged_model_params WHERE model_id IN (owners) ORDER BY param_key'
const TAGS = 'SELECT * FROM logged_model_tags WHERE model_id IN (owners) ORDER BY tag_key'

/** Logged models of rows, in their order. */
export function readModels(session: Session, rows: readonly SqlRow[]): LoggedModel[] {
  return rows.map((row): LoggedModel => {
    const id = row['model_id'] ?? null
    const metrics = readableRows(session, 'metrics of models', [id], METRICS)
    const params = readableRows(session, 'params of models', [id], PARAMS)
    const tags = readableRows(session, 'tags of models', [id], TAGS)
    return {
      modelId: text(id),
      experimentId: text(row['experiment_id']),
      name: text(row['name']),
      artifactUri: text(row['artifact_location']),
      creationTimeMs: int64(row['creation_timestamp_ms']),
      lastUpdateTimeMs: int64(row['last_updated_timestamp_ms']),
      status: LOGGED_MODEL_STATUSES[Number(row['status']) - 1] ?? 'LOGGED_MODEL_PENDING',
      statusMessage: optionalText(row['status_message']),
      modelType: optionalText(row['model_type']),
      sourceRunId: optionalText(row['source_run_id']),
      tags: tags.map((tag) => ({ key: text(tag['tag_key']), value: text(tag['tag_value']) })),
      params: params.map((param) => ({ key: text(param['param_key']), value: text(param['param_value']) })),
      metrics: metrics.map((metric) => ({
        key: text(metric['metric_name']),
        value: Number(metric['metric_value']),
        timestampMs: int64(metric['metric_timestamp_ms']),
        step: int64(metric['metric_step']),
        runId: text(metric['run_id']),
        datasetName: optionalText(metric['dataset_name']),
        datasetDigest: optionalText(metric['dataset_digest']),
      })),
    }
  })
}

export function getLoggedModel(session: Session, modelId: string, allowDeleted: boolean): LoggedModel {
  const row = modelRow(session, modelId)
  if (!allowDeleted && row['lifecycle_stage'] === 'deleted') {
    throw noModel(modelId)
  }
  const [model] = readModels(session, [row])
  if (model === undefined) throw new StoreError('INTERNAL_ERROR', 'A logged model vanished while it was read.')
  return model
}

export function createLoggedModel(session: Session, model: NewLoggedModel): LoggedModel {
  checkModelName(model.name)
  const experiment = activeExperimentRow(session, model.experimentId)
  requireTable(session, 'logged_models')
  const modelId = `m-${newId()}`
  const now = Date.now()
  session.driver.run(
    `INSERT INTO main.logged_models (model_id, experiment_id, name, artifact_location, creation_timestamp_ms,
      last_updated_timestamp_ms, status, lifecycle_stage, model_type, source_run_id)
     VALUES (?, ?, ?, ?, ?, ?, 1, 'active', ?, ?)`,
    modelId,
    experiment['experiment_id'] ?? null,
    model.name || randomName(),
    appendToUri(text(experiment['artifact_location']), 'models', modelId, 'artifacts'),
    now,
    now,
    model.modelType ?? null,
    model.sourceRunId ?? null,
  )
  putParams(session, modelId, experiment['experiment_id'] ?? null, model.params)
  putTags(session, modelId, experiment['experiment_id'] ?? null, model.tags)
  return getLoggedModel(session, modelId, false)
}

function putParams({ driver }: Session, modelId: string, experimentId: SqlValue, params: readonly Param[]): void {
  for (const param of params) {
    const { key, value } = cleanParam(param)
    driver.run(
      `INSERT INTO main.logged_model_params (model_id, experiment_id, param_key, param_value) VALUES (?, ?, ?, ?)`,
      modelId,
      experimentId,
      key,
      value,
    )
  }
}

function putTags({ driver }: Session, modelId: string, experimentId: SqlValue, tags: readonly Tag[]): void {
  for (const tag of tags) {
    const { key, value } = cleanTag(tag)
    driver.run(
      `INSERT INTO main.logged_model_tags (model_id, experiment_id, tag_key, tag_value) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET tag_value = excluded.tag_value`,
      modelId,
      experimentId,
      key,
      value,
    )
  }
}

export function logLoggedModelParams(session: Session, modelId: string, params: readonly Param[]): void {
  putParams(session, modelId, modelRow(session, modelId)['experiment_id'] ?? null, params)
}

export function setLoggedModelTags(session: Session, modelId: string, tags: readonly Tag[]): void {
  putTags(session, modelId, modelRow(session, modelId)['experiment_id'] ?? null, tags)
}

export function deleteLoggedModelTag(session: Session, modelId: string, key: string): void {
  modelRow(session, modelId)
  const sql = 'DELETE FROM main.logged_model_tags WHERE model_id = ? AND tag_key = ?'
  const { changes } = session.driver.run(sql, modelId, key)
  if (changes === 0) throw noModelTag(modelId, key)
}

function updateModel(session: Session, modelId: string, assignment: string, value: SqlValue): void {
  modelRow(session, modelId)
  const sql = `UPDATE main.logged_models SET ${assignment}, last_updated_timestamp_ms = ? WHERE model_id = ?`
  session.driver.run(sql, value, Date.now(), modelId)
}

export function finalizeLoggedModel(session: Session, modelId: string, status: LoggedModelStatus): LoggedModel {
  updateModel(session, modelId, 'status = ?', LOGGED_MODEL_STATUSES.indexOf(status) + 1)
  return getLoggedModel(session, modelId, true)
}

export function deleteLoggedModel(session: Session, modelId: string): void {
  updateModel(session, modelId, 'lifecycle_stage = ?', 'deleted')
}

import type { Metric } from '../../domain/metric.ts'
import { RUN_STATUSES } from '../../domain/run.ts'
import type { DatasetInput, ModelOutput, Run, RunInfo } from '../../domain/run.ts'
import { SYSTEM_TAG, valueOf } from '../../domain/tag.ts'
import type { Tag } from '../../domain/tag.ts'
import { appendToUri } from '../rules/artifactUri.ts'
import { newId } from '../rules/newId.ts'
import { nameNewRun } from '../rules/names.ts'
import { StoreError } from '../storeError.ts'
import type { NewRun, RunUpdate } from '../trackingStore.ts'
import { activeExperimentRow, setRunStages } from './experiments.ts'
import { readableRows } from './readable.ts'
import { inChunks, int64, metricValue, optionalInt64, optionalText, text } from './rows.ts'
import { activeRunRow, runRow } from './session.ts'
import type { Session } from './session.ts'
import type { SqlRow } from './sqlDriver.ts'

function readInfo(row: SqlRow, tags: readonly Tag[]): RunInfo {
  return {
    runId: text(row['run_uuid']),
    experimentId: text(row['experiment_id']),
    // Databases of MLflow before 1.30 keep the name in the tag only.
    runName: text(row['name']) || (valueOf(tags, SYSTEM_TAG.runName) ?? ''),
    status: RUN_STATUSES.find((status) => status === row['status']) ?? 'UNKNOWN',
    startTimeMs: optionalInt64(row['start_time']),
    endTimeMs: optionalInt64(row['end_time']),
    lifecycleStage: row['lifecycle_stage'] === 'deleted' ? 'deleted' : 'active',
    artifactUri: text(row['artifact_uri']),
    userId: text(row['user_id']),
  }
}

/** A metric point from `key, value, timestamp, step, is_nan`. */
export function readMetric(row: SqlRow): Metric {
  return {
    key: text(row['key']),
    value: metricValue(row),
    timestampMs: int64(row['timestamp']),
    step: int64(row['step']),
  }
}

function readPair(row: SqlRow): Tag {
  return { key: text(row['key']), value: text(row['value']) }
}

/** Rows of `select … WHERE owner IN (owners)`, read and grouped by their `owner` column. */
function readGrouped<T>(
  session: Session,
  what: string,
  runIds: readonly string[],
  select: string,
  read: (row: SqlRow) => T,
): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>()
  inChunks(runIds, (ids) => {
    for (const row of readableRows(session, what, ids, select)) {
      const owner = text(row['owner'])
      const list = grouped.get(owner)
      if (list === undefined) grouped.set(owner, [read(row)])
      else list.push(read(row))
    }
    return []
  })
  return grouped
}

const METRICS =
  'SELECT run_uuid AS owner, key, value, timestamp, step, is_nan FROM latest_metrics WHERE run_uuid IN (owners) ORDER BY key'
const PARAMS = 'SELECT run_uuid AS owner, key, value FROM params WHERE run_uuid IN (owners) ORDER BY key'
const TAGS = 'SELECT run_uuid AS owner, key, value FROM tags WHERE run_uuid IN (owners) ORDER BY key'
const INPUTS = `SELECT i.destination_id AS owner, d.*, (
    SELECT json_group_array(json_array(t.name, t.value)) FROM input_tags t WHERE t.input_uuid = i.input_uuid
  ) AS input_tags
  FROM inputs i JOIN datasets d ON d.dataset_uuid = i.source_id
  WHERE i.destination_type = 'RUN' AND i.source_type = 'DATASET' AND i.destination_id IN (owners) ORDER BY i.rowid`
const MODEL_INPUTS = `SELECT source_id AS owner, destination_id FROM inputs
  WHERE source_type = 'RUN_INPUT' AND destination_type = 'MODEL_INPUT' AND source_id IN (owners) ORDER BY rowid`
const MODEL_OUTPUTS = `SELECT source_id AS owner, destination_id, step FROM inputs
  WHERE source_type = 'RUN_OUTPUT' AND destination_type = 'MODEL_OUTPUT' AND source_id IN (owners) ORDER BY rowid`

function readDatasetInput(row: SqlRow): DatasetInput {
  const tags = JSON.parse(text(row['input_tags'])) as [string, string][]
  return {
    dataset: {
      name: text(row['name']),
      digest: text(row['digest']),
      sourceType: text(row['dataset_source_type']),
      source: text(row['dataset_source']),
      schema: optionalText(row['dataset_schema']),
      profile: optionalText(row['dataset_profile']),
    },
    tags: tags.map(([key, value]) => ({ key, value })),
  }
}

/** Runs of rows of `runs`, in their order, with all that MLflow shows of them. */
export function readRuns(session: Session, rows: readonly SqlRow[]): Run[] {
  const ids = rows.map((row) => text(row['run_uuid']))
  const metrics = readGrouped(session, 'metrics', ids, METRICS, readMetric)
  const params = readGrouped(session, 'params', ids, PARAMS, readPair)
  const tags = readGrouped(session, 'tags', ids, TAGS, readPair)
  const datasets = readGrouped(session, 'datasets', ids, INPUTS, readDatasetInput)
  const models = readGrouped(session, 'models', ids, MODEL_INPUTS, (row) => text(row['destination_id']))
  const outputs = readGrouped(session, 'models', ids, MODEL_OUTPUTS, (row): ModelOutput => ({
    modelId: text(row['destination_id']),
    step: int64(row['step']),
  }))
  return rows.map((row, index): Run => {
    const id = ids[index] ?? ''
    const runTags = tags.get(id) ?? []
    return {
      info: readInfo(row, runTags),
      data: { metrics: metrics.get(id) ?? [], params: params.get(id) ?? [], tags: runTags },
      inputs: { datasetInputs: datasets.get(id) ?? [], modelIds: models.get(id) ?? [] },
      modelOutputs: outputs.get(id) ?? [],
    }
  })
}

export function getRun(session: Session, runId: string): Run {
  const [run] = readRuns(session, [runRow(session, runId)])
  if (run === undefined) throw new StoreError('INTERNAL_ERROR', 'A run vanished while it was read.')
  return run
}

export function createRun(session: Session, run: NewRun): Run {
  const experiment = activeExperimentRow(session, run.experimentId)
  const { name, tags } = nameNewRun(run.runName, run.tags)
  const runId = newId()
  session.driver.run(
    `INSERT INTO main.runs (run_uuid, name, source_type, source_name, entry_point_name, user_id, status, start_time,
      source_version, lifecycle_stage, artifact_uri, experiment_id)
     VALUES (?, ?, 'UNKNOWN', '', '', ?, 'RUNNING', ?, '', 'active', ?, ?)`,
    runId,
    name,
    run.userId,
    run.startTimeMs,
    appendToUri(text(experiment['artifact_location']), runId, 'artifacts'),
    experiment['experiment_id'] ?? null,
  )
  for (const tag of tags) writeTag(session, runId, tag)
  return getRun(session, runId)
}

/** Sets a tag as it is; the run's name is the caller's business. */
export function writeTag({ driver }: Session, runId: string, { key, value }: Tag): void {
  driver.run(
    `INSERT INTO main.tags (key, value, run_uuid) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
    key,
    value,
    runId,
  )
}

/** Renames a run and its tag `mlflow.runName`; an empty name changes nothing. */
export function renameRun(session: Session, runId: string, name: string): void {
  if (name === '') return
  session.driver.run('UPDATE main.runs SET name = ? WHERE run_uuid = ?', name, runId)
  writeTag(session, runId, { key: SYSTEM_TAG.runName, value: name })
}

export function updateRun(session: Session, runId: string, { status, endTimeMs, runName }: RunUpdate): RunInfo {
  activeRunRow(session, runId)
  const { driver } = session
  if (status !== undefined) driver.run('UPDATE main.runs SET status = ? WHERE run_uuid = ?', status, runId)
  if (endTimeMs !== undefined) driver.run('UPDATE main.runs SET end_time = ? WHERE run_uuid = ?', endTimeMs, runId)
  renameRun(session, runId, runName ?? '')
  return getRun(session, runId).info
}

/** Deleting and restoring are allowed in either stage. */
export function setRunStage(session: Session, runId: string, stage: 'active' | 'deleted'): void {
  runRow(session, runId)
  setRunStages(session, 'run_uuid = ?', runId, stage)
}

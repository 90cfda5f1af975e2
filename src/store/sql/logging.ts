import type { Metric } from '../../domain/metric.ts'
import { SYSTEM_TAG } from '../../domain/tag.ts'
import type { Param, Tag } from '../../domain/tag.ts'
import { changedParam, changedParams, checkMetric, cleanBatch, cleanParam, cleanTag } from '../rules/batch.ts'
import type { ParamChange } from '../rules/batch.ts'
import { isLater } from '../rules/latestMetric.ts'
import { checkRunId } from '../rules/names.ts'
import { noRunTag } from '../rules/refusals.ts'
import type { Batch, LoggedMetric } from '../trackingStore.ts'
import { int64, optionalText, storedMetricValue } from './rows.ts'
import { renameRun, writeTag } from './runs.ts'
import { activeRunRow, requireTable } from './session.ts'
import type { Session } from './session.ts'
import type { SqlValue } from './sqlDriver.ts'

export function logBatch(session: Session, runId: string, batch: Batch): void {
  checkRunId(runId)
  const { metrics, params, tags } = cleanBatch(batch)
  const { experiment_id: experimentId } = activeRunRow(session, runId)
  writeParams(session, runId, params, (changes) => changedParams(runId, changes))
  writeMetrics(session, runId, metrics)
  writeModelMetrics(session, runId, experimentId ?? null, metrics)
  for (const tag of tags) setCleanTag(session, runId, tag)
}

export function logMetric(session: Session, runId: string, metric: LoggedMetric): void {
  checkMetric(metric)
  const { experiment_id: experimentId } = activeRunRow(session, runId)
  writeModelMetrics(session, runId, experimentId ?? null, [metric])
  writeMetrics(session, runId, [metric])
}

export function logParam(session: Session, runId: string, param: Param): void {
  const clean = cleanParam(param)
  activeRunRow(session, runId)
  writeParams(session, runId, [clean], ([change]) => changedParam(runId, clean, change?.stored ?? ''))
}

function writeParams(
  { driver }: Session,
  runId: string,
  params: readonly Param[],
  refusal: (changes: readonly ParamChange[]) => Error,
): void {
  const changes: ParamChange[] = []
  for (const param of params) {
    const row = driver.get('SELECT value FROM main.params WHERE key = ? AND run_uuid = ?', param.key, runId)
    const stored = optionalText(row?.['value'])
    if (stored === undefined) {
      driver.run('INSERT INTO main.params (key, value, run_uuid) VALUES (?, ?, ?)', param.key, param.value, runId)
    } else if (stored !== param.value) {
      changes.push({ param, stored })
    }
  }
  if (changes.length > 0) throw refusal(changes)
}

/** Adds points, exact repetitions aside, and keeps the latest of each key up to date. */
function writeMetrics(session: Session, runId: string, metrics: readonly LoggedMetric[]): void {
  const { driver, features } = session
  const hasNan = features.columns.has('metrics.is_nan')
  const insert = hasNan
    ? `INSERT INTO main.metrics (key, value, timestamp, run_uuid, step, is_nan) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`
    : 'INSERT INTO main.metrics (key, value, timestamp, run_uuid, step) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'
  const latest = new Map<string, LoggedMetric>()
  for (const metric of metrics) {
    const { value, isNan } = storedMetricValue(metric.value)
    const flag = hasNan ? [isNan] : []
    driver.run(insert, metric.key, value, metric.timestampMs, runId, metric.step, ...flag)
    const known = latest.get(metric.key)
    if (known === undefined || isLater(metric, known)) latest.set(metric.key, metric)
  }
  if (features.tables.has('latest_metrics')) for (const metric of latest.values()) writeLatest(session, runId, metric)
}

function writeLatest({ driver }: Session, runId: string, metric: Metric): void {
  const row = driver.get(
    'SELECT value, timestamp, step FROM main.latest_metrics WHERE key = ? AND run_uuid = ?',
    metric.key,
    runId,
  )
  const stored: Metric | undefined = row && {
    key: metric.key,
    value: Number(row['value']),
    timestampMs: int64(row['timestamp']),
    step: int64(row['step']),
  }
  const { value, isNan } = storedMetricValue(metric.value)
  if (stored !== undefined && !isLater({ ...metric, value }, stored)) return
  driver.run(
    `INSERT INTO main.latest_metrics (key, value, timestamp, step, is_nan, run_uuid) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, timestamp = excluded.timestamp, step = excluded.step,
       is_nan = excluded.is_nan`,
    metric.key,
    value,
    metric.timestampMs,
    metric.step,
    isNan,
    runId,
  )
}

/** Points that name a model are kept with the model too, dataset and all. */
function writeModelMetrics(
  session: Session,
  runId: string,
  experimentId: SqlValue,
  metrics: readonly LoggedMetric[],
): void {
  const withModel = metrics.filter(({ modelId }) => modelId !== undefined)
  if (withModel.length === 0) return
  requireTable(session, 'logged_model_metrics')
  for (const metric of withModel) {
    session.driver.run(
      `INSERT INTO main.logged_model_metrics (model_id, metric_name, metric_timestamp_ms, metric_step, metric_value,
        experiment_id, run_id, dataset_name, dataset_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      metric.modelId ?? null,
      metric.key,
      metric.timestampMs,
      metric.step,
      storedMetricValue(metric.value).value,
      experimentId,
      runId,
      metric.datasetName ?? null,
      metric.datasetDigest ?? null,
    )
  }
}

export function setTag(session: Session, runId: string, tag: Tag): void {
  const clean = cleanTag(tag)
  activeRunRow(session, runId)
  setCleanTag(session, runId, clean)
}

function setCleanTag(session: Session, runId: string, tag: Tag): void {
  if (tag.key === SYSTEM_TAG.runName) renameRun(session, runId, tag.value)
  else writeTag(session, runId, tag)
}

export function deleteTag(session: Session, runId: string, key: string): void {
  activeRunRow(session, runId)
  const { changes } = session.driver.run('DELETE FROM main.tags WHERE run_uuid = ? AND key = ?', runId, key)
  if (changes === 0) throw noRunTag(runId, key)
}

const LOGGED_MODELS_TAG = 'mlflow.log-model.history'

/** Appends one JSON object to the array in tag `mlflow.log-model.history`. */
export function recordLoggedModel(session: Session, runId: string, modelJson: string): void {
  activeRunRow(session, runId)
  const row = session.driver.get('SELECT value FROM main.tags WHERE run_uuid = ? AND key = ?', runId, LOGGED_MODELS_TAG)
  const history = JSON.parse(optionalText(row?.['value']) ?? '[]') as unknown[]
  const value = JSON.stringify([...history, JSON.parse(modelJson) as unknown])
  writeTag(session, runId, { key: LOGGED_MODELS_TAG, value })
}

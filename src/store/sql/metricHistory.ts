import type { Metric, RunMetric } from '../../domain/metric.ts'
import type { Page } from '../../domain/page.ts'
import type { Int64 } from '../../lib/json.ts'
import { printJson } from '../../lib/json.ts'
import { LIMIT } from '../rules/limits.ts'
import { sampleSteps } from '../rules/sampling.ts'
import type { IntervalRequest } from '../trackingStore.ts'
import { decodeHistoryToken, encodeHistoryToken } from './historyToken.ts'
import type { HistoryPlace } from './historyToken.ts'
import { int64, optionalInt64 } from './rows.ts'
import { readMetric } from './runs.ts'
import { runRow } from './session.ts'
import type { Session } from './session.ts'
import type { SqlRow } from './sqlDriver.ts'

const COLUMNS = 'key, value, timestamp, step, is_nan'

/**
 * The points of one metric of one run. SQLite would rather walk through the points of all runs in the order of the primary
 * key, which starts with the metric's key; so it is told to use the index on both, or kept to the index on the run.
 */
function pointsOfRun({ features: { metricIndex } }: Session): string {
  return metricIndex === undefined
    ? 'metrics WHERE run_uuid = ? AND +key = ?'
    : `metrics INDEXED BY "${metricIndex}" WHERE run_uuid = ? AND key = ?`
}

export function getMetricHistory(
  session: Session,
  runId: string,
  metricKey: string,
  page: { readonly maxResults: number | undefined; readonly pageToken: string | undefined },
): Page<Metric> {
  runRow(session, runId)
  const limit = page.maxResults ?? -1
  const place = decodeHistoryToken(page.pageToken)
  const rows =
    place === undefined
      ? firstRows(session, runId, metricKey, limit)
      : rowsAfter(session, runId, metricKey, limit, place)
  if (limit < 0 || rows.length <= limit) return { items: rows.map(readMetric), nextPageToken: undefined }
  const last = rows[limit - 1]
  const end = place?.end ?? optionalInt64(lastTime(session, runId, metricKey)) ?? 0
  return { items: rows.slice(0, limit).map(readMetric), nextPageToken: last && encodeHistoryToken(last, end) }
}

function firstRows(session: Session, runId: string, metricKey: string, limit: number): readonly SqlRow[] {
  return session.driver.all(
    `SELECT ${COLUMNS} FROM ${pointsOfRun(session)} ORDER BY timestamp, step, value, is_nan LIMIT ?`,
    runId,
    metricKey,
    limit < 0 ? limit : limit + 1,
  )
}

/**
 * Continues after a point instead of counting rows again: the primary key is in the order of the history, so that later
 * pages of a million points cost no more than the rows they answer. `end` keeps the last page from walking through
 * later points of other runs.
 */
function rowsAfter(
  session: Session,
  runId: string,
  metricKey: string,
  limit: number,
  { timestamp, step, value, isNan, end }: HistoryPlace,
): readonly SqlRow[] {
  return session.driver.all(
    `SELECT ${COLUMNS} FROM metrics WHERE key = ? AND timestamp >= ? AND timestamp <= ? AND +run_uuid = ?
       AND (timestamp, step, value, is_nan) > (?, ?, ?, ?)
     ORDER BY timestamp, step, value, is_nan LIMIT ?`,
    metricKey,
    timestamp,
    end,
    runId,
    timestamp,
    step,
    value,
    isNan,
    limit < 0 ? limit : limit + 1,
  )
}

function lastTime(session: Session, runId: string, metricKey: string) {
  const sql = `SELECT max(timestamp) AS last FROM ${pointsOfRun(session)}`
  return session.driver.get(sql, runId, metricKey)?.['last']
}

function readRunMetric(row: SqlRow): RunMetric {
  return { ...readMetric(row), runId: String(row['run_uuid']) }
}

export function getMetricHistoryBulk(
  session: Session,
  runIds: readonly string[],
  metricKey: string,
  maxResults: number,
): RunMetric[] {
  const points: RunMetric[] = []
  for (const runId of [...new Set(runIds)].sort()) {
    const left = maxResults - points.length
    if (left <= 0) break
    const rows = session.driver.all(
      `SELECT run_uuid, ${COLUMNS} FROM ${pointsOfRun(session)} ORDER BY timestamp, step, value LIMIT ?`,
      runId,
      metricKey,
      left,
    )
    for (const row of rows) points.push(readRunMetric(row))
  }
  return points
}

export function getMetricHistoryBulkInterval(session: Session, request: IntervalRequest): RunMetric[] {
  const { runIds, metricKey, range, maxResults } = request
  for (const runId of runIds) runRow(session, runId)
  const steps = sampleSteps(
    runIds.map((runId) => distinctSteps(session, runId, metricKey)),
    range,
    maxResults,
  )
  const stepsJson = printJson(steps)
  return runIds.flatMap((runId) => pointsAt(session, runId, metricKey, stepsJson))
}

function distinctSteps(session: Session, runId: string, metricKey: string): Int64[] {
  return session.driver
    .all(`SELECT DISTINCT step FROM ${pointsOfRun(session)} ORDER BY step`, runId, metricKey)
    .map((row) => int64(row['step']))
}

function pointsAt(session: Session, runId: string, metricKey: string, stepsJson: string): RunMetric[] {
  return session.driver
    .all(
      `SELECT run_uuid, ${COLUMNS} FROM ${pointsOfRun(session)} AND step IN (SELECT value FROM json_each(?))
       ORDER BY step, timestamp, value LIMIT ${LIMIT.historyPoints}`,
      runId,
      metricKey,
      stepsJson,
    )
    .map(readRunMetric)
}

import { decodePageToken, encodePageToken } from '../../domain/filter/pageToken.ts'
import type { Metric, RunMetric } from '../../domain/metric.ts'
import type { Page } from '../../domain/page.ts'
import { checkKey } from '../rules/keys.ts'
import { LIMIT } from '../rules/limits.ts'
import { noRun } from '../rules/refusals.ts'
import { sampleSteps } from '../rules/sampling.ts'
import { refuse } from '../rules/search.ts'
import type { IntervalRequest } from '../trackingStore.ts'
import { join, METRICS } from './layout.ts'
import type { MetricColumns } from './metricColumns.ts'
import type { Session } from './session.ts'

/** @throws StoreError when there is no such run */
async function readHistory({ catalog, histories }: Session, runId: string, metricKey: string): Promise<MetricColumns> {
  const folder = await catalog.folderOfRun(runId)
  if (folder === undefined) throw noRun(runId)
  // The key becomes a path: only what a metric may be called is looked for.
  checkKey(metricKey, 'metric_key')
  return histories.read(catalog.access, join(folder, METRICS, metricKey))
}

export async function getMetricHistory(
  session: Session,
  runId: string,
  metricKey: string,
  page: { readonly maxResults: number | undefined; readonly pageToken: string | undefined },
): Promise<Page<Metric>> {
  const offset = decodePageToken(page.pageToken)
  if (typeof offset !== 'number') return refuse(offset)
  const columns = await readHistory(session, runId, metricKey)
  const from = Math.max(0, offset)
  const end = page.maxResults === undefined ? columns.size : from + page.maxResults
  return {
    items: columns.slice(metricKey, from, end),
    nextPageToken: end < columns.size ? encodePageToken(end) : undefined,
  }
}

export async function getMetricHistoryBulk(
  session: Session,
  runIds: readonly string[],
  metricKey: string,
  maxResults: number,
): Promise<RunMetric[]> {
  const points: RunMetric[] = []
  for (const runId of [...new Set(runIds)].sort()) {
    if (points.length >= maxResults) break
    if ((await session.catalog.folderOfRun(runId)) === undefined) continue
    const columns = await readHistory(session, runId, metricKey)
    for (const point of columns.slice(metricKey, 0, maxResults - points.length)) points.push({ ...point, runId })
  }
  return points
}

export async function getMetricHistoryBulkInterval(session: Session, request: IntervalRequest): Promise<RunMetric[]> {
  const { runIds, metricKey, range, maxResults } = request
  const histories: { runId: string; columns: MetricColumns }[] = []
  for (const runId of runIds) histories.push({ runId, columns: await readHistory(session, runId, metricKey) })
  const steps = sampleSteps(
    histories.map(({ columns }) => columns.distinctSteps()),
    range,
    maxResults,
  )
  const wanted = new Set(steps)
  return histories.flatMap(({ runId, columns }) =>
    columns.atSteps(metricKey, wanted, LIMIT.historyPoints).map((point) => ({ ...point, runId })),
  )
}

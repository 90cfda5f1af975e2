import type { Int64 } from '../lib/json.ts'
import { isSystemMetric } from './metric.ts'
import type { Metric } from './metric.ts'
import { primaryMetric } from './primaryMetric.ts'
import { isLive } from './run.ts'
import type { Run, RunInfo } from './run.ts'
import { runColor } from './runColor.ts'
import { SYSTEM_TAG, valueOf } from './tag.ts'
import type { Tag } from './tag.ts'

/** A run's name, or the start of its id where it has none. */
export function runTitle({ runName, runId }: Pick<RunInfo, 'runName' | 'runId'>): string {
  return runName === '' ? runId.slice(0, 8) : runName
}

/** A run's colour as CSS, the same on every page. */
export function colorOfRun({ info, data }: Pick<Run, 'info' | 'data'>): string {
  return runColor(info.runId, valueOf(data.tags, SYSTEM_TAG.runColor))
}

/** Who ran it: tag `mlflow.user`, else the old `user_id`; `''` when neither is known. */
export function runUser({ info, data }: Pick<Run, 'info' | 'data'>): string {
  return valueOf(data.tags, SYSTEM_TAG.user) ?? info.userId
}

/**
 * How long a run took, or has been going at `nowMs`, in milliseconds. `undefined` without a start, or when it is over and
 * nobody recorded its end.
 */
export function runDurationMs({ startTimeMs, endTimeMs, status }: RunInfo, nowMs: number): number | undefined {
  const end: Int64 | undefined = endTimeMs ?? (isLive(status) ? nowMs : undefined)
  return startTimeMs === undefined || end === undefined ? undefined : Number(end) - Number(startTimeMs)
}

const HELD_OUT = /(?:^|[^a-z])(?:val|valid|validation|test|eval)(?:[^a-z]|$)/i

/**
 * The few metrics that stand for a run: the experiment's primary one, then those on held-out data, then any other, by
 * name; never system metrics.
 */
export function headlineMetrics(
  metrics: readonly Metric[],
  experimentTags: readonly Tag[],
  count: number,
): readonly Metric[] {
  const primary = primaryMetric(experimentTags)?.key
  const rank = ({ key }: Metric): number => (key === primary ? 0 : HELD_OUT.test(key) ? 1 : 2)
  return metrics
    .filter(({ key }) => !isSystemMetric(key))
    .sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))
    .slice(0, count)
}

import type { Metric } from '../../domain/metric.ts'

/**
 * Whether `point` replaces `latest` as a run's value of a metric: greater by (step, timestamp, value). Values are as
 * stored, so NaN counts as 0.
 */
export function isLater(point: Metric, latest: Metric): boolean {
  if (point.step !== latest.step) return point.step > latest.step
  if (point.timestampMs !== latest.timestampMs) return point.timestampMs > latest.timestampMs
  return (point.value || 0) > (latest.value || 0)
}

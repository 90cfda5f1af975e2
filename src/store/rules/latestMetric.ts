import type { Metric } from '../../domain/metric.ts'

type Point = Omit<Metric, 'key'>

/**
 * Whether `point` replaces `latest` as a run's value of a metric: greater by (step, timestamp, value). Values are as
 * the SQL store keeps them, so NaN counts as 0.
 */
export function isLater(point: Point, latest: Point): boolean {
  const byTime = compareTimes(point, latest)
  return byTime === 0 ? (point.value || 0) > (latest.value || 0) : byTime > 0
}

/** The same as MLflow's file store has it, by Python's `max`: NaN is greater than nothing, and nothing than NaN. */
export function isLaterInFile(point: Point, latest: Point): boolean {
  const byTime = compareTimes(point, latest)
  return byTime === 0 ? point.value > latest.value : byTime > 0
}

function compareTimes(point: Point, latest: Point): number {
  if (point.step !== latest.step) return point.step > latest.step ? 1 : -1
  if (point.timestampMs !== latest.timestampMs) return point.timestampMs > latest.timestampMs ? 1 : -1
  return 0
}

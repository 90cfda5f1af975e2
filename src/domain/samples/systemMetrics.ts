import type { Random } from '../../lib/random.ts'
import type { Metric } from '../metric.ts'
import { rounded } from './sampleRun.ts'

/** Middle and swing of each hardware metric, under the names of Python's `mlflow.system_metrics`. */
const GAUGES = [
  ['system/cpu_utilization_percentage', 62, 9],
  ['system/system_memory_usage_percentage', 41, 1],
  ['system/gpu_0_utilization_percentage', 93, 4],
  ['system/gpu_0_memory_usage_megabytes', 18_240, 60],
  ['system/gpu_0_power_usage_watts', 287, 22],
  ['system/disk_usage_percentage', 71, 0.1],
] as const

/** Hardware metrics from `startTimeMs` to `endTimeMs`, `count` points each. */
export function systemMetrics(random: Random, startTimeMs: number, endTimeMs: number, count: number): Metric[] {
  return GAUGES.flatMap(([key, middle, swing]) =>
    Array.from({ length: count }, (_, step) => ({
      key,
      // Everything starts from idle.
      value: rounded(middle * Math.min(1, 0.3 + step / 4) + swing * random.normal()),
      timestampMs: Math.round(startTimeMs + ((endTimeMs - startTimeMs) * step) / count),
      step,
    })),
  )
}

import type { Int64 } from '../lib/json.ts'

/** One logged metric point. `value` may be NaN or ±Infinity. */
export interface Metric {
  readonly key: string
  readonly value: number
  /** Milliseconds since the epoch as logged; not checked by the server. */
  readonly timestampMs: Int64
  /** Any integer, negative too; repeated and unordered steps are legal. */
  readonly step: Int64
}

/** A point of one of several runs asked for together. */
export interface RunMetric extends Metric {
  readonly runId: string
}

/** Keys under `system/` are MLflow's own hardware metrics (Python `mlflow.system_metrics`). */
export function isSystemMetric(key: string): boolean {
  return key.startsWith('system/')
}

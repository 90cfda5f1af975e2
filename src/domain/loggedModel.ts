import type { Int64 } from '../lib/json.ts'
import type { Metric } from './metric.ts'
import type { Param, Tag } from './tag.ts'

/** State of a logged model's upload (MLflow `LoggedModelStatus`, ≥ 3.0). */
export type LoggedModelStatus =
  | 'LOGGED_MODEL_PENDING'
  | 'LOGGED_MODEL_READY'
  | 'LOGGED_MODEL_UPLOAD_FAILED'
  | 'LOGGED_MODEL_STATUS_UNSPECIFIED'

/** Those that a model can be given, in the order of MLflow's enum numbers, which start at 1. */
export const LOGGED_MODEL_STATUSES: readonly LoggedModelStatus[] = [
  'LOGGED_MODEL_PENDING',
  'LOGGED_MODEL_READY',
  'LOGGED_MODEL_UPLOAD_FAILED',
]

/** A metric of a logged model: the point, the run that logged it and the dataset it was measured on. */
export interface LoggedModelMetric extends Metric {
  readonly runId: string
  readonly datasetName: string | undefined
  readonly datasetDigest: string | undefined
}

/** A model logged by a run (MLflow ≥ 3.0). Times are milliseconds since the epoch. */
export interface LoggedModel {
  /** `m-` and 32 hex digits. */
  readonly modelId: string
  readonly experimentId: string
  readonly name: string
  readonly artifactUri: string
  readonly creationTimeMs: Int64
  readonly lastUpdateTimeMs: Int64
  readonly status: LoggedModelStatus
  readonly statusMessage: string | undefined
  readonly modelType: string | undefined
  readonly sourceRunId: string | undefined
  readonly tags: readonly Tag[]
  readonly params: readonly Param[]
  readonly metrics: readonly LoggedModelMetric[]
}

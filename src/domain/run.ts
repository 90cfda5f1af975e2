import type { Int64 } from '../lib/json.ts'
import type { LifecycleStage } from './lifecycle.ts'
import type { Metric } from './metric.ts'
import type { Param, Tag } from './tag.ts'

/** Run states of MLflow; `UNKNOWN` stands for a state this version does not know. */
export type RunStatus = 'RUNNING' | 'SCHEDULED' | 'FINISHED' | 'FAILED' | 'KILLED' | 'UNKNOWN'

export const RUN_STATUSES = [
  'RUNNING',
  'SCHEDULED',
  'FINISHED',
  'FAILED',
  'KILLED',
] as const satisfies readonly RunStatus[]

/** What a run is, without what it logged. Times are milliseconds since the epoch. */
export interface RunInfo {
  /** 32 hex digits on current servers; any `[A-Za-z0-9_-]` id elsewhere. */
  readonly runId: string
  readonly experimentId: string
  /** From `run_name`, else tag `mlflow.runName`, else empty. */
  readonly runName: string
  readonly status: RunStatus
  readonly startTimeMs: Int64 | undefined
  /** Absent while the run is going. */
  readonly endTimeMs: Int64 | undefined
  readonly lifecycleStage: LifecycleStage
  readonly artifactUri: string
  /** Deprecated upstream but still the only user field on old servers. */
  readonly userId: string
}

/** The latest value per metric key, all params and all tags of a run. */
export interface RunData {
  readonly metrics: readonly Metric[]
  readonly params: readonly Param[]
  readonly tags: readonly Tag[]
}

/** A dataset that a run read; `schema` and `profile` are JSON text. */
export interface Dataset {
  readonly name: string
  readonly digest: string
  readonly sourceType: string
  readonly source: string
  readonly schema: string | undefined
  readonly profile: string | undefined
}

export interface DatasetInput {
  readonly dataset: Dataset
  readonly tags: readonly Tag[]
}

export interface RunInputs {
  readonly datasetInputs: readonly DatasetInput[]
  /** MLflow 3: ids of logged models the run read. */
  readonly modelIds: readonly string[]
}

/** A logged model that a run wrote, at a step (MLflow ≥ 3.0). */
export interface ModelOutput {
  readonly modelId: string
  readonly step: Int64
}

/** An MLflow run. */
export interface Run {
  readonly info: RunInfo
  readonly data: RunData
  readonly inputs: RunInputs
  /** Logged models the run wrote; absent where it wrote none, as on servers before 3.0. */
  readonly modelOutputs?: readonly ModelOutput[]
}

/** Ids of the logged models that a run wrote, each once: a model may be written again at a later step. */
export function modelIdsOf({ modelOutputs = [] }: Run): readonly string[] {
  return [...new Set(modelOutputs.map(({ modelId }) => modelId))]
}

/** One dataset of an experiment, as the dataset filter lists it; `context` is the input tag `mlflow.data.context`. */
export interface DatasetSummary {
  readonly experimentId: string
  readonly name: string
  readonly digest: string
  readonly context: string | undefined
}

/** True while more metrics may come. */
export function isLive(status: RunStatus): boolean {
  return status === 'RUNNING' || status === 'SCHEDULED'
}

import type { StoreProblem } from '../domain/connection.ts'
import type { Experiment } from '../domain/experiment.ts'
import type { ViewType } from '../domain/lifecycle.ts'
import type { LoggedModel, LoggedModelStatus } from '../domain/loggedModel.ts'
import type { Metric, RunMetric } from '../domain/metric.ts'
import type { Page } from '../domain/page.ts'
import type { DatasetInput, DatasetSummary, ModelOutput, Run, RunInfo, RunStatus } from '../domain/run.ts'
import type { Param, Tag } from '../domain/tag.ts'
import type { Int64 } from '../lib/json.ts'

/** A search as it came in: the store parses filter, order and token, and refuses them with MLflow's words. */
export interface SearchRequest {
  /** MLflow's filter language; empty matches everything. */
  readonly filter: string
  readonly orderBy: readonly string[]
  readonly viewType: ViewType
  readonly maxResults: number
  readonly pageToken: string | undefined
}

export interface RunSearchRequest extends SearchRequest {
  readonly experimentIds: readonly string[]
}

export interface NewExperiment {
  readonly name: string
  /** Absent: the store's default artifact root, `/` and the new id. */
  readonly artifactLocation: string | undefined
  readonly tags: readonly Tag[]
}

export interface NewRun {
  /** Empty: the default experiment `0`. */
  readonly experimentId: string
  readonly userId: string
  /** Empty: the tag `mlflow.runName`, else a random name. */
  readonly runName: string
  readonly startTimeMs: Int64
  readonly tags: readonly Tag[]
}

/** Fields left `undefined` keep their value; an empty name does too. */
export interface RunUpdate {
  readonly status: RunStatus | undefined
  readonly endTimeMs: Int64 | undefined
  readonly runName: string | undefined
}

/** A point as it is logged; since MLflow 3 it may also belong to a logged model and a dataset. */
export interface LoggedMetric extends Metric {
  readonly modelId?: string | undefined
  readonly datasetName?: string | undefined
  readonly datasetDigest?: string | undefined
}

/** What `runs/log-batch` takes; the limits are those of `validateBatch`. */
export interface Batch {
  readonly metrics: readonly LoggedMetric[]
  readonly params: readonly Param[]
  readonly tags: readonly Tag[]
}

export interface RunInputsUpdate {
  readonly datasets: readonly DatasetInput[]
  readonly modelIds: readonly string[]
}

/** Both bounds are inclusive, or both absent: from step 0 to the last. */
export interface IntervalRequest {
  readonly runIds: readonly string[]
  readonly metricKey: string
  readonly range: { readonly start: Int64; readonly end: Int64 } | undefined
  /** 1…2500 sampled steps. */
  readonly maxResults: number
}

export interface NewLoggedModel {
  readonly experimentId: string
  /** Empty: a random name. */
  readonly name: string
  readonly modelType: string | undefined
  readonly sourceRunId: string | undefined
  readonly params: readonly Param[]
  readonly tags: readonly Tag[]
}

export interface LoggedModelOrder {
  /** `name`, `creation_timestamp`, … or `metrics.<key>`. */
  readonly fieldName: string
  readonly ascending: boolean
  readonly datasetName: string | undefined
  readonly datasetDigest: string | undefined
}

export interface LoggedModelSearchRequest {
  readonly experimentIds: readonly string[]
  readonly filter: string
  readonly datasets: readonly { readonly name: string; readonly digest: string | undefined }[]
  readonly orderBy: readonly LoggedModelOrder[]
  readonly maxResults: number
  readonly pageToken: string | undefined
}

/**
 * MLflow's tracking store. Every refusal is a `StoreError` (or a filter error of `domain/filter`) with MLflow's code and
 * text. A write that resolved is on disk.
 */
export interface TrackingStore {
  /** The new experiment's id. RESOURCE_ALREADY_EXISTS when the name is taken, by a deleted experiment too. */
  createExperiment(experiment: NewExperiment): Promise<string>
  /** Deleted ones too. */
  getExperiment(experimentId: string): Promise<Experiment>
  /** Deleted ones too; an active one is preferred. */
  getExperimentByName(name: string): Promise<Experiment>
  searchExperiments(request: SearchRequest): Promise<Page<Experiment>>
  /** Only an active experiment can be renamed. */
  renameExperiment(experimentId: string, name: string): Promise<void>
  /** Deletes its runs with it. */
  deleteExperiment(experimentId: string): Promise<void>
  /** Restores all its runs, also those deleted one by one before. */
  restoreExperiment(experimentId: string): Promise<void>
  setExperimentTag(experimentId: string, tag: Tag): Promise<void>
  deleteExperimentTag(experimentId: string, key: string): Promise<void>

  createRun(run: NewRun): Promise<Run>
  /** Deleted ones too. */
  getRun(runId: string): Promise<Run>
  updateRun(runId: string, update: RunUpdate): Promise<RunInfo>
  deleteRun(runId: string): Promise<void>
  restoreRun(runId: string): Promise<void>
  searchRuns(request: RunSearchRequest): Promise<Page<Run>>

  /** All or nothing. */
  logBatch(runId: string, batch: Batch): Promise<void>
  logMetric(runId: string, metric: LoggedMetric): Promise<void>
  /** INVALID_PARAMETER_VALUE when the key holds another value; the same value again is fine. */
  logParam(runId: string, param: Param): Promise<void>
  setTag(runId: string, tag: Tag): Promise<void>
  deleteTag(runId: string, key: string): Promise<void>
  /** A link that is already there is left alone, its tags too. */
  logInputs(runId: string, inputs: RunInputsUpdate): Promise<void>
  logOutputs(runId: string, models: readonly ModelOutput[]): Promise<void>
  /** Appends to tag `mlflow.log-model.history`; `modelJson` is the text of one JSON object. */
  recordLoggedModel(runId: string, modelJson: string): Promise<void>

  /** Ordered by timestamp, step, value. Without `maxResults` everything comes in one page. */
  getMetricHistory(
    runId: string,
    metricKey: string,
    page: { readonly maxResults: number | undefined; readonly pageToken: string | undefined },
  ): Promise<Page<Metric>>
  /** Ordered by run id, timestamp, step, value; `maxResults` counts over all runs. */
  getMetricHistoryBulk(runIds: readonly string[], metricKey: string, maxResults: number): Promise<readonly RunMetric[]>
  /** Sampled by `sampleSteps`; runs in request order, points ordered by step, timestamp, value. */
  getMetricHistoryBulkInterval(request: IntervalRequest): Promise<readonly RunMetric[]>

  /** At most 1000. */
  searchDatasets(experimentIds: readonly string[]): Promise<readonly DatasetSummary[]>

  createLoggedModel(model: NewLoggedModel): Promise<LoggedModel>
  getLoggedModel(modelId: string, options: { readonly allowDeleted: boolean }): Promise<LoggedModel>
  finalizeLoggedModel(modelId: string, status: LoggedModelStatus): Promise<LoggedModel>
  deleteLoggedModel(modelId: string): Promise<void>
  setLoggedModelTags(modelId: string, tags: readonly Tag[]): Promise<void>
  deleteLoggedModelTag(modelId: string, key: string): Promise<void>
  logLoggedModelParams(modelId: string, params: readonly Param[]): Promise<void>
  searchLoggedModels(request: LoggedModelSearchRequest): Promise<Page<LoggedModel>>

  /** Files that cannot be read as what they should be, as far as anybody has asked for what is in them. */
  problems(): Promise<readonly StoreProblem[]>
  /** Closes files; calls after it fail. */
  close(): Promise<void>
}

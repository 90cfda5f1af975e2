/** The domain's objects as MLflow's JSON: empty lists and unset fields are left out, as protobuf does. */
import type { FileInfo } from '../domain/artifact.ts'
import type { Experiment } from '../domain/experiment.ts'
import type { Metric } from '../domain/metric.ts'
import type { DatasetInput, Run, RunInfo } from '../domain/run.ts'
import type { Int64, RawJson } from '../lib/json.ts'
import { doubleToWire } from './scalars.ts'

function list<T>(name: string, items: readonly T[]): Record<string, readonly T[]> {
  return items.length === 0 ? {} : { [name]: items }
}

function field<T>(name: string, value: T | undefined): Record<string, T> {
  return value === undefined ? {} : { [name]: value }
}

/** `Experiment` as MLflow's JSON. */
export function experimentToWire(experiment: Experiment) {
  return {
    experiment_id: experiment.experimentId,
    name: experiment.name,
    artifact_location: experiment.artifactLocation,
    lifecycle_stage: experiment.lifecycleStage,
    ...field('last_update_time', experiment.lastUpdateTimeMs),
    ...field('creation_time', experiment.creationTimeMs),
    ...list('tags', experiment.tags),
  }
}

/** `Metric` as requests and answers carry it. */
export interface MetricJson {
  readonly key: string
  readonly value: number | string | RawJson
  readonly timestamp: Int64
  readonly step: Int64
}

/** A metric point as MLflow's JSON; NaN and ±Infinity become strings, and -0 keeps its sign. */
export function metricToWire(metric: Metric): MetricJson {
  return { key: metric.key, value: doubleToWire(metric.value), timestamp: metric.timestampMs, step: metric.step }
}

/** `RunInfo` as MLflow's JSON, under both id names. */
export function runInfoToWire(info: RunInfo) {
  return {
    run_uuid: info.runId,
    experiment_id: info.experimentId,
    run_name: info.runName,
    user_id: info.userId,
    status: info.status,
    ...field('start_time', info.startTimeMs),
    ...field('end_time', info.endTimeMs),
    artifact_uri: info.artifactUri,
    lifecycle_stage: info.lifecycleStage,
    run_id: info.runId,
  }
}

/** `DatasetInput` as requests and answers carry it. */
export type DatasetInputJson = ReturnType<typeof datasetInputToWire>

/** A dataset and its input tags as MLflow's JSON. */
export function datasetInputToWire({ dataset, tags }: DatasetInput) {
  return {
    ...list('tags', tags),
    dataset: {
      name: dataset.name,
      digest: dataset.digest,
      source_type: dataset.sourceType,
      source: dataset.source,
      ...field('schema', dataset.schema),
      ...field('profile', dataset.profile),
    },
  }
}

/** `Run` as MLflow's JSON. */
export function runToWire(run: Run) {
  return {
    info: runInfoToWire(run.info),
    data: {
      ...list('metrics', run.data.metrics.map(metricToWire)),
      ...list('params', run.data.params),
      ...list('tags', run.data.tags),
    },
    inputs: {
      ...list('dataset_inputs', run.inputs.datasetInputs.map(datasetInputToWire)),
      ...list(
        'model_inputs',
        run.inputs.modelIds.map((modelId) => ({ model_id: modelId })),
      ),
    },
    outputs: list(
      'model_outputs',
      (run.modelOutputs ?? []).map(({ modelId, step }) => ({ model_id: modelId, step })),
    ),
  }
}

/** `FileInfo` as MLflow's JSON; MLflow prints no size for directories and empty files. */
export function fileInfoToWire(file: FileInfo) {
  return {
    path: file.path,
    is_dir: file.isDir,
    ...field('file_size', file.sizeBytes === 0 ? undefined : file.sizeBytes),
  }
}

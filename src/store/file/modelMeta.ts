import { LOGGED_MODEL_STATUSES } from '../../domain/loggedModel.ts'
import type { LoggedModel, LoggedModelStatus } from '../../domain/loggedModel.ts'
import type { Meta } from './metaYaml.ts'
import { checkOwner, optionalText, text, time } from './runMeta.ts'

/** What a logged model's `meta.yaml` says; MLflow leaves `lifecycle_stage` out when the model is finalized. */
export type ModelInfo = Omit<LoggedModel, 'tags' | 'params' | 'metrics'>

/** @throws Error when it belongs to another model */
export function readModelMeta(meta: Meta, modelId: string, experimentId: string): ModelInfo {
  checkOwner(meta, 'model_id', modelId)
  checkOwner(meta, 'experiment_id', experimentId)
  return {
    modelId,
    experimentId,
    name: text(meta['name']),
    artifactUri: text(meta['artifact_location']),
    creationTimeMs: time(meta['creation_timestamp']) ?? 0,
    lastUpdateTimeMs: time(meta['last_updated_timestamp']) ?? 0,
    status: LOGGED_MODEL_STATUSES[Number(meta['status']) - 1] ?? 'LOGGED_MODEL_PENDING',
    statusMessage: optionalText(meta['status_message']),
    modelType: optionalText(meta['model_type']),
    sourceRunId: optionalText(meta['source_run_id']),
  }
}

export function printModelStatus(status: LoggedModelStatus): number {
  return LOGGED_MODEL_STATUSES.indexOf(status) + 1
}

/** The `meta.yaml` of a new model. */
export function newModelMeta(info: ModelInfo): Meta {
  return {
    artifact_location: info.artifactUri,
    creation_timestamp: info.creationTimeMs,
    experiment_id: info.experimentId,
    last_updated_timestamp: info.lastUpdateTimeMs,
    lifecycle_stage: 'active',
    model_id: info.modelId,
    model_type: info.modelType ?? null,
    name: info.name,
    source_run_id: info.sourceRunId ?? null,
    status: printModelStatus(info.status),
    status_message: info.statusMessage ?? null,
  }
}

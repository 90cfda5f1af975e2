import type { LoggedModel } from '../domain/loggedModel.ts'
import { metricToWire } from './printWire.ts'

function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
}

/** `LoggedModel` as MLflow's JSON (≥ 3.0); unset fields and empty lists are left out. */
export function loggedModelToWire(model: LoggedModel) {
  return {
    info: given({
      model_id: model.modelId,
      experiment_id: model.experimentId,
      name: model.name,
      creation_timestamp_ms: model.creationTimeMs,
      last_updated_timestamp_ms: model.lastUpdateTimeMs,
      artifact_uri: model.artifactUri,
      status: model.status,
      model_type: model.modelType,
      source_run_id: model.sourceRunId,
      status_message: model.statusMessage,
      tags: model.tags,
    }),
    data: given({
      params: model.params,
      metrics: model.metrics.map((metric) => ({
        ...metricToWire(metric),
        ...given({ dataset_name: metric.datasetName, dataset_digest: metric.datasetDigest }),
        model_id: model.modelId,
        run_id: metric.runId,
      })),
    }),
  }
}

import * as z from 'zod/mini'
import { LOGGED_MODEL_STATUSES } from '../domain/loggedModel.ts'
import type { LoggedModel, LoggedModelMetric, LoggedModelStatus } from '../domain/loggedModel.ts'
import { pairWire } from './experimentWire.ts'
import { double, int64, listOf, text } from './scalars.ts'

const metricWire = z.pipe(
  z.object({
    key: z.string(),
    value: double,
    timestamp: z.optional(int64),
    step: z.optional(int64),
    run_id: text,
    dataset_name: z.optional(z.string()),
    dataset_digest: z.optional(z.string()),
  }),
  z.transform((wire): LoggedModelMetric => ({
    key: wire.key,
    value: wire.value,
    timestampMs: wire.timestamp ?? 0,
    step: wire.step ?? 0,
    runId: wire.run_id,
    datasetName: wire.dataset_name,
    datasetDigest: wire.dataset_digest,
  })),
)

const statusWire = z.pipe(
  text,
  z.transform(
    (status): LoggedModelStatus =>
      LOGGED_MODEL_STATUSES.find((known) => known === status) ?? 'LOGGED_MODEL_STATUS_UNSPECIFIED',
  ),
)

/** MLflow `LoggedModel` (≥ 3.0), read into the domain's words; a state that this version does not know is unspecified. */
export const loggedModelWire = z.pipe(
  z.object({
    info: z.object({
      model_id: z.string(),
      experiment_id: text,
      name: text,
      artifact_uri: text,
      creation_timestamp_ms: z.optional(int64),
      last_updated_timestamp_ms: z.optional(int64),
      status: statusWire,
      status_message: z.optional(z.string()),
      model_type: z.optional(z.string()),
      source_run_id: z.optional(z.string()),
      tags: listOf(pairWire),
    }),
    data: z.optional(z.object({ params: listOf(pairWire), metrics: listOf(metricWire) })),
  }),
  z.transform(({ info, data }): LoggedModel => ({
    modelId: info.model_id,
    experimentId: info.experiment_id,
    name: info.name,
    artifactUri: info.artifact_uri,
    creationTimeMs: info.creation_timestamp_ms ?? 0,
    lastUpdateTimeMs: info.last_updated_timestamp_ms ?? 0,
    status: info.status,
    statusMessage: info.status_message,
    modelType: info.model_type,
    sourceRunId: info.source_run_id,
    tags: info.tags,
    params: data?.params ?? [],
    metrics: data?.metrics ?? [],
  })),
)

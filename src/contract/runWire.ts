import * as z from 'zod/mini'
import type { Metric } from '../domain/metric.ts'
import { RUN_STATUSES } from '../domain/run.ts'
import type { Dataset, ModelOutput, Run, RunInfo, RunInputs, RunStatus } from '../domain/run.ts'
import { SYSTEM_TAG, valueOf } from '../domain/tag.ts'
import type { Tag } from '../domain/tag.ts'
import { lifecycleStageWire, pairWire } from './experimentWire.ts'
import { double, int64, listOf, text } from './scalars.ts'
import { usualListOf } from './usualList.ts'

/** `Metric`; a missing step is 0 (servers before 1.0 had none). */
export const metricWire = z.pipe(
  z.object({ key: z.string(), value: double, timestamp: z.optional(int64), step: z.optional(int64) }),
  z.transform((wire): Metric => ({
    key: wire.key,
    value: wire.value,
    timestampMs: wire.timestamp ?? 0,
    step: wire.step ?? 0,
  })),
)

/** The metrics of a run. */
export const metricsWire = usualListOf(metricWire, ({ key, value, timestamp = 0, step = 0 }): Metric | undefined =>
  typeof key === 'string' && typeof value === 'number' && Number.isInteger(timestamp) && Number.isInteger(step)
    ? { key, value, timestampMs: Number(timestamp), step: Number(step) }
    : undefined,
)

/** The params or tags of a run. */
export const pairsWire = usualListOf(pairWire, ({ key, value }): Tag | undefined =>
  typeof key === 'string' && typeof value === 'string' ? { key, value } : undefined,
)

/** `MetricWithRunId`: a point of a bulk history. */
export const metricWithRunIdWire = z.pipe(
  z.object({
    run_id: z.string(),
    key: z.string(),
    value: double,
    timestamp: z.optional(int64),
    step: z.optional(int64),
  }),
  z.transform((wire): Metric & { readonly runId: string } => ({
    runId: wire.run_id,
    key: wire.key,
    value: wire.value,
    timestampMs: wire.timestamp ?? 0,
    step: wire.step ?? 0,
  })),
)

/** Enum numbers 1…5 of MLflow's `RunStatus`, as very old servers print them. */
const STATUS_BY_NUMBER = ['RUNNING', 'SCHEDULED', 'FINISHED', 'FAILED', 'KILLED'] as const

/** Status by name or number; one that this version does not know is `UNKNOWN`. */
export const runStatusWire = z.pipe(
  z.optional(z.union([z.string(), z.number()])),
  z.transform((status): RunStatus => {
    if (status === undefined) return 'RUNNING'
    if (typeof status === 'number') return STATUS_BY_NUMBER[status - 1] ?? 'UNKNOWN'
    return RUN_STATUSES.find((known) => known === status) ?? 'UNKNOWN'
  }),
)

/** `RunInfo`, as `runs/update` answers it and as every `Run` holds it. */
export const runInfoWire = z.pipe(
  z.object({
    run_id: z.optional(z.string()),
    run_uuid: z.optional(z.string()),
    run_name: text,
    experiment_id: text,
    user_id: text,
    status: runStatusWire,
    start_time: z.optional(int64),
    end_time: z.optional(int64),
    artifact_uri: text,
    lifecycle_stage: lifecycleStageWire,
  }),
  z.transform((wire, context): RunInfo => {
    const runId = wire.run_id ?? wire.run_uuid
    if (runId === undefined) {
      context.issues.push({ code: 'custom', input: wire, message: 'expected run_id or run_uuid' })
      return z.NEVER
    }
    return {
      runId,
      experimentId: wire.experiment_id,
      runName: wire.run_name,
      status: wire.status,
      startTimeMs: wire.start_time,
      // 1.x sends 0 for a run that has not ended.
      endTimeMs: wire.end_time === 0 ? undefined : wire.end_time,
      lifecycleStage: wire.lifecycle_stage,
      artifactUri: wire.artifact_uri,
      userId: wire.user_id,
    }
  }),
)

const datasetWire = z.pipe(
  z.object({
    name: text,
    digest: text,
    source_type: text,
    source: text,
    schema: z.optional(z.string()),
    profile: z.optional(z.string()),
  }),
  z.transform((wire): Dataset => ({
    name: wire.name,
    digest: wire.digest,
    sourceType: wire.source_type,
    source: wire.source,
    schema: wire.schema,
    profile: wire.profile,
  })),
)

/** `RunInputs`: datasets and logged models that a run read. */
export const inputsWire = z.pipe(
  z.object({
    dataset_inputs: listOf(z.object({ dataset: datasetWire, tags: listOf(pairWire) })),
    model_inputs: listOf(z.object({ model_id: text })),
  }),
  z.transform((wire): RunInputs => ({
    datasetInputs: wire.dataset_inputs,
    modelIds: wire.model_inputs.map((model) => model.model_id),
  })),
)

/** Logged models that a run wrote (MLflow ≥ 3.0). */
export const outputsWire = z.pipe(
  z.object({ model_outputs: listOf(z.object({ model_id: text, step: z.optional(int64) })) }),
  z.transform((wire) => wire.model_outputs.map(({ model_id: modelId, step = 0 }): ModelOutput => ({ modelId, step }))),
)

const NO_DATA = { metrics: [], params: [], tags: [] }
/** Of a run that read nothing. */
export const NO_INPUTS: RunInputs = { datasetInputs: [], modelIds: [] }

/** MLflow `Run`, read into the domain's words; the name falls back to tag `mlflow.runName` (servers ≤ 1.29). */
export const runWire = z.pipe(
  z.object({
    info: runInfoWire,
    data: z.optional(z.object({ metrics: metricsWire, params: pairsWire, tags: pairsWire })),
    inputs: z.optional(inputsWire),
    outputs: z.optional(outputsWire),
  }),
  z.transform((wire): Run => {
    const data = wire.data ?? NO_DATA
    const runName = wire.info.runName || (valueOf(data.tags, SYSTEM_TAG.runName) ?? '')
    const run = { info: { ...wire.info, runName }, data, inputs: wire.inputs ?? NO_INPUTS }
    return wire.outputs === undefined || wire.outputs.length === 0 ? run : { ...run, modelOutputs: wire.outputs }
  }),
)

import type { DatasetInput } from '../../domain/run.ts'
import { parseJson } from '../../lib/json.ts'
import { invalidParameter } from '../../store/storeError.ts'
import type { LoggedMetric } from '../../store/trackingStore.ts'
import { write } from './apiCall.ts'
import type { ApiCall } from './apiCall.ts'
import { pair } from './experimentCalls.ts'
import { double, int64, list, message, optional, required, text } from './fields.ts'
import type { Message } from './fields.ts'

const metricFields = {
  key: required(text),
  value: required(double),
  timestamp: required(int64),
  step: int64,
  model_id: text,
  dataset_name: text,
  dataset_digest: text,
}

function toMetric(wire: Message<typeof metricFields>): LoggedMetric {
  return {
    key: wire.key,
    value: wire.value,
    timestampMs: wire.timestamp,
    step: wire.step,
    modelId: wire.model_id || undefined,
    datasetName: wire.dataset_name || undefined,
    datasetDigest: wire.dataset_digest || undefined,
  }
}

const datasetInputFields = {
  tags: list(pair),
  dataset: required(
    message({
      name: required(text),
      digest: required(text),
      source_type: required(text),
      source: required(text),
      schema: optional(text),
      profile: optional(text),
    }),
  ),
}

function toDatasetInput({ dataset, tags }: Message<typeof datasetInputFields>): DatasetInput {
  const { name, digest, source_type: sourceType, source, schema, profile } = dataset
  return { dataset: { name, digest, sourceType, source, schema, profile }, tags }
}

const model = message({ model_id: required(text) })

export const LOGGING_CALLS: readonly ApiCall[] = [
  write('POST runs/log-metric', {
    fields: { run_id: required(text), ...metricFields },
    answer: async ({ store }, request) => {
      await store.logMetric(request.run_id, toMetric(request))
      return {}
    },
  }),
  write('POST runs/log-parameter', {
    fields: { run_id: required(text), key: required(text), value: text },
    answer: async ({ store }, { run_id: runId, key, value }) => {
      await store.logParam(runId, { key, value })
      return {}
    },
  }),
  write('POST runs/set-tag', {
    fields: { run_id: required(text), key: required(text), value: text },
    answer: async ({ store }, { run_id: runId, key, value }) => {
      await store.setTag(runId, { key, value })
      return {}
    },
  }),
  write('POST runs/delete-tag', {
    fields: { run_id: required(text), key: required(text) },
    answer: async ({ store }, { run_id: runId, key }) => {
      await store.deleteTag(runId, key)
      return {}
    },
  }),
  write('POST runs/log-batch', {
    fields: { run_id: required(text), metrics: list(message(metricFields)), params: list(pair), tags: list(pair) },
    answer: async ({ store }, { run_id: runId, metrics, params, tags }) => {
      await store.logBatch(runId, { metrics: metrics.map(toMetric), params, tags })
      return {}
    },
  }),
  write('POST runs/log-inputs', {
    fields: { run_id: required(text), datasets: list(message(datasetInputFields)), models: list(model) },
    answer: async ({ store }, { run_id: runId, datasets, models }) => {
      const modelIds = models.map((input) => input.model_id)
      await store.logInputs(runId, { datasets: datasets.map(toDatasetInput), modelIds })
      return {}
    },
  }),
  write('POST runs/outputs', {
    fields: { run_id: required(text), models: required(list(message({ model_id: required(text), step: int64 }))) },
    answer: async ({ store }, { run_id: runId, models }) => {
      await store.logOutputs(
        runId,
        models.map((output) => ({ modelId: output.model_id, step: output.step })),
      )
      return {}
    },
  }),
  write('POST runs/log-model', {
    fields: { run_id: required(text), model_json: required(text) },
    answer: async ({ store }, { run_id: runId, model_json: modelJson }) => {
      checkModelJson(modelJson)
      await store.recordLoggedModel(runId, modelJson)
      return {}
    },
  }),
]

const MODEL_FIELDS = ['artifact_path', 'flavors', 'utc_time_created', 'run_id']

function checkModelJson(modelJson: string): void {
  const parsed = tryParse(modelJson)
  if (typeof parsed !== 'object' || parsed === null) {
    throw invalidParameter(`Malformed model info. \n ${modelJson} \n is not a valid JSON.`)
  }
  const missing = MODEL_FIELDS.filter((name) => !Object.hasOwn(parsed, name))
  if (missing.length === 0) return
  throw invalidParameter(`Model json is missing mandatory fields: {${missing.map((name) => `'${name}'`).join(', ')}}`)
}

function tryParse(json: string): unknown {
  try {
    return parseJson(json)
  } catch {
    return undefined
  }
}

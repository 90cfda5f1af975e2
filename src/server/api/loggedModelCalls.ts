import { loggedModelToWire } from '../../contract/printLoggedModel.ts'
import { LOGGED_MODEL_STATUSES } from '../../domain/loggedModel.ts'
import type { LoggedModelStatus } from '../../domain/loggedModel.ts'
import { LOGGED_MODEL_PAGE } from '../../store/rules/loggedModels.ts'
import { invalidParameter } from '../../store/storeError.ts'
import { nextPage, read, repeated, write } from './apiCall.ts'
import type { ApiCall } from './apiCall.ts'
import { pair } from './experimentCalls.ts'
import { bool, count, id, list, message, oneOf, required, text } from './fields.ts'

const orderFields = {
  field_name: required(text),
  ascending: { ...bool, absent: true },
  dataset_name: text,
  dataset_digest: text,
}

/** Logged models came with MLflow 3.0; `log_model` of its Python client needs them. */
export const LOGGED_MODEL_CALLS: readonly ApiCall[] = [
  write('POST logged-models', {
    fields: {
      experiment_id: required(id),
      name: text,
      model_type: text,
      source_run_id: text,
      params: list(pair),
      tags: list(pair),
    },
    answer: async ({ store }, request) => {
      const model = await store.createLoggedModel({
        experimentId: request.experiment_id,
        name: request.name,
        modelType: request.model_type,
        sourceRunId: request.source_run_id,
        params: request.params,
        tags: request.tags,
      })
      return { model: loggedModelToWire(model) }
    },
  }),
  read('POST logged-models/search', {
    fields: {
      experiment_ids: list(id),
      filter: text,
      datasets: list(message({ dataset_name: text, dataset_digest: text })),
      max_results: { ...count, absent: LOGGED_MODEL_PAGE },
      order_by: list(message(orderFields)),
      page_token: text,
    },
    answer: async ({ store }, request) => {
      if (request.datasets.some((dataset) => dataset.dataset_name === '')) {
        throw invalidParameter('`dataset_name` in the `datasets` clause must be specified.')
      }
      const { items, nextPageToken } = await store.searchLoggedModels({
        experimentIds: request.experiment_ids,
        filter: request.filter,
        datasets: request.datasets.map((dataset) => ({
          name: dataset.dataset_name,
          digest: dataset.dataset_digest || undefined,
        })),
        orderBy: request.order_by.map((order) => ({
          fieldName: order.field_name,
          ascending: order.ascending,
          datasetName: order.dataset_name || undefined,
          datasetDigest: order.dataset_digest || undefined,
        })),
        maxResults: request.max_results || LOGGED_MODEL_PAGE,
        pageToken: request.page_token || undefined,
      })
      return { ...repeated('models', items, loggedModelToWire), ...nextPage(nextPageToken) }
    },
  }),
  read('GET logged-models/:model_id', {
    fields: { model_id: required(text), allow_deleted: bool },
    answer: async ({ store }, { model_id: modelId, allow_deleted: allowDeleted }) => ({
      model: loggedModelToWire(await store.getLoggedModel(modelId, { allowDeleted })),
    }),
  }),
  write('PATCH logged-models/:model_id', {
    fields: {
      model_id: required(text),
      status: required(oneOf<LoggedModelStatus>(LOGGED_MODEL_STATUSES, 'LOGGED_MODEL_PENDING')),
    },
    answer: async ({ store }, { model_id: modelId, status }) => ({
      model: loggedModelToWire(await store.finalizeLoggedModel(modelId, status)),
    }),
  }),
  write('DELETE logged-models/:model_id', {
    fields: { model_id: required(text) },
    answer: async ({ store }, { model_id: modelId }) => {
      await store.deleteLoggedModel(modelId)
      return {}
    },
  }),
  write('PATCH logged-models/:model_id/tags', {
    fields: { model_id: required(text), tags: list(pair) },
    answer: async ({ store }, { model_id: modelId, tags }) => {
      await store.setLoggedModelTags(modelId, tags)
      return {}
    },
  }),
  write('DELETE logged-models/:model_id/tags/:tag_key', {
    fields: { model_id: required(text), tag_key: required(text) },
    answer: async ({ store }, { model_id: modelId, tag_key: key }) => {
      await store.deleteLoggedModelTag(modelId, key)
      return {}
    },
  }),
  write('POST logged-models/:model_id/params', {
    fields: { model_id: required(text), params: list(pair) },
    answer: async ({ store }, { model_id: modelId, params }) => {
      await store.logLoggedModelParams(modelId, params)
      return {}
    },
  }),
]

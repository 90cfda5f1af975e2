import { experimentToWire } from '../../contract/printWire.ts'
import { VIEW_TYPES } from '../../domain/lifecycle.ts'
import { invalidParameter } from '../../store/storeError.ts'
import { nextPage, read, repeated, write } from './apiCall.ts'
import type { ApiCall } from './apiCall.ts'
import { checkLocation } from './checkLocation.ts'
import { count, id, list, message, oneOf, required, text } from './fields.ts'

const MAX_DATASET_EXPERIMENTS = 20

/** A tag or param as requests carry it. */
export const pair = message({ key: required(text), value: text })

const searchFields = {
  view_type: oneOf(VIEW_TYPES, 'ACTIVE_ONLY'),
  max_results: count,
  order_by: list(text),
  filter: text,
  page_token: text,
}

function searchCall(method: 'GET' | 'POST'): ApiCall {
  return read(`${method} experiments/search`, {
    fields: searchFields,
    answer: async ({ store }, request) => {
      const { items, nextPageToken } = await store.searchExperiments({
        filter: request.filter,
        orderBy: request.order_by,
        viewType: request.view_type,
        maxResults: request.max_results,
        pageToken: request.page_token || undefined,
      })
      return { ...repeated('experiments', items, experimentToWire), ...nextPage(nextPageToken) }
    },
  })
}

export const EXPERIMENT_CALLS: readonly ApiCall[] = [
  write('POST experiments/create', {
    fields: { name: required(text), artifact_location: text, tags: list(pair) },
    answer: async ({ store, resolveLocation }, { name, artifact_location: location, tags }) => {
      checkLocation(location)
      const artifactLocation = location === '' ? undefined : resolveLocation(location)
      return { experiment_id: await store.createExperiment({ name, artifactLocation, tags }) }
    },
  }),
  read('GET experiments/get', {
    fields: { experiment_id: required(id) },
    answer: async ({ store }, request) => ({
      experiment: experimentToWire(await store.getExperiment(request.experiment_id)),
    }),
  }),
  read('GET experiments/get-by-name', {
    fields: { experiment_name: required(text) },
    answer: async ({ store }, request) => ({
      experiment: experimentToWire(await store.getExperimentByName(request.experiment_name)),
    }),
  }),
  searchCall('GET'),
  searchCall('POST'),
  write('POST experiments/update', {
    fields: { experiment_id: required(id), new_name: required(text) },
    answer: async ({ store }, request) => {
      await store.renameExperiment(request.experiment_id, request.new_name)
      return {}
    },
  }),
  write('POST experiments/delete', {
    fields: { experiment_id: required(id) },
    answer: async ({ store }, request) => {
      await store.deleteExperiment(request.experiment_id)
      return {}
    },
  }),
  write('POST experiments/restore', {
    fields: { experiment_id: required(id) },
    answer: async ({ store }, request) => {
      await store.restoreExperiment(request.experiment_id)
      return {}
    },
  }),
  write('POST experiments/set-experiment-tag', {
    fields: { experiment_id: required(id), key: required(text), value: text },
    answer: async ({ store }, { experiment_id: experimentId, key, value }) => {
      await store.setExperimentTag(experimentId, { key, value })
      return {}
    },
  }),
  write('POST experiments/delete-experiment-tag', {
    fields: { experiment_id: required(id), key: required(text) },
    answer: async ({ store }, { experiment_id: experimentId, key }) => {
      await store.deleteExperimentTag(experimentId, key)
      return {}
    },
  }),
  read('POST experiments/search-datasets', {
    fields: { experiment_ids: list(id) },
    answer: async ({ store }, { experiment_ids: ids }) => {
      if (ids.length === 0) throw invalidParameter('SearchDatasets request must specify at least one experiment_id.')
      if (ids.length > MAX_DATASET_EXPERIMENTS) {
        throw invalidParameter(
          `SearchDatasets request cannot specify more than ${MAX_DATASET_EXPERIMENTS} experiment_ids. Received ${ids.length} experiment_ids.`,
        )
      }
      return repeated(
        'dataset_summaries',
        await store.searchDatasets(ids),
        ({ experimentId, name, digest, context }) => ({
          experiment_id: experimentId,
          name,
          digest,
          ...(context === undefined ? {} : { context }),
        }),
      )
    },
  }),
]

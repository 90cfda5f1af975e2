import { runInfoToWire, runToWire } from '../../contract/printWire.ts'
import { VIEW_TYPES } from '../../domain/lifecycle.ts'
import { RUN_STATUSES } from '../../domain/run.ts'
import type { RunStatus } from '../../domain/run.ts'
import { LIMIT } from '../../store/rules/limits.ts'
import { invalidParameter } from '../../store/storeError.ts'
import { nextPage, read, repeated, write } from './apiCall.ts'
import type { ApiCall } from './apiCall.ts'
import { pair } from './experimentCalls.ts'
import { count, id, int64, list, oneOf, optional, required, text } from './fields.ts'

const DEFAULT_PAGE = 1000

export const RUN_CALLS: readonly ApiCall[] = [
  write('POST runs/create', {
    fields: { experiment_id: id, user_id: text, start_time: int64, run_name: text, tags: list(pair) },
    answer: async ({ store }, request) => {
      const run = await store.createRun({
        experimentId: request.experiment_id,
        userId: request.user_id,
        runName: request.run_name,
        startTimeMs: request.start_time,
        tags: request.tags,
      })
      return { run: runToWire(run) }
    },
  }),
  read('GET runs/get', {
    fields: { run_id: required(text) },
    answer: async ({ store }, request) => ({ run: runToWire(await store.getRun(request.run_id)) }),
  }),
  write('POST runs/update', {
    fields: {
      run_id: required(text),
      status: optional(oneOf<RunStatus>(RUN_STATUSES, 'RUNNING')),
      end_time: optional(int64),
      run_name: optional(text),
    },
    answer: async ({ store }, request) => {
      const update = { status: request.status, endTimeMs: request.end_time, runName: request.run_name }
      return { run_info: runInfoToWire(await store.updateRun(request.run_id, update)) }
    },
  }),
  write('POST runs/delete', {
    fields: { run_id: required(text) },
    answer: async ({ store }, request) => {
      await store.deleteRun(request.run_id)
      return {}
    },
  }),
  write('POST runs/restore', {
    fields: { run_id: required(text) },
    answer: async ({ store }, request) => {
      await store.restoreRun(request.run_id)
      return {}
    },
  }),
  read('POST runs/search', {
    fields: {
      experiment_ids: list(id),
      filter: text,
      run_view_type: oneOf(VIEW_TYPES, 'ACTIVE_ONLY'),
      max_results: { ...count, absent: DEFAULT_PAGE },
      order_by: list(text),
      page_token: text,
    },
    answer: async ({ store }, request) => {
      if (request.max_results > LIMIT.searchResults) {
        throw invalidParameter(
          `Invalid value ${request.max_results} for parameter 'max_results' supplied:  Hint: Value was of type 'int'. See the API docs for more information about request parameters.`,
        )
      }
      const { items, nextPageToken } = await store.searchRuns({
        experimentIds: request.experiment_ids,
        filter: request.filter,
        orderBy: request.order_by,
        viewType: request.run_view_type,
        maxResults: request.max_results,
        pageToken: request.page_token || undefined,
      })
      return { ...repeated('runs', items, runToWire), ...nextPage(nextPageToken) }
    },
  }),
]

import { read } from './apiCall.ts'
import type { ApiCall } from './apiCall.ts'
import { EXPERIMENT_CALLS } from './experimentCalls.ts'
import { LOGGED_MODEL_CALLS } from './loggedModelCalls.ts'
import { LOGGING_CALLS } from './loggingCalls.ts'
import { METRIC_CALLS } from './metricCalls.ts'
import { RUN_CALLS } from './runCalls.ts'

const SERVER_INFO = read('GET server-info', {
  version: '3.0',
  fields: {},
  answer: async ({ storeType }) => ({
    store_type: storeType,
    workspaces_enabled: false,
    trace_archival_enabled: false,
    multipart_uploads_enabled: false,
    multipart_downloads_enabled: false,
  }),
})

/** Every endpoint that a tracking store answers, by `METHOD path`. */
export const API_CALLS: ReadonlyMap<string, ApiCall> = new Map(
  [...EXPERIMENT_CALLS, ...RUN_CALLS, ...LOGGING_CALLS, ...METRIC_CALLS, ...LOGGED_MODEL_CALLS, SERVER_INFO].map(
    (call) => [`${call.method} ${call.path}`, call],
  ),
)

import { parseJson } from '../../lib/json.ts'
import { DiskFullError, invalidParameter, StoreError } from '../../store/storeError.ts'
import { API_CALLS } from './apiCalls.ts'
import type { ApiCall, ApiContext } from './apiCall.ts'
import { statusOf } from './errorStatus.ts'
import { queryToJson, readMessage } from './fields.ts'
import { printAnswer } from './wireList.ts'

/** A request as it came in, in a shape that may go to another thread. */
export interface CallInput {
  /** Key of `API_CALLS`. */
  readonly call: string
  /** Fields that stand in the path. */
  readonly path: Readonly<Record<string, string>>
  /** Text after `?`. */
  readonly query: string
  /** Body text; empty when there is none. */
  readonly body: string
}

/** Status and JSON, long ones in UTF-8. */
export interface CallOutput {
  readonly status: number
  readonly json: string | Uint8Array<ArrayBuffer>
  /** There was no room on the disk for what the call writes. */
  readonly isDiskFull?: boolean
}

/** Answers an API call. Never rejects: a failure becomes MLflow's error body. */
export async function answerCall(context: ApiContext, input: CallInput): Promise<CallOutput> {
  try {
    const call = API_CALLS.get(input.call)
    if (call === undefined) throw new StoreError('NOT_IMPLEMENTED', `No such call: ${input.call}`)
    const request = readMessage(call.fields, { ...requestJson(call, input), ...input.path })
    return { status: 200, json: printAnswer(await call.answer(context, request as never)) }
  } catch (error) {
    return failure(error)
  }
}

/** A query is a message field by field; without one the body is, whatever the method. */
function requestJson(call: ApiCall, { query, body }: CallInput): Record<string, unknown> {
  if (call.method === 'GET' && query !== '') return queryToJson(call.fields, query)
  const json = tryParse(body)
  // Very old clients encode the body twice.
  const message = typeof json === 'string' ? tryParse(json) : json
  if (message === undefined || message === null) return {}
  if (typeof message === 'object' && !Array.isArray(message)) return message as Record<string, unknown>
  throw invalidParameter('The body of the request must be a JSON object.')
}

function tryParse(text: string): unknown {
  try {
    return text === '' ? undefined : parseJson(text)
  } catch {
    // MLflow takes a body that is no JSON for an empty one, and then misses the required fields.
    return undefined
  }
}

/** MLflow's error body. What no store means to throw is reported to the terminal and said in general words only. */
export function failure(error: unknown): CallOutput & { readonly json: string } {
  if (error instanceof StoreError) {
    const { errorCode, message } = error
    const json = JSON.stringify({ error_code: errorCode, message })
    return { status: statusOf(errorCode), json, isDiskFull: error instanceof DiskFullError }
  }
  console.error(error)
  const message = 'Runlens failed to answer this request; its terminal shows why.'
  return { status: 500, json: JSON.stringify({ error_code: 'INTERNAL_ERROR', message }) }
}

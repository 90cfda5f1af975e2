import type { TrackingStore } from '../../store/trackingStore.ts'
import type { Field, Message } from './fields.ts'
import { WireList } from './wireList.ts'

/** What a call needs beside its request. */
export interface ApiContext {
  readonly store: TrackingStore
  /** What `server-info` calls the store. */
  readonly storeType: 'SqlStore' | 'FileStore'
  /** Makes a relative artifact location absolute, as MLflow does with its working directory. */
  readonly resolveLocation: (location: string) => string
}

export type Answer = Readonly<Record<string, unknown>>

/** One endpoint of MLflow's REST API over a tracking store. */
export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below `/api/<version>/mlflow/`; `:name` is a field of the request. */
  readonly path: string
  readonly version: '2.0' | '3.0'
  /** Reads never wait for writes and are all that a read-only server answers. */
  readonly access: 'read' | 'write'
  readonly fields: Readonly<Record<string, Field<unknown>>>
  /** Takes what `fields` describe, answers MLflow's JSON. */
  readonly answer: (context: ApiContext, request: never) => Promise<Answer>
}

type CallFields = Readonly<Record<string, Field<unknown>>>

interface Declaration<F extends CallFields> {
  readonly fields: F
  readonly version?: '3.0'
  readonly answer: (context: ApiContext, request: Message<F>) => Promise<Answer>
}

/** `read('GET runs/get', …)` declares a call that changes nothing. */
export function read<F extends CallFields>(endpoint: string, declaration: Declaration<F>): ApiCall {
  return declare('read', endpoint, declaration)
}

/** `write('POST runs/create', …)` declares a call that changes the store. */
export function write<F extends CallFields>(endpoint: string, declaration: Declaration<F>): ApiCall {
  return declare('write', endpoint, declaration)
}

function declare<F extends CallFields>(
  access: ApiCall['access'],
  endpoint: string,
  { fields, version, answer }: Declaration<F>,
): ApiCall {
  const [method = '', path = ''] = endpoint.split(' ')
  return { access, method: method as ApiCall['method'], path, version: version ?? '2.0', fields, answer }
}

/** A repeated field: left out when it is empty, as protobuf does. */
export function repeated<T>(name: string, items: readonly T[], toWire: (item: T) => unknown): Answer {
  return items.length === 0 ? {} : { [name]: new WireList(items, toWire) }
}

/** The token of a further page, if there is one. */
export function nextPage(token: string | undefined): Answer {
  return token === undefined ? {} : { next_page_token: token }
}

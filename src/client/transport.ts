import type { Endpoint, WireRequest } from '../contract/endpoint.ts'
import { MlflowError, NetworkError, TimeoutError } from '../domain/trackingError.ts'
import { UsageError } from '../domain/usageError.ts'
import { printJson } from '../lib/json.ts'
import { decodeAnswer } from './decodeAnswer.ts'
import { errorOf } from './errorOf.ts'
import { queryString } from './queryString.ts'
import { retryDelayMs, wait } from './retry.ts'
import type { TrackingServer } from './trackingServer.ts'

export interface CallOptions {
  /** Aborting it closes the connection and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Further attempts for this call, if it may be sent twice, instead of the client's own number. */
  readonly maxRetries?: number | undefined
}

export interface TransportOptions {
  readonly server: TrackingServer
  /** Time allowed for one attempt, in milliseconds. */
  readonly timeoutMs: number
  /** Further attempts after the first, for idempotent calls only. */
  readonly maxRetries: number
  /** Headers that every call bears. */
  readonly headers?: (signal: AbortSignal | undefined) => Promise<Readonly<Record<string, string>>>
}

/** A call as it is sent, again and again if need be. */
interface Call {
  readonly method: string
  readonly path: string
  readonly query?: WireRequest
  readonly body?: string | Blob
  readonly contentType?: string
  readonly idempotent: boolean
  readonly since?: string | undefined
  /** Time allowed for one attempt, beyond the transport's own. */
  readonly extraMs?: number
}

/** The slowest upload that is not given up: 100 kB/s. */
const UPLOAD_MS_PER_BYTE = 0.01

/** Sends MLflow's REST calls and turns every failure into one of the errors of `trackingError.ts`. */
export class Transport {
  readonly #options: TransportOptions

  constructor(options: TransportOptions) {
    this.#options = options
  }

  /** Silence allowed before a call is given up, in milliseconds. */
  get timeoutMs(): number {
    return this.#options.timeoutMs
  }

  /** Calls an endpoint and returns its validated answer. @throws MlflowError, NetworkError, TimeoutError, SchemaError */
  async call<Request extends WireRequest, Answer>(
    endpoint: Endpoint<Request, Answer>,
    request: Request,
    options: CallOptions = {},
  ): Promise<Answer> {
    const text = await this.#send(callOf(endpoint, request), options, (response) => response.text())
    return decodeAnswer(endpoint.response, text, nameOf(endpoint))
  }

  /** Calls an endpoint and returns its answer unread, for `decodeAnswer` in a worker. @throws as `call`, but SchemaError */
  async callForBytes<Request extends WireRequest, Answer>(
    endpoint: Endpoint<Request, Answer>,
    request: Request,
    options: CallOptions = {},
  ): Promise<ArrayBuffer> {
    return this.#send(callOf(endpoint, request), options, (response) => response.arrayBuffer())
  }

  /**
   * GETs a path that answers with bytes, such as `/get-artifact`; the body is left unread. The time limit ends with the
   * answer's head, because a large file may take longer than any limit; `signal` stays in force.
   */
  async download(path: string, query: WireRequest, options: CallOptions = {}): Promise<Response> {
    const call = { method: 'GET', path, query, idempotent: true }
    return this.#send(call, options, (response) => Promise.resolve(response))
  }

  /** Sends the bytes of a file, which may take as long as a slow line needs; the answer's body is ignored. */
  async upload(
    call: {
      readonly method: 'PUT' | 'POST'
      readonly path: string
      readonly query?: WireRequest
      readonly since?: string
    },
    body: Blob,
    options: CallOptions = {},
  ): Promise<void> {
    const contentType = body.type === '' ? 'application/octet-stream' : body.type
    const extraMs = body.size * UPLOAD_MS_PER_BYTE
    await this.#send({ ...call, body, contentType, extraMs, idempotent: true }, options, (response) => response.text())
  }

  /** The address of a GET, for links that the browser follows itself. */
  urlOf(path: string, query: WireRequest): string {
    return this.#options.server.baseUrl + path + queryString(query)
  }

  async #send<T>(call: Call, options: CallOptions, read: (response: Response) => Promise<T>): Promise<T> {
    const { signal, maxRetries = this.#options.maxRetries } = options
    for (let retries = 0; ; retries += 1) {
      try {
        return await this.#attempt(call, signal, read)
      } catch (error) {
        const mayRetry = call.idempotent && retries < maxRetries
        const delayMs = mayRetry ? retryDelayMs(error, retries) : undefined
        if (delayMs === undefined) throw error
        await wait(delayMs, signal)
      }
    }
  }

  async #attempt<T>(call: Call, signal: AbortSignal | undefined, read: (response: Response) => Promise<T>): Promise<T> {
    const name = nameOf(call)
    const headers = new Headers(this.#options.headers === undefined ? {} : await this.#options.headers(signal))
    if (call.contentType !== undefined) headers.set('Content-Type', call.contentType)
    const limitMs = this.#options.timeoutMs + (call.extraMs ?? 0)
    const timeout = new AbortController()
    const timer = setTimeout(() => timeout.abort(), limitMs)
    const both = signal === undefined ? timeout.signal : AbortSignal.any([signal, timeout.signal])
    try {
      const { baseUrl, fetch } = this.#options.server
      const response = await fetch(baseUrl + call.path + queryString(call.query ?? {}), {
        method: call.method,
        headers,
        body: call.body ?? null,
        signal: both,
      })
      if (!response.ok) throw await errorOf(response, name, call.since)
      return await read(response)
    } catch (error) {
      // Nothing was sent where the settings are at fault.
      if (error instanceof MlflowError || error instanceof UsageError) throw error
      signal?.throwIfAborted()
      if (timeout.signal.aborted) {
        throw new TimeoutError(`No answer within ${Math.round(limitMs / 1000)} s`, name, { cause: error })
      }
      throw new NetworkError('The connection failed', name, { cause: error })
    } finally {
      clearTimeout(timer)
    }
  }
}

function callOf<Request extends WireRequest, Answer>(endpoint: Endpoint<Request, Answer>, request: Request): Call {
  const { method, path, idempotent, since } = endpoint
  const call = { method, path, idempotent, since }
  if (method === 'GET') return { ...call, query: request }
  return { ...call, body: printJson(request), contentType: 'application/json' }
}

function nameOf({ method, path }: Pick<Call, 'method' | 'path'>): string {
  return `${method} ${path}`
}

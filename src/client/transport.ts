import type { Endpoint, WireRequest } from '../contract/endpoint.ts'
import { MlflowError, NetworkError, TimeoutError } from '../domain/trackingError.ts'
import { printJson } from '../lib/json.ts'
import { decodeAnswer } from './decodeAnswer.ts'
import { errorOf } from './errorOf.ts'
import { queryString } from './queryString.ts'
import { retryDelayMs, wait } from './retry.ts'

export interface CallOptions {
  /** Aborting it closes the connection and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

export interface TransportOptions {
  /** Where MLflow's REST API is, without `/api`: `''` for the page's own origin, `http://host/prefix` elsewhere. */
  readonly baseUrl: string
  readonly fetch: typeof fetch
  /** Time allowed for one attempt, in milliseconds. */
  readonly timeoutMs: number
  /** Further attempts after the first, for idempotent calls only. */
  readonly maxRetries: number
}

/** Sends MLflow's REST calls and turns every failure into one of the errors of `trackingError.ts`. */
export class Transport {
  readonly #options: TransportOptions

  constructor(options: TransportOptions) {
    this.#options = options
  }

  /** Calls an endpoint and returns its validated answer. @throws MlflowError, NetworkError, TimeoutError, SchemaError */
  async call<Request extends WireRequest, Answer>(
    endpoint: Endpoint<Request, Answer>,
    request: Request,
    { signal }: CallOptions = {},
  ): Promise<Answer> {
    const text = await this.#send(endpoint, request, signal, (response) => response.text())
    return decodeAnswer(endpoint.response, text, nameOf(endpoint))
  }

  /** Calls an endpoint and returns its answer unread, for `decodeAnswer` in a worker. @throws as `call`, but SchemaError */
  async callForBytes<Request extends WireRequest, Answer>(
    endpoint: Endpoint<Request, Answer>,
    request: Request,
    { signal }: CallOptions = {},
  ): Promise<ArrayBuffer> {
    return this.#send(endpoint, request, signal, (response) => response.arrayBuffer())
  }

  /**
   * GETs a path that answers with bytes, such as `/get-artifact`; the body is left unread. The time limit ends with the
   * answer's head, because a large file may take longer than any limit; `signal` stays in force.
   */
  async download(path: string, query: WireRequest, { signal }: CallOptions = {}): Promise<Response> {
    const url = path + queryString(query)
    return this.#withRetries(true, signal, () =>
      this.#attempt(`GET ${path}`, url, { method: 'GET' }, signal, (response) => Promise.resolve(response)),
    )
  }

  async #send<Request extends WireRequest, Answer, Read>(
    endpoint: Endpoint<Request, Answer>,
    request: Request,
    signal: AbortSignal | undefined,
    read: (response: Response) => Promise<Read>,
  ): Promise<Read> {
    const inQuery = endpoint.method === 'GET'
    const url = inQuery ? endpoint.path + queryString(request) : endpoint.path
    const init: RequestInit = inQuery
      ? { method: 'GET' }
      : { method: endpoint.method, headers: { 'Content-Type': 'application/json' }, body: printJson(request) }
    return this.#withRetries(endpoint.idempotent, signal, () =>
      this.#attempt(nameOf(endpoint), url, init, signal, read),
    )
  }

  /** The address of a GET, for links that the browser follows itself. */
  urlOf(path: string, query: WireRequest): string {
    return this.#options.baseUrl + path + queryString(query)
  }

  async #withRetries<T>(idempotent: boolean, signal: AbortSignal | undefined, attempt: () => Promise<T>): Promise<T> {
    for (let retries = 0; ; retries += 1) {
      try {
        return await attempt()
      } catch (error) {
        const delayMs = idempotent && retries < this.#options.maxRetries ? retryDelayMs(error, retries) : undefined
        if (delayMs === undefined) throw error
        await wait(delayMs, signal)
      }
    }
  }

  async #attempt<T>(
    name: string,
    url: string,
    init: RequestInit,
    signal: AbortSignal | undefined,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const timeout = new AbortController()
    const timer = setTimeout(() => timeout.abort(), this.#options.timeoutMs)
    const both = signal === undefined ? timeout.signal : AbortSignal.any([signal, timeout.signal])
    try {
      const response = await this.#options.fetch(this.#options.baseUrl + url, { ...init, signal: both })
      if (!response.ok) throw await errorOf(response, name)
      return await read(response)
    } catch (error) {
      if (error instanceof MlflowError) throw error
      signal?.throwIfAborted()
      if (timeout.signal.aborted) {
        throw new TimeoutError(`No answer within ${this.#options.timeoutMs / 1000} s`, name, { cause: error })
      }
      throw new NetworkError('The connection failed', name, { cause: error })
    } finally {
      clearTimeout(timer)
    }
  }
}

function nameOf(endpoint: Pick<Endpoint<WireRequest, unknown>, 'method' | 'path'>): string {
  return `${endpoint.method} ${endpoint.path}`
}

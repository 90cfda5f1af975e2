import * as z from 'zod/mini'
import type { Endpoint, WireRequest } from '../contract/endpoint.ts'
import { MlflowError, NetworkError, SchemaError, TimeoutError } from '../domain/trackingError.ts'
import { parseJson, printJson } from '../lib/json.ts'
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
    const name = `${endpoint.method} ${endpoint.path}`
    const inQuery = endpoint.method === 'GET'
    const url = inQuery ? endpoint.path + queryString(request) : endpoint.path
    const init: RequestInit = inQuery
      ? { method: 'GET' }
      : { method: endpoint.method, headers: { 'Content-Type': 'application/json' }, body: printJson(request) }
    const text = await this.#withRetries(endpoint.idempotent, signal, () =>
      this.#attempt(name, url, init, signal, (response) => response.text()),
    )
    return decode(endpoint.response, text, name)
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

function decode<Answer>(schema: z.ZodMiniType<Answer>, text: string, endpoint: string): Answer {
  let json: unknown
  try {
    json = parseJson(text)
  } catch (cause) {
    throw new SchemaError('The answer is not JSON', endpoint, { cause })
  }
  const result = z.safeParse(schema, json)
  if (result.success) return result.data
  throw new SchemaError(`The answer is not MLflow's: ${z.prettifyError(result.error)}`, endpoint, {
    cause: result.error,
  })
}

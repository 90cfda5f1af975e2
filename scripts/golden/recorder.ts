import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Exchange, type RecordedRequest, recordResponse, requestKey } from '../../e2e/replay/exchange.ts'
import type { Call } from './calls.ts'
import type { StableIds } from './stableIds.ts'

/** Asks a real server and keeps what it answers, as files below `folder`. */
export class Recorder {
  readonly #server: string
  readonly #folder: string
  readonly #ids: StableIds
  readonly #keys = new Set<string>()

  constructor(server: string, folder: string, ids: StableIds) {
    this.#server = server
    this.#folder = folder
    this.#ids = ids
  }

  /** Makes the call, and those for the further pages it asks for, and stores the exchanges. Resolves with the last. */
  async record(call: Call): Promise<Exchange> {
    let exchange = await this.#ask(call)
    this.store(call.name, exchange)
    for (let page = 2; page <= 1 + (call.morePages ?? 0); page += 1) {
      exchange = await this.#ask(nextPage(call, exchange))
      this.store(`${call.name}-page-${page}`, exchange)
    }
    return exchange
  }

  async #ask({ method, path, query = [], body, rawBody }: Call): Promise<Exchange> {
    const search = new URLSearchParams(query.map(([name, value]) => [name, value])).toString()
    const url = search === '' ? path : `${path}?${search}`
    const json =
      body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(this.#server + url, { method, ...(rawBody === undefined ? json : { body: rawBody }) })
    const request: RecordedRequest = { method, url, ...(body !== undefined && { body }) }
    return { request, response: await recordResponse(response) }
  }

  /**
   * Stores what a page asked, unless a call has already recorded it. The file is named by the endpoint and by a
   * digest of the request.
   */
  storeNew(exchange: Exchange): void {
    const key = requestKey(exchange.request)
    if (this.#keys.has(key)) return
    const endpoint = /[^/?]+\/?[^/?]*(?=\?|$)/.exec(exchange.request.url)?.[0].replaceAll(/[^\w-]+/g, '-') ?? 'request'
    const digest = createHash('sha256').update(this.#ids.replace(key)).digest('hex').slice(0, 8)
    this.store(`journeys/${endpoint}-${digest}`, exchange)
  }

  /** Writes one exchange; `name` is the path of its file without `.json`. */
  store(name: string, exchange: Exchange): void {
    this.#keys.add(requestKey(exchange.request))
    this.keepFile(name, exchange)
  }

  /** Writes any value, its ids made stable. */
  keepFile(name: string, value: unknown): void {
    const path = join(this.#folder, `${name}.json`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${this.#ids.replace(JSON.stringify(value, undefined, 1))}\n`)
  }
}

function nextPage(call: Call, { response }: Exchange): Call {
  const { next_page_token: token } = JSON.parse(response.text?.join('\n') ?? '{}') as { next_page_token?: string }
  if (token === undefined) throw new Error(`${call.name}: there is no further page`)
  if (call.method === 'POST') return { ...call, body: { ...(call.body as object), page_token: token } }
  return { ...call, query: [...(call.query ?? []), ['page_token', token]] }
}

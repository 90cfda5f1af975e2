import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nodeFetch } from '../../src/client/node/nodeFetch.ts'
import type { Call } from './calls.ts'
import { type Exchange, type RecordedRequest, recordResponse } from './exchange.ts'
import type { StableIds } from './stableIds.ts'

const fetch = nodeFetch()

/** Asks a real server and keeps what it answers, as files below `folder`. */
export class Recorder {
  readonly #server: string
  readonly #folder: string
  readonly #ids: StableIds

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
    const sent = rawBody ?? (body === undefined ? null : JSON.stringify(body))
    const type = rawBody === undefined ? 'application/json' : 'text/plain;charset=UTF-8'
    const headers = new Headers(sent === null ? {} : { 'Content-Type': type })
    const response = await fetch(this.#server + url, { method, headers, body: sent })
    const request: RecordedRequest = { method, url, ...(body !== undefined && { body }) }
    return { request, response: await recordResponse(response) }
  }

  /** Writes one exchange; `name` is the path of its file without `.json`. */
  store(name: string, exchange: Exchange): void {
    this.keepFile(name, exchange)
  }

  /** Writes any value, its ids made stable. */
  keepFile(name: string, value: unknown): void {
    this.keepText(`${name}.json`, `${JSON.stringify(value, undefined, 1)}\n`)
  }

  /** Writes a text, its ids and those of its path made stable. */
  keepText(name: string, text: string): void {
    writeFileSync(this.pathOf(name), this.#ids.replace(text))
  }

  /** Where a file of this name goes; its folder exists. */
  pathOf(name: string): string {
    const path = join(this.#folder, this.#ids.replace(name))
    mkdirSync(dirname(path), { recursive: true })
    return path
  }
}

function nextPage(call: Call, { response }: Exchange): Call {
  const { next_page_token: token } = JSON.parse(response.text?.join('\n') ?? '{}') as { next_page_token?: string }
  if (token === undefined) throw new Error(`${call.name}: there is no further page`)
  if (call.method === 'POST') return { ...call, body: { ...(call.body as object), page_token: token } }
  return { ...call, query: [...(call.query ?? []), ['page_token', token]] }
}

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** What goes wrong with a call; `does` says whether the server has done what it was asked all the same. */
export interface Fault {
  readonly name: string
  readonly does: boolean
  /** Spoils the answer `body`. */
  readonly spoil: (response: ServerResponse, body: Buffer) => void
}

const JSON_HEAD = { 'content-type': 'application/json' }
const answerWith = (status: number, headers: Record<string, string>, text: string) => (response: ServerResponse) =>
  void response.writeHead(status, headers).end(text)
const html = (status: number) => answerWith(status, { 'content-type': 'text/html' }, '<h1>Bad gateway</h1>')
const reset = (response: ServerResponse): void => void response.socket?.resetAndDestroy()
const inMidBody = (response: ServerResponse, body: Buffer): void => {
  response.writeHead(200, { ...JSON_HEAD, 'content-length': body.length + 1 })
  response.write(body, () => response.socket?.resetAndDestroy())
}

/** Every fault, before and after the server did what it was asked where that makes a difference. */
export const FAULTS: readonly Fault[] = [
  { name: 'HTML error page', does: false, spoil: html(502) },
  { name: 'HTML error page, done', does: true, spoil: html(502) },
  { name: 'reset', does: false, spoil: reset },
  { name: 'reset, done', does: true, spoil: reset },
  { name: 'reset in mid-body, done', does: true, spoil: inMidBody },
  {
    name: 'truncated JSON, done',
    does: true,
    spoil: (response, body) => void response.writeHead(200, JSON_HEAD).end(body.subarray(0, body.length / 2)),
  },
  { name: 'silence', does: false, spoil: () => undefined },
  { name: 'silence, done', does: true, spoil: () => undefined },
  { name: '429, Retry-After', does: false, spoil: answerWith(429, { 'retry-after': '0' }, '') },
  {
    name: '503, Retry-After',
    does: false,
    spoil: answerWith(503, { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, ''),
  },
]

const RUNS = 60
const PAGE = 7
const text = JSON.stringify

/** What a tracking server would hold, as far as these calls go. */
export class MisbehavingServer {
  readonly steps: number[] = []
  readonly tags = new Map<string, string>()
  readonly created: string[] = []
  readonly files = new Map<string, Buffer>()
  readonly runIds: readonly string[] = Array.from({ length: RUNS }, (_item, index) => `r${index}`)
  calls = 0
  faults = 0
  readonly #fault: Fault

  constructor(fault: Fault) {
    this.#fault = fault
  }

  /** Every third call goes wrong, and once two in a row. */
  readonly listener: RequestListener = (request, response) => {
    void this.#handle(request, response)
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = await buffer(request)
    this.calls += 1
    if (this.calls % 3 !== 1 && this.calls !== 5) {
      response.writeHead(200, JSON_HEAD).end(this.#answer(request, sent))
      return
    }
    this.faults += 1
    const wouldBe = this.#fault.does ? this.#answer(request, sent) : Buffer.from('{"never": "seen"}')
    this.#fault.spoil(response, wouldBe)
  }

  #answer(request: IncomingMessage, sent: Buffer): Buffer {
    const url = new URL(request.url ?? '', 'http://server')
    if (request.method === 'PUT') this.files.set(decodeURIComponent(url.pathname.split('/artifacts/')[1] ?? ''), sent)
    const file = this.files.get(`1/${url.searchParams.get('path')}`)
    if (url.pathname.endsWith('get-artifact')) return file ?? Buffer.from('')
    const body = sent.length > 0 && request.method === 'POST' ? (JSON.parse(sent.toString()) as Body) : {}
    return Buffer.from(text(this.#reply(url.pathname.slice(url.pathname.lastIndexOf('/') + 1), body)))
  }

  #reply(call: string, body: Body): unknown {
    if (call === 'log-metric') this.steps.push(Number(body.step))
    if (call === 'log-batch') this.steps.push(...(body.metrics ?? []).map(({ step }) => step))
    if (call === 'set-tag') this.tags.set(body.key ?? '', body.value ?? '')
    if (call === 'create') this.created.push(body.run_name ?? '')
    if (call === 'search') {
      const start = Number(body.page_token ?? 0)
      const runs = this.runIds.slice(start, start + PAGE).map((id) => ({ info: { run_id: id } }))
      return { runs, next_page_token: start + PAGE < RUNS ? String(start + PAGE) : '' }
    }
    return { run: { info: { run_id: 'r1', artifact_uri: 'mlflow-artifacts:/1' } } }
  }
}

interface Body {
  readonly step?: number
  readonly metrics?: readonly { readonly step: number }[]
  readonly key?: string
  readonly value?: string
  readonly run_name?: string
  readonly page_token?: string
}

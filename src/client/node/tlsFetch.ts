import { Agent, request } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { TlsOptions } from '../../domain/access/tlsOptions.ts'

/** A `fetch` for https addresses whose certificates are checked in another way; Node's own takes no such settings. */
export function fetchWithTls(tls: TlsOptions): typeof fetch {
  const agent = new Agent({ keepAlive: true, ...tls })
  return (input, init) => {
    const asked = new Request(input, init)
    const headers = Object.fromEntries(asked.headers)
    const length = lengthOf(init?.body)
    if (length !== undefined) headers['content-length'] = String(length)
    return new Promise((resolve, reject) => {
      const { method, signal } = asked
      const call = request(asked.url, { agent, method, headers, signal }, (answer) => resolve(responseOf(answer)))
      call.once('error', (error) => reject(signal.aborted ? (signal.reason as Error) : error))
      if (asked.body === null) call.end()
      else
        Readable.fromWeb(asked.body as NodeStream)
          .once('error', (error) => call.destroy(error))
          .pipe(call)
    })
  }
}

function lengthOf(body: BodyInit | null | undefined): number | undefined {
  if (typeof body === 'string') return Buffer.byteLength(body)
  return body instanceof Blob ? body.size : undefined
}

function responseOf(answer: IncomingMessage): Response {
  const status = answer.statusCode ?? 0
  const headers = new Headers()
  for (const [name, value] of Object.entries(answer.headersDistinct)) {
    for (const each of value ?? []) headers.append(name, each)
  }
  const isEmpty = status === 204 || status === 304
  return new Response(isEmpty ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>), { status, headers })
}

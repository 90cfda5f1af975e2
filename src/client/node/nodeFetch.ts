import * as http from 'node:http'
import * as https from 'node:https'
import type { OnReadOpts, Socket } from 'node:net'
import { addAbortSignal, pipeline, Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import type { TlsOptions } from '../../domain/access/tlsOptions.ts'
import type { CallInit } from '../trackingServer.ts'

/**
 * Shorter than any common server keeps an idle connection (gunicorn 2 s, uvicorn 5 s): a connection that the server is
 * just closing would fail a POST that cannot be repeated.
 */
const IDLE_CONNECTION_MS = 1500
/** Answers of these have no body, and `Response` refuses one. */
const BODILESS = new Set([204, 205, 304])

/**
 * A `fetch` on Node's own HTTP client instead of its built-in one, which ends the process when a server closes the
 * connection behind an answer that is still being read (docs/adr/0010-node-http.md). Connections are kept and shared by
 * all calls of the returned function. Redirects are answers like any other: following one would carry credentials elsewhere.
 * Rejects with Node's own error when there is no answer and with the signal's reason when it aborts; the body errors alike.
 */
export function nodeFetch(tls: TlsOptions = {}): (url: string, init?: Partial<CallInit>) => Promise<Response> {
  const options = { keepAlive: true, timeout: IDLE_CONNECTION_MS, onread: intoOneBuffer() }
  const secure = new https.Agent({ ...options, ...tls })
  const plain = new http.Agent(options)
  return (url, { method = 'GET', headers, body, signal } = {}) =>
    new Promise((resolve, reject) => {
      const isSecure = url.startsWith('https:')
      const settings = { method, headers: headersOf(headers, body), ...(signal && { signal }) }
      const call = isSecure
        ? https.request(url, { ...settings, agent: secure })
        : http.request(url, { ...settings, agent: plain })
      call.on('error', (error) => reject(signal?.aborted === true ? (signal.reason as Error) : error))
      call.once('response', (answer) => {
        // Without a listener Node forgets the failure of a body that nobody reads yet.
        answer.on('error', () => undefined)
        // The call's own abort drops what has arrived and lets the body end as if it were whole.
        if (signal) addAbortSignal(signal, answer)
        try {
          resolve(responseOf(answer))
        } catch (error) {
          // A status or header that `Response` does not take.
          answer.destroy()
          reject(error)
        }
      })
      if (body instanceof Blob) pipeline(Readable.fromWeb(body.stream() as NodeStream), call, () => undefined)
      else call.end(body ?? undefined)
    })
}

/** Sizes are said beforehand, as object stores behind a tracking server insist on; text may come compressed. */
function headersOf(headers: Headers | undefined, body: CallInit['body'] | undefined): Record<string, string | number> {
  const length = body instanceof Blob ? { 'content-length': body.size } : {}
  return { 'accept-encoding': 'gzip', ...Object.fromEntries(headers ?? []), ...length }
}

function responseOf(answer: http.IncomingMessage): Response {
  const status = answer.statusCode ?? 0
  const headers = new Headers()
  for (const [name, value] of Object.entries(answer.headersDistinct)) {
    for (const each of value ?? []) headers.append(name, each)
  }
  if (BODILESS.has(status)) {
    answer.resume()
    return new Response(null, { status, headers })
  }
  return new Response(bodyOf(answer), { status, headers })
}

/** Read only as fast as it is wanted; cancelling it closes the connection. */
function bodyOf(answer: http.IncomingMessage): ReadableStream<Uint8Array<ArrayBuffer>> {
  const isCompressed = /^(?:x-)?gzip$/i.test(answer.headers['content-encoding'] ?? '')
  const source = isCompressed ? pipeline(answer, createGunzip(), () => undefined) : answer
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      // Not `Readable.toWeb`, which copies every piece.
      start(controller) {
        const pass = (piece: Buffer<ArrayBuffer>): void => {
          source.pause()
          controller.enqueue(piece)
        }
        source.on('data', pass).pause()
        source.once('end', () => controller.close()).once('error', (error) => controller.error(error))
      },
      pull: () => void source.resume(),
      cancel: () => void source.destroy(),
    },
    { highWaterMark: 0 },
  )
}

/**
 * Sockets read into one buffer instead of a new one each time, as the parser copies what it passes on: half of the
 * garbage of a download. A small one, because V8 clears young garbage away by the number of objects: pieces of 64 KiB
 * pile up to 40 MiB more. The parser takes bytes where it always does, from the socket's `data` event.
 */
function intoOneBuffer(): OnReadOpts {
  return {
    buffer: Buffer.allocUnsafeSlow(16_384),
    callback(this: Socket, length: number, buffer: Uint8Array) {
      this.emit('data', buffer.subarray(0, length))
      return true
    },
  }
}

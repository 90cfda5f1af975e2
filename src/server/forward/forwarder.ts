import * as http from 'node:http'
import * as https from 'node:https'
import { type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Backend } from '../backend.ts'
import { pathPrefix, printAddress } from '../../domain/trackingUri.ts'
import { answerOf, refusalIn, renamingToNothing } from './askAccess.ts'
import { CallTimeout, failureResponse, notMlflow, unusableAnswer } from './failure.ts'
import { downstreamHeaders, ownHeaders, upstreamHeaders } from './headers.ts'
import { type Upstream } from '../../domain/access/upstream.ts'

export interface ForwardTimes {
  connectMs: number
  /** Silence allowed before the answer begins; once it has begun, it may take as long as the browser wants it. */
  answerMs: number
}

/**
 * Shorter than any common server keeps an idle connection (gunicorn 2 s, uvicorn 5 s): a connection that the server is
 * just closing would fail a POST that cannot be repeated.
 */
const IDLE_CONNECTION_MS = 1500

/** Pipes requests to the one upstream and its answers back; nothing is buffered, and either side's end ends the other. */
export function createForwarder(upstream: Upstream, times: ForwardTimes): Backend {
  const { url, authorization } = upstream
  const address = printAddress(url)
  const prefix = pathPrefix(url)
  const { request, Agent } = url.protocol === 'https:' ? https : http
  const agent = new Agent({ keepAlive: true, timeout: IDLE_CONNECTION_MS, ...upstream.tls })
  const fixed = { agent, hostname: url.hostname.replace(/[[\]]/g, ''), port: url.port, timeout: times.answerMs }

  function forward({ incoming, outgoing }: HttpBindings): Promise<Response> {
    const target = incoming.url ?? '/'
    return new Promise((resolve) => {
      const call = request({
        ...fixed,
        method: incoming.method ?? 'GET',
        path: prefix + target,
        headers: upstreamHeaders(incoming.headers, url.host, authorization),
      })
      limitTime(call, times)
      outgoing.once('close', () => {
        if (!outgoing.writableFinished) call.destroy()
      })
      call.once('response', (answer) => {
        resolve(unusableAnswer(answer, target, address) ?? sendOn(answer, outgoing, address))
      })
      call.on('error', (error) => {
        resolve(outgoing.destroyed ? RESPONSE_ALREADY_SENT : failureResponse(error, address))
      })
      if (hasBody(incoming)) incoming.pipe(call)
      else call.end()
    })
  }

  async function access(experimentId: string, { incoming }: HttpBindings): Promise<Response> {
    const body = renamingToNothing(experimentId)
    const call = request({
      ...fixed,
      method: 'POST',
      path: `${prefix}/api/2.0/mlflow/experiments/update`,
      headers: ownHeaders(incoming.headers, url.host, authorization, body),
    })
    limitTime(call, times)
    try {
      return Response.json({ refusal: await refusalIn(await answerOf(call, body)) })
    } catch (error) {
      return failureResponse(error as Error, address)
    }
  }

  return {
    kind: 'forward',
    isReadOnly: false,
    trackingUri: address,
    fetch: (_request, bindings) => forward(bindings),
    access,
    close: () => agent.destroy(),
  }
}

function limitTime(call: http.ClientRequest, { connectMs }: ForwardTimes): void {
  call.once('timeout', () => call.destroy(new CallTimeout('answer')))
  call.once('response', () => call.setTimeout(0))
  call.once('socket', (socket) => {
    if (!socket.connecting) return
    const timer = setTimeout(() => call.destroy(new CallTimeout('connect')), connectMs)
    socket.once('connect', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
  })
}

function hasBody({ headers }: http.IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

/** On any failure midway the browser's connection is cut, so that half an answer never looks like a whole one. */
function sendOn(answer: http.IncomingMessage, outgoing: HttpBindings['outgoing'], address: string): Response {
  try {
    outgoing.writeHead(answer.statusCode ?? 0, downstreamHeaders(answer.headers))
  } catch {
    // Node refuses to send a status or header that it was willing to read.
    answer.destroy()
    return notMlflow(address)
  }
  // Not stream.pipeline: it builds and aborts an AbortController per call, a tenth of what forwarding costs.
  answer.on('error', () => outgoing.destroy()).pipe(outgoing)
  return RESPONSE_ALREADY_SENT
}

/** Real servers on loopback for tests: an upstream that the test scripts, and Runlens in front of it. */
import {
  type ClientRequest,
  type IncomingMessage,
  type RequestListener,
  type RequestOptions,
  createServer,
  request,
} from 'node:http'
import { type AddressInfo, type Server, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { createApp } from '../app.ts'
import { type Environment } from '../../domain/access/accessSources.ts'
import { accessSources } from '../environment.ts'
import { type ForwardTimes, createForwarder } from '../forward/forwarder.ts'
import { httpUpstream } from '../../domain/access/upstream.ts'
import { hostRule } from '../guard.ts'
import { attachApp, createHttpServer, listen, stop } from '../listen.ts'

const PATIENT: ForwardTimes = { connectMs: 10_000, answerMs: 10_000 }
/** No home folder with credentials of whoever runs the tests. */
export const NOBODY: Environment = { HOME: '/nonexistent' }

/** A listening server's address (HTTP, TLS or plain TCP); it and its connections end with the test. */
export function startServer(server: Server): Promise<string> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket))
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}

export function startUpstream(listener: RequestListener): Promise<string> {
  return startServer(createServer(listener))
}

/** Runlens forwarding to `uri`, with a page that only says so. */
export async function startRunlens(uri: string, environment = NOBODY, times = PATIENT): Promise<string> {
  const backend = createForwarder(await httpUpstream(new URL(uri), accessSources(environment)), times)
  const page = () => new Response('the page')
  const server = createHttpServer()
  attachApp(
    server,
    createApp({ backend, page, isOurHost: hostRule('127.0.0.1', 'machine'), version: '1.2.3' }),
    '127.0.0.1',
  )
  const port = await listen(server, '127.0.0.1', 0)
  onTestFinished(() => {
    stop(server)
    void backend.close()
  })
  return `http://127.0.0.1:${port}`
}

/** Sends a request whose path and headers reach the wire unchanged, which `fetch` would not allow. */
export function openCall(address: string, path: string, options: RequestOptions = {}): ClientRequest {
  const { hostname, port } = new URL(address)
  return request({ agent: false, hostname, port, path, ...options })
}

export function answerTo(call: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => call.once('response', resolve).once('error', reject))
}

export interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: string
}

export async function callOnce(
  address: string,
  path: string,
  options?: RequestOptions,
  body?: string,
): Promise<Answer> {
  const call = openCall(address, path, options)
  const arriving = answerTo(call)
  call.end(body)
  const answer = await arriving
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }
}

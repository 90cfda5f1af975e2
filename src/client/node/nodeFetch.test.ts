import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { startServer, startUpstream } from '../../server/testing/servers.ts'
import { nodeFetch } from './nodeFetch.ts'

const fetch = nodeFetch()
const failure = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

/** A server that writes these bytes to everybody, HTTP or not, and then ends the connection. */
async function writing(head: string, body: Buffer) {
  const ended: Promise<unknown>[] = []
  const server = createServer((socket: Socket) => {
    ended.push(once(socket, 'finish'))
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`)
      socket.end(body)
    })
  })
  return { address: await startServer(server), ended }
}

describe('a server that closes the connection while the answer waits to be read', () => {
  // Sizes about Node's own buffers, at which its built-in fetch ends the process.
  test.each([1000, 65_536, 66_000, 100_000, 131_072, 300_000])('has given all %i bytes', async (size) => {
    const { address, ended } = await writing(`Connection: close\r\nContent-Length: ${size}`, Buffer.alloc(size, 'x'))
    const answer = await fetch(address)
    await Promise.all(ended)
    await new Promise((resolve) => setImmediate(resolve))
    expect((await answer.arrayBuffer()).byteLength).toBe(size)
  })

  test.each([1000, 65_536, 300_000])('too early, after %i bytes, is a failure of the body', async (size) => {
    const { address, ended } = await writing('Connection: close\r\nContent-Length: 900000', Buffer.alloc(size, 'x'))
    const answer = await fetch(address)
    await Promise.all(ended)
    expect(await failure(answer.arrayBuffer())).toMatchObject({ code: 'ECONNRESET' })
  })

  test('within a chunk is a failure of the body', async () => {
    const { address } = await writing('Transfer-Encoding: chunked', Buffer.from('10\r\nonly'))
    expect(await failure((await fetch(address)).text())).toMatchObject({ code: 'ECONNRESET' })
  })
})

test('an answer that nobody reads does no harm when its connection breaks', async () => {
  const { address, ended } = await writing('Content-Length: 900000', Buffer.alloc(65_536))
  expect((await fetch(address)).status).toBe(200)
  await Promise.all(ended)
})

test('text that comes compressed is unpacked, and half of it is a failure', async () => {
  const packed = gzipSync('ü'.repeat(50_000))
  const asked: unknown[] = []
  const address = await startUpstream((request, response) => {
    asked.push(request.headers['accept-encoding'])
    const piece = request.url === '/half' ? packed.subarray(0, packed.length / 2) : packed
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(piece)
  })
  expect(await (await fetch(address)).text()).toHaveLength(50_000)
  expect(asked).toEqual(['gzip'])
  expect(await failure((await fetch(`${address}/half`)).text())).toBeInstanceOf(Error)
})

test('a redirect is an answer like any other', async () => {
  const listener: RequestListener = (_request, response) => response.writeHead(302, { location: '/login' }).end()
  const answer = await fetch(await startUpstream(listener))
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/login'])
})

test.each([204, 304])('a %i has no body', async (status) => {
  const answer = await fetch(await startUpstream((_request, response) => response.writeHead(status).end()))
  expect([answer.status, await answer.text()]).toEqual([status, ''])
})

test('a status that no answer can have is a failure', async () => {
  const server = createServer((socket) => void socket.end('HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n'))
  expect(await failure(fetch(await startServer(server)))).toBeInstanceOf(RangeError)
})

test('calls share a connection, and a file is sent with its size', async () => {
  const sockets = new Set<Socket>()
  const address = await startUpstream((request, response) => {
    sockets.add(request.socket)
    const length = request.headers['content-length']
    void text(request).then((body) => response.end(`${request.method} ${length} ${body}`))
  })
  expect(await (await fetch(address)).text()).toBe('GET undefined ')
  expect(await (await fetch(address, { method: 'PUT', body: new Blob(['größe']) })).text()).toBe('PUT 7 größe')
  expect(await (await fetch(address, { method: 'POST', body: 'größe' })).text()).toBe('POST 7 größe')
  expect(await (await fetch(address, { method: 'POST', body: new Blob([]) })).text()).toBe('POST 0 ')
  expect(sockets.size).toBe(1)
})

test('answers that arrive side by side do not mix, packed or not', async () => {
  const content = (name: string): string => `${name}${'-'.repeat(50_000)}`.repeat(20)
  const address = await startUpstream((request, response) => {
    const isPacked = request.url?.startsWith('/packed') === true
    const bytes = Buffer.from(content(request.url ?? ''))
    response.writeHead(200, isPacked ? { 'content-encoding': 'gzip' } : {}).end(isPacked ? gzipSync(bytes) : bytes)
  })
  const names = ['/packed/a', '/packed/b', '/c', '/d', '/e', '/f']
  const answers = await Promise.all(names.map(async (name) => (await fetch(address + name)).text()))
  expect(answers).toEqual(names.map(content))
})

describe('abort', () => {
  const reason = new Error('enough')

  test('before the call sends nothing and throws the reason', async () => {
    let calls = 0
    const address = await startUpstream((_request, response) => {
      calls += 1
      response.end()
    })
    expect(await failure(fetch(address, { signal: AbortSignal.abort(reason) }))).toBe(reason)
    expect(calls).toBe(0)
  })

  test('before the answer throws the reason and closes the connection', async () => {
    const controller = new AbortController()
    let closed: Promise<unknown> | undefined
    const address = await startUpstream((request) => {
      closed = new Promise((resolve) => request.socket.once('close', resolve).on('error', () => undefined))
      controller.abort(reason)
    })
    expect(await failure(fetch(address, { signal: controller.signal }))).toBe(reason)
    await closed
  })

  test('in mid-body fails the body, which never looks whole, and closes the connection', async () => {
    let closed: Promise<unknown> | undefined
    const address = await startUpstream((request, response) => {
      closed = new Promise((resolve) => request.socket.once('close', resolve).on('error', () => undefined))
      response.writeHead(200, { 'content-length': 900_000 }).write(Buffer.alloc(100_000))
    })
    const controller = new AbortController()
    const answer = await fetch(address, { signal: controller.signal })
    controller.abort(reason)
    expect(await failure(answer.arrayBuffer())).toMatchObject({ name: 'AbortError' })
    await closed
  })

  test('by cancelling the body closes the connection', async () => {
    let closed: Promise<unknown> | undefined
    const address = await startUpstream((request, response) => {
      closed = new Promise((resolve) => request.socket.once('close', resolve).on('error', () => undefined))
      response.write(Buffer.alloc(100_000))
    })
    const answer = await fetch(address)
    await answer.body?.cancel()
    await expect(closed).resolves.toBeDefined()
  })
})

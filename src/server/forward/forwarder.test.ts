import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { answerTo, callOnce, openCall, startRunlens, startUpstream } from '../testing/servers.ts'

type Exchange = [IncomingMessage, ServerResponse]

/** An upstream whose exchanges the test takes one by one. */
async function startScripted(): Promise<{ address: string; next: () => Promise<Exchange> }> {
  const arrived: Exchange[] = []
  const waiting: ((exchange: Exchange) => void)[] = []
  const address = await startUpstream((...exchange) => {
    const waiter = waiting.shift()
    if (waiter === undefined) arrived.push(exchange)
    else waiter(exchange)
  })
  const next = () => {
    const ready = arrived.shift()
    return ready === undefined ? new Promise<Exchange>((resolve) => waiting.push(resolve)) : Promise.resolve(ready)
  }
  return { address, next }
}

async function nextChunk(stream: IncomingMessage): Promise<string> {
  const [chunk] = (await once(stream, 'data')) as [Buffer]
  stream.pause()
  return chunk.toString()
}

/** Unlike `once(stream, 'close')`, an error on the way is fine. */
function closed(stream: IncomingMessage | ServerResponse): Promise<void> {
  return new Promise((resolve) => stream.on('error', () => undefined).once('close', resolve))
}

test('an answer reaches the browser piece by piece, before the server has finished it', async () => {
  const { address, next } = await startScripted()
  const call = openCall(await startRunlens(address), '/get-artifact?path=a')
  call.end()
  const [, response] = await next()
  response.write('first')
  const answer = await answerTo(call)
  expect(await nextChunk(answer)).toBe('first')
  response.end('second')
  expect(await text(answer)).toBe('second')
})

test('a body reaches the server piece by piece, before the browser has finished it', async () => {
  const { address, next } = await startScripted()
  const call = openCall(await startRunlens(address), '/api/2.0/mlflow-artifacts/artifacts/a', { method: 'PUT' })
  call.write('first')
  const [request, response] = await next()
  expect(request.headers['transfer-encoding']).toBe('chunked')
  expect(await nextChunk(request)).toBe('first')
  call.end('second')
  expect(await text(request)).toBe('second')
  response.end()
  expect((await answerTo(call)).statusCode).toBe(200)
})

test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('%s passes its body on with its length', async (method) => {
  const address = await startUpstream((request, response) => {
    void text(request).then((body) => response.end(`${request.method} ${request.headers['content-length']} ${body}`))
  })
  const options = { method, headers: { 'content-length': 5 } }
  expect((await callOnce(await startRunlens(address), '/api/x', options, 'hello')).body).toBe(`${method} 5 hello`)
})

test('HEAD gets the headers of the file without its bytes', async () => {
  const address = await startUpstream((_request, response) => response.writeHead(200, { 'content-length': 7 }).end())
  const answer = await callOnce(await startRunlens(address), '/get-artifact?path=a', { method: 'HEAD' })
  expect([answer.status, answer.headers['content-length'], answer.body]).toEqual([200, '7', ''])
})

test('a browser that leaves while the server thinks ends the call there', async () => {
  const { address, next } = await startScripted()
  const call = openCall(await startRunlens(address), '/api/2.0/mlflow/runs/search').on('error', () => undefined)
  call.end()
  const [, response] = await next()
  call.destroy()
  await closed(response)
  expect(response.writableFinished).toBe(false)
})

test('a browser that leaves in the middle of an answer ends the call there', async () => {
  const { address, next } = await startScripted()
  const call = openCall(await startRunlens(address), '/get-artifact?path=a')
  call.end()
  const [, response] = await next()
  response.write('first')
  const answer = (await answerTo(call)).on('error', () => undefined)
  await nextChunk(answer)
  call.destroy()
  await closed(response)
  expect(response.writableFinished).toBe(false)
})

test('a browser that leaves in the middle of its upload ends the call there', async () => {
  const { address, next } = await startScripted()
  const options = { method: 'PUT', headers: { 'content-length': 100 } }
  const call = openCall(await startRunlens(address), '/api/x', options).on('error', () => undefined)
  call.write('first')
  const [request] = await next()
  await nextChunk(request)
  call.destroy()
  await closed(request)
  expect(request.complete).toBe(false)
})

test.each([
  ['chunked', {}],
  ['plain', { 'content-length': 100 }],
])('a server that dies in the middle of a %s answer never looks like one that finished', async (_name, headers) => {
  const { address, next } = await startScripted()
  const call = openCall(await startRunlens(address), '/get-artifact?path=a')
  call.end()
  const [, response] = await next()
  response.writeHead(200, headers).write('half of it')
  const answer = await answerTo(call)
  await nextChunk(answer)
  response.destroy()
  await expect(text(answer)).rejects.toThrow('aborted')
})

test('a slow browser slows the server down instead of filling memory', async () => {
  const MIB = 1 << 20
  const total = 96 * MIB
  let sent = 0
  const address = await startUpstream((_request, response) => {
    const chunk = Buffer.alloc(MIB)
    const send = () => {
      while (sent < total) {
        sent += MIB
        if (!response.write(chunk)) return
      }
      response.end()
    }
    response.on('drain', send)
    send()
  })
  const call = openCall(await startRunlens(address), '/get-artifact?path=a')
  call.end()
  let received = 0
  let aheadMost = 0
  for await (const chunk of await answerTo(call)) {
    received += (chunk as Buffer).length
    // Everything else in this process, the upstream above all, gets several turns for each piece taken here.
    for (let turn = 0; turn < 5; turn++) await setImmediate()
    aheadMost = Math.max(aheadMost, sent - received)
  }
  expect(received).toBe(total)
  expect(aheadMost / MIB).toBeLessThan(24)
})

test.each([
  ['', '/api/2.0/mlflow/runs/get?run_id=1'],
  ['/', '/api/2.0/mlflow/runs/get?run_id=1'],
  ['/team/mlflow', '/team/mlflow/api/2.0/mlflow/runs/get?run_id=1'],
  ['/team/mlflow/', '/team/mlflow/api/2.0/mlflow/runs/get?run_id=1'],
])('a tracking URI that ends with "%s" is asked for %s', async (prefix, asked) => {
  const address = await startUpstream((request, response) => response.end(request.url))
  const runlens = await startRunlens(address + prefix)
  expect((await callOnce(runlens, '/api/2.0/mlflow/runs/get?run_id=1')).body).toBe(asked)
})

test.each(['/api/2.0/x', '/ajax-api/3.0/x?y=%2F..%2F', '/get-artifact?path=a%20b&run_id=1', '/health', '/version'])(
  '%s is forwarded as it stands',
  async (path) => {
    const address = await startUpstream((request, response) => response.end(request.url))
    expect((await callOnce(await startRunlens(address), path)).body).toBe(path)
  },
)

test('connections to the server are used again', async () => {
  const ports = new Set<number | undefined>()
  const address = await startUpstream((request, response) => {
    ports.add(request.socket.remotePort)
    response.end()
  })
  const runlens = await startRunlens(address)
  for (let call = 0; call < 5; call++) await callOnce(runlens, '/version')
  expect(ports.size).toBe(1)
})

test.each([
  ['absolute-form', 'http://evil.example/api/x'],
  ['authority', '//evil.example/api/x'],
  ['climbing', '/api/../../secret'],
  ['encoded climbing', '/api/%2e%2e/secret'],
])('an %s request target never reaches the server', async (_name, target) => {
  let reached = false
  const address = await startUpstream((_request, response) => {
    reached = true
    response.end()
  })
  const answer = await callOnce(await startRunlens(address), target)
  expect([answer.status, reached]).toEqual([400, false])
})

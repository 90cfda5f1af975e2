import type { RequestListener, ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { BatchError } from '../domain/batch.ts'
import { MlflowError, NetworkError, SchemaError, TimeoutError } from '../domain/trackingError.ts'
import { NOBODY, startUpstream } from '../server/testing/servers.ts'
import { NodeMlflowClient } from './node/nodeMlflowClient.ts'

const RUN = JSON.stringify({ run: { info: { run_id: 'r1', run_name: 'ü'.repeat(2000) } } })
const HEAD = { 'content-type': 'application/json' }

/** What a server does with one call. */
type Fault = (response: ServerResponse) => void

const answer: Fault = (response) => void response.writeHead(200, HEAD).end(RUN)
const page: Fault = (response) => void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad</h1>')
const redirect: Fault = (response) => void response.writeHead(302, { location: '/sign-in' }).end()
const truncated: Fault = (response) => void response.writeHead(200, HEAD).end(RUN.slice(0, 50))
const brokenOff: Fault = (response) => {
  response.writeHead(200, { ...HEAD, 'content-length': Buffer.byteLength(RUN) })
  response.write(RUN.slice(0, 500), () => response.destroy())
}
const reset: Fault = (response) => void response.socket?.resetAndDestroy()
const silent: Fault = () => undefined
const drip: Fault = (response) => {
  response.writeHead(200, HEAD)
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}
const busy =
  (status: number, retryAfter: string): Fault =>
  (response) =>
    void response.writeHead(status, { 'retry-after': retryAfter }).end()

/** A client and a server that behaves as told, call by call; the last fault goes on. */
async function faulty(faults: readonly Fault[], timeoutMs = 5000) {
  const state = { calls: 0, closed: 0 }
  const listener: RequestListener = (request, response) => {
    const fault = faults[Math.min(state.calls, faults.length - 1)] ?? answer
    state.calls += 1
    response.on('close', () => (state.closed += 1))
    request.resume().on('end', () => fault(response))
  }
  const client = new NodeMlflowClient({ trackingUri: await startUpstream(listener), environment: NOBODY, timeoutMs })
  return { client, state }
}

const failure = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

describe('a read', () => {
  test.each<[string, Fault]>([
    ['an HTML error page', page],
    ['a body that breaks off', brokenOff],
    ['a reset connection', reset],
    ['a 429 that asks to wait', busy(429, '0')],
    ['a 503 that names a date', busy(503, 'Thu, 01 Jan 1970 00:00:00 GMT')],
  ])('survives %s by asking again', async (_name, fault) => {
    const { client, state } = await faulty([fault, answer])
    expect((await client.getRun('r1')).info.runName).toHaveLength(2000)
    expect(state.calls).toBe(2)
  })

  test.each<[string, Fault, number, new (...args: never[]) => Error]>([
    ['HTML error pages without end', page, 4, MlflowError],
    ['resets without end', reset, 4, NetworkError],
    ['a redirect, which would carry credentials elsewhere', redirect, 1, MlflowError],
    ['truncated JSON, which asking again would not mend', truncated, 1, SchemaError],
  ])('gives up on %s', async (_name, fault, calls, type) => {
    const { client, state } = await faulty([fault])
    expect(await failure(client.getRun('r1'))).toBeInstanceOf(type)
    expect(state.calls).toBe(calls)
  })

  test.each<[string, Fault]>([
    ['a server that never answers', silent],
    ['an answer that drips', drip],
  ])('is given up in time with %s, and its connection closed', async (_name, fault) => {
    const { client, state } = await faulty([fault], 150)
    expect(await failure(client.getRun('r1'))).toBeInstanceOf(TimeoutError)
    await expect.poll(() => state.closed).toBe(1)
  })

  test('that is aborted closes its connection and throws the reason', async () => {
    const { client, state } = await faulty([drip])
    const controller = new AbortController()
    const call = failure(client.getRun('r1', { signal: controller.signal }))
    await expect.poll(() => state.calls).toBe(1)
    const reason = new Error('enough')
    controller.abort(reason)
    expect(await call).toBe(reason)
    await expect.poll(() => state.closed).toBe(1)
  })

  test('is not asked again where the caller wants no second attempt', async () => {
    const { client, state } = await faulty([reset, answer])
    expect(await failure(client.getRun('r1', { maxRetries: 0 }))).toBeInstanceOf(NetworkError)
    expect(state.calls).toBe(1)
  })

  test('that is aborted while it waits to ask again does not ask again', async () => {
    const { client, state } = await faulty([busy(503, '20')])
    const controller = new AbortController()
    const call = failure(client.getRun('r1', { signal: controller.signal }))
    await expect.poll(() => state.closed).toBe(1)
    controller.abort()
    expect(await call).toHaveProperty('name', 'AbortError')
    expect(state.calls).toBe(1)
  })
})

test.each<[string, Fault]>([
  ['an HTML error page', page],
  ['a reset connection', reset],
  ['a 503 that asks to wait', busy(503, '0')],
])('a write that cannot be repeated is sent once in spite of %s', async (_name, fault) => {
  const { client, state } = await faulty([fault])
  expect(await failure(client.logMetric('r1', 'loss', 1))).toBeInstanceOf(Error)
  expect(state.calls).toBe(1)
})

test('whatever goes wrong, no logged metric is doubled, and every one is accounted for', async () => {
  const applied: number[] = []
  let calls = 0
  /** Each fault before or after the server has written; told by the number of the call, so that a failure can be repeated. */
  const faults = [answer, page, reset, brokenOff, busy(429, '0'), answer, truncated]
  const server = await startUpstream((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const fault = faults[(calls * 5) % faults.length] ?? answer
      const writes = fault === answer || calls % 2 === 0
      const { metrics } = JSON.parse(body) as { metrics: { step: number }[] }
      if (writes) applied.push(...metrics.map(({ step }) => step))
      calls += 1
      fault(response)
    })
  })
  const client = new NodeMlflowClient({ trackingUri: server, environment: NOBODY, timeoutMs: 5000 })
  const counts = { accepted: 0, unknown: 0, unsent: 0 }
  for (let batch = 0; batch < 30; batch += 1) {
    const metrics = Array.from({ length: 1500 }, (_item, index) => {
      return { key: 'loss', value: 1, timestampMs: 1, step: batch * 1500 + index }
    })
    const error = await failure(client.logBatch('r1', { metrics }))
    const parts = error instanceof BatchError ? error : { accepted: { metrics }, failed: NONE, unsent: NONE }
    const steps = new Set<number | bigint>(applied)
    expect(parts.accepted.metrics.filter(({ step }) => !steps.has(step))).toEqual([])
    expect(parts.unsent.metrics.filter(({ step }) => steps.has(step))).toEqual([])
    expect([...parts.accepted.metrics, ...parts.failed.metrics, ...parts.unsent.metrics]).toEqual(metrics)
    counts.accepted += parts.accepted.metrics.length
    counts.unknown += parts.failed.metrics.length
    counts.unsent += parts.unsent.metrics.length
  }
  console.log(`${calls} calls, ${applied.length} metrics written: ${JSON.stringify(counts)}`)
  expect(new Set(applied).size).toBe(applied.length)
  expect(Math.min(counts.accepted, counts.unknown, counts.unsent)).toBeGreaterThan(0)
})

const NONE = { metrics: [] }

import { afterAll, expect, test } from 'vitest'
import { BatchError } from '../domain/batch.ts'
import { TrackingError } from '../domain/trackingError.ts'
import { FAULTS, MisbehavingServer } from '../server/testing/misbehavingServer.ts'
import { NOBODY, startUpstream } from '../server/testing/servers.ts'
import { NodeMlflowClient } from './node/nodeMlflowClient.ts'

const COUNT = 6
const BATCH = 1500
const FILE = Buffer.alloc(20_000, 'runlens ')
const numbers = Array.from({ length: COUNT }, (_item, index) => index)

/** What was told to the caller, against what the server holds. */
const seen: Record<string, Record<string, number>> = {}

afterAll(() => console.table(seen))

/** `undefined` when the call failed with one of the client's own errors. */
async function attempt<T>(call: Promise<T>): Promise<T | TrackingError> {
  try {
    return await call
  } catch (error) {
    if (error instanceof TrackingError) return error
    throw error
  }
}

async function download(client: NodeMlflowClient): Promise<Buffer> {
  const { stream } = await client.downloadArtifacts('r1', 'big')
  return Buffer.from(await new Response(stream).arrayBuffer())
}

test.each(FAULTS)('nothing is lost, doubled or waited for without end: $name', async (fault) => {
  const server = new MisbehavingServer(fault)
  const trackingUri = await startUpstream(server.listener)
  const client = new NodeMlflowClient({ trackingUri, environment: NOBODY, timeoutMs: 300 })
  const told = { ok: 0, failed: 0 }
  const start = performance.now()
  const settle = (outcome: unknown): boolean => {
    const isOk = !(outcome instanceof TrackingError)
    told[isOk ? 'ok' : 'failed'] += 1
    return isOk
  }

  const untrue: string[] = []
  const check = (isTrue: boolean | undefined, what: string): void => {
    if (isTrue !== true) untrue.push(what)
  }

  const walked: string[] = []
  const walk = async () => {
    for await (const { info } of client.allRuns('0')) walked.push(info.runId)
  }
  const isThrough = settle(await attempt(walk()))
  expect(walked).toEqual(server.runIds.slice(0, isThrough ? undefined : walked.length))

  const accepted: number[] = []
  const unknown: number[] = []
  const unsent: number[] = []
  const record = (isOk: boolean, steps: readonly number[]) => (isOk ? accepted : unknown).push(...steps)
  for (const step of numbers) record(settle(await attempt(client.logMetric('r1', 'm', 1, { step }))), [step])
  for (const batch of numbers) {
    const metrics = Array.from({ length: BATCH }, (_item, index) => {
      return { key: 'm', value: 1, timestampMs: 1, step: COUNT + batch * BATCH + index }
    })
    const outcome = await attempt(client.logBatch('r1', { metrics }))
    settle(outcome)
    const parts = outcome instanceof BatchError ? outcome : undefined
    const stepsOf = (items: readonly { readonly step: number | bigint }[]) => items.map(({ step }) => Number(step))
    record(true, stepsOf(parts?.accepted.metrics ?? metrics))
    record(false, stepsOf(parts?.failed.metrics ?? []))
    unsent.push(...stepsOf(parts?.unsent.metrics ?? []))
  }
  const held = new Set(server.steps)
  const lost = accepted.filter((step) => !held.has(step)).length
  expect(unsent.filter((step) => held.has(step))).toEqual([])
  expect(accepted.length + unknown.length + unsent.length).toBe(COUNT + COUNT * BATCH)
  const doubled = server.steps.length - held.size

  for (const index of numbers) {
    const name = `run ${index}`
    if (settle(await attempt(client.createRun('0', { runName: name })))) check(server.created.includes(name), name)
    if (settle(await attempt(client.setTag('r1', name, 'x')))) check(server.tags.get(name) === 'x', `tag ${name}`)
    const upload = client.logArtifact('r1', new Blob([FILE]), { fileName: name })
    if (settle(await attempt(upload))) check(server.files.get(`1/${name}`)?.equals(FILE), `upload of ${name}`)
    server.files.set('1/big', FILE)
    const bytes = await attempt(download(client))
    // HTTP says nothing of a file that the server takes for whole.
    if (settle(bytes) && fault.name !== 'truncated JSON, done') check(FILE.equals(bytes as Buffer), 'download')
  }
  expect(untrue).toEqual([])
  expect(new Set(server.created).size).toBe(server.created.length)

  const ms = Math.round(performance.now() - start)
  seen[fault.name] = {
    calls: server.calls,
    faults: server.faults,
    ...told,
    accepted: accepted.length,
    unknown: unknown.length,
    unsent: unsent.length,
    lost,
    doubled,
    ms,
  }
  expect([lost, doubled]).toEqual([0, 0])
})

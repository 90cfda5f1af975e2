/**
 * Kills Runlens while it is being logged to, again and again (`kill -9`), and holds it to what it had answered: whatever got
 * a 200 is there, and the store is whole. Both stores at the same time. Build first.
 * `node e2e/embedded/killed.ts [how often]`
 */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { MlflowClient } from '../../src/client/mlflowClient.ts'
import { NetworkError } from '../../src/domain/trackingError.ts'
import { Random } from '../../src/lib/random.ts'

const KILLS = Number(process.argv[2] ?? 200)
const WRITERS = 4
/** Runlens is killed in the midst of the writes that follow so many answers. */
const MOST_ANSWERS = 60
const KEY = 'loss'

/** How many batches each run has been answered; batch n logs a point at step n and the tag `last`. */
type Acknowledged = Map<string, number>

async function start(uri: string): Promise<{ child: ChildProcess; address: string }> {
  const command = ['dist/server/runlens.js', uri, '--port', '0']
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^Open (http:\S+)/.exec(line)?.[1]
    if (address !== undefined) return { child, address }
  }
  throw new Error(`Runlens ended with ${child.exitCode} before it listened on ${uri}`)
}

/** Logs to a run of its own until the server is gone. */
async function write(client: MlflowClient, acknowledged: Acknowledged, onAnswer: () => void): Promise<void> {
  try {
    const { runId } = (await client.createRun('0')).info
    acknowledged.set(runId, 0)
    for (let step = 0; ; step += 1) {
      const metrics = [{ key: KEY, value: step / 3, timestampMs: step, step }]
      await client.logBatch(runId, { metrics, tags: [{ key: 'last', value: String(step) }] })
      acknowledged.set(runId, step + 1)
      onAnswer()
    }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof NetworkError ? error.cause : error
    if (!(cause instanceof NetworkError)) throw error
  }
}

async function check(client: MlflowClient, acknowledged: Acknowledged): Promise<void> {
  for (const [runId, batches] of acknowledged) {
    const run = await client.getRun(runId)
    const history = await client.getMetricHistory(runId, KEY)
    const steps = history.map(({ step }) => Number(step)).toSorted((a, b) => a - b)
    assert.deepEqual(steps.slice(0, batches), [...Array(batches).keys()], `run ${runId} has lost points`)
    assert.ok(steps.length <= batches + 1, `run ${runId} has points that nobody logged`)
    assert.ok(history.every(({ step, value }) => value === Number(step) / 3))
    assert.equal(run.data.metrics[0]?.step, steps.at(-1), `the latest point of run ${runId} is not its last`)
    const last = Number(run.data.tags.find(({ key }) => key === 'last')?.value ?? -1)
    assert.ok(last === batches - 1 || last === batches, `run ${runId} has lost a tag`)
  }
}

async function survive(name: string, uri: string, afterwards: () => void): Promise<void> {
  const random = new Random(KILLS)
  const acknowledged: Acknowledged = new Map()
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, address } = await start(uri)
    const client = new MlflowClient({ trackingUri: address, maxRetries: 0 })
    const ended = once(child, 'exit')
    let left = 1 + random.below(MOST_ANSWERS)
    const onAnswer = (): void => {
      left -= 1
      if (left === 0) setTimeout(() => child.kill('SIGKILL'), random.below(8))
    }
    await Promise.all([ended, ...Array.from({ length: WRITERS }, () => write(client, acknowledged, onAnswer))])
  }
  const { child, address } = await start(uri)
  await check(new MlflowClient({ trackingUri: address, maxRetries: 0 }), acknowledged)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  afterwards()
  const batches = [...acknowledged.values()].reduce((sum, each) => sum + each, 0)
  console.log(`${name}: ${KILLS} kills, ${acknowledged.size} runs, ${batches} acknowledged batches, none lost`)
}

function checkDatabase(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true })
  assert.equal(database.prepare('PRAGMA integrity_check').get()?.['integrity_check'], 'ok')
  database.close()
}

const folder = mkdtempSync(join(tmpdir(), 'runlens-killed-'))
try {
  const file = join(folder, 'mlflow.db')
  await Promise.all([
    survive('database', `sqlite:///${file}`, () => checkDatabase(file)),
    survive('folder', join(folder, 'mlruns'), () => undefined),
  ])
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Calls every method of the client on every server of `targets.ts` and prints a table. What a server cannot do must be
 * the documented typed error. Build first (`npm run build`). `node e2e/conformance/run.ts [part of a server's name]`
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { NodeMlflowClient } from '../../src/library/nodeClient.ts'
import { conformancePythons } from './environments.ts'
import { CHECKS, setScene } from './methods.ts'
import { SceneClient } from './sceneClient.ts'
import { emptyFolder, targetsOf, type Target } from './targets.ts'

const FOLDER = '.cache/conformance'

/** `works`, `refused` (as documented), or what went wrong. */
type Outcome = 'works' | 'refused' | Error

/** Methods of the client, those it inherits too. */
function methodsOf(client: object): string[] {
  const names = new Set<string>()
  for (let type: object = client; type !== Object.prototype; type = Object.getPrototypeOf(type) as object) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(type))) {
      if (typeof value === 'function' && name !== 'constructor' && name !== 'artifactsOf') names.add(name)
    }
  }
  return [...names].sort()
}

async function column(target: Target): Promise<ReadonlyMap<string, Outcome> | undefined> {
  const folder = emptyFolder(join(FOLDER, target.name.replace(/\W+/g, '-')))
  const server = await target.start(folder)
  if (server === undefined) return undefined
  try {
    const environment = { HOME: '/nonexistent', ...target.environment }
    const client = new SceneClient({ trackingUri: server.address, environment })
    if (target.refuses !== undefined) await requireRefusal(target.refuses, server.address)
    const scene = await setScene(client, folder)
    const outcomes = new Map<string, Outcome>()
    for (const [method, check] of Object.entries(CHECKS)) {
      outcomes.set(method, await outcomeOf(check(scene), target.lacks[method]))
    }
    return outcomes
  } finally {
    await server.stop()
  }
}

async function requireRefusal({ reach, errorCode }: NonNullable<Target['refuses']>, address: string): Promise<void> {
  const stranger = new NodeMlflowClient({ trackingUri: reach(address), environment: { HOME: '/nonexistent' } })
  await assert.rejects(stranger.searchRuns('0'), { name: 'MlflowError', errorCode })
  await assert.rejects(stranger.createExperiment('intruder'), { name: 'MlflowError', errorCode })
}

async function outcomeOf(check: Promise<void>, lack: string | undefined): Promise<Outcome> {
  try {
    await check
    return lack === undefined ? 'works' : new Error(`expected ${lack}`)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return error.name === lack ? 'refused' : error
  }
}

const named = process.argv[2] ?? ''
const columns = new Map<string, ReadonlyMap<string, Outcome>>()
for (const target of targetsOf(conformancePythons())) {
  if (!target.name.includes(named)) continue
  const outcomes = await column(target).catch((error: unknown) => {
    console.error(`${target.name}: ${String(error)}`)
    process.exitCode = 1
    return undefined
  })
  if (outcomes !== undefined) columns.set(target.name, outcomes)
}

const missing = methodsOf(new NodeMlflowClient({ trackingUri: 'http://127.0.0.1', environment: {} })).filter(
  (method) => !Object.hasOwn(CHECKS, method),
)
if (missing.length > 0) {
  console.error(`No check for ${missing.join(', ')}`)
  process.exitCode = 1
}

const SIGN = { works: '✓', refused: 'typed error' }
const table = Object.keys(CHECKS).map((method) => {
  const cells = [...columns].map(([name, outcomes]) => {
    const outcome = outcomes.get(method)
    return [name, typeof outcome === 'string' ? SIGN[outcome] : 'FAILS']
  })
  return [method, Object.fromEntries(cells)]
})
console.table(Object.fromEntries(table))
for (const [name, outcomes] of columns) {
  for (const [method, outcome] of outcomes) {
    if (typeof outcome === 'string') continue
    console.error(`${name}, ${method}: ${outcome.stack ?? outcome.message}`)
    process.exitCode = 1
  }
}

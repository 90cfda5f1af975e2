/**
 * `npm run record`: trains models against a real MLflow server and keeps in fixtures/golden what the server then has in its
 * store, and what it answers to every call that our client makes.
 */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startMlflowServer } from '../e2e/support/mlflowServer.ts'
import { endOnSignals } from '../e2e/support/process.ts'
import { GOLDEN, loadReadBack } from '../e2e/support/readBack.ts'
import { changeCalls } from './golden/changes.ts'
import type { Exchange } from './golden/exchange.ts'
import { keepStore } from './golden/keepStore.ts'
import { readCalls } from './golden/reads.ts'
import { Recorder } from './golden/recorder.ts'
import { StableIds } from './golden/stableIds.ts'
import { run } from './check/run.ts'
import { ensureMlflowPython } from './python.ts'

const FOLDER = '.cache/mlflow-record'
const RECORDED = join(FOLDER, 'golden')

endOnSignals()
const python = ensureMlflowPython()
const mlflow = await startMlflowServer(python, FOLDER)
try {
  const readBackPath = join(FOLDER, 'readback.json')
  const trained = await run(python, ['e2e/mlflow/train.py', '--uri', mlflow.address, '--out', readBackPath])
  if (trained.code !== 0) throw new Error(trained.output)
  pinCreationTimes(mlflow.database)

  const readBack = loadReadBack(readBackPath)
  const recorder = new Recorder(mlflow.address, RECORDED, new StableIds())
  recorder.keepFile('readback', readBack)
  for (const call of readCalls(readBack)) await recorder.record(call)
  await keepStore(recorder, mlflow.database, python)
  await recordChanges(recorder)
  // Only now, so that a recording that broke off leaves the last good one in place.
  rmSync(GOLDEN, { recursive: true, force: true })
  cpSync(RECORDED, GOLDEN, { recursive: true })
} finally {
  await mlflow.stop()
}

/** Experiments bear the server's own time; all other times are the training program's, which are fixed. */
function pinCreationTimes(path: string): void {
  const database = new DatabaseSync(path)
  const firstMs = Date.UTC(2026, 2, 1, 8)
  database.exec(`UPDATE experiments SET creation_time = ${firstMs} + experiment_id * 60000,
    last_update_time = ${firstMs} + experiment_id * 60000 + 30000`)
  database.close()
}

async function recordChanges(recorder: Recorder): Promise<void> {
  let made = { experimentId: '', runId: '' }
  for (const [index, step] of changeCalls().entries()) {
    const call = step(made)
    const number = String(index + 1).padStart(2, '0')
    const exchange = await recorder.record({ ...call, name: `changes/${number}-${call.name}` })
    if (call.name === 'create-experiment') made = { ...made, experimentId: readJson(exchange, 'experiment_id') }
    if (call.name === 'create-run') made = { ...made, runId: readJson(exchange, 'run', 'info', 'run_id') }
  }
}

/** The text at a path of fields in a JSON answer. @throws Error when there is none: the server refused. */
function readJson({ response }: Exchange, ...path: readonly string[]): string {
  const text = response.text?.join('\n') ?? ''
  let value: unknown = JSON.parse(text)
  for (const field of path) value = (value as Record<string, unknown> | undefined)?.[field]
  if (typeof value === 'string') return value
  throw new Error(`no ${path.join('.')} in ${text}`)
}

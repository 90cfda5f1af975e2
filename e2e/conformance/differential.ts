/**
 * The same random sequences of operations through this client and through Python's, on one real server; what Python
 * then reads back must be identical, and so must be what was refused. `node e2e/conformance/differential.ts [count] [seed]`
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { NodeMlflowClient } from '../../src/client/node/nodeMlflowClient.ts'
import { ensureMlflowPython } from '../../scripts/python.ts'
import { startMlflowServer } from '../support/mlflowServer.ts'
import { applySequences } from './applySequences.ts'
import { randomSequences } from './sequences.ts'

const [count = 200, seed = 20261123] = process.argv.slice(2).map(Number)
const interpreter = ensureMlflowPython()
const server = await startMlflowServer(interpreter, '.cache/differential')
try {
  const sequences = randomSequences(count, seed)
  const client = new NodeMlflowClient({ trackingUri: server.address, environment: { HOME: '/nonexistent' } })
  const ours = await applySequences(client, 'ts-', sequences)
  const python = await inPython(JSON.stringify(sequences))
  const refused = ours.filter((outcome) => outcome !== 'ok').length
  console.log(`${count} sequences (seed ${seed}), ${ours.length} operations, ${refused} of them refused`)
  for (const [index, operation] of sequences.flat().entries()) {
    assert.equal(ours[index], python.outcomes[index], JSON.stringify(operation))
  }
  assert.deepEqual(Object.keys(python.ours), Object.keys(python.theirs))
  for (const [name, state] of Object.entries(python.ours)) assert.deepEqual(state, python.theirs[name], name)
  console.log(`Python reads the same state of ${Object.keys(python.ours).length} experiments back from both`)
} finally {
  await server.stop()
}

/** What Python's client makes of the sequences, and what it reads afterwards. */
interface Answer {
  readonly outcomes: readonly string[]
  /** By name of the experiment. */
  readonly ours: Readonly<Record<string, unknown>>
  readonly theirs: Readonly<Record<string, unknown>>
}

/** Not `spawnSync`: the server would wait for ever for this process to read what it prints. */
async function inPython(input: string): Promise<Answer> {
  const args = ['e2e/conformance/differential.py', server.address, 'ts-', 'py-']
  const child = spawn(interpreter, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A refusal with status 500 must not be asked for again for minutes; a connection that the server closed once must.
    env: {
      ...process.env,
      MLFLOW_HTTP_REQUEST_MAX_RETRIES: '1',
      MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR: '0',
      MLFLOW_DISABLE_TELEMETRY: 'true',
    },
  })
  child.stdin.end(input)
  const printed = await text(child.stdout)
  // MLflow prints links of its own before.
  return JSON.parse(printed.trimEnd().split('\n').at(-1) ?? '') as Answer
}

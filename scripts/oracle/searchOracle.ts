/**
 * What filters find: the evaluator of `src/domain/filter`, the SQLite store, the file store, and real MLflow's own stores, on
 * the same runs. They must agree on every generated filter; any difference exits 1.
 *
 *   node scripts/oracle/searchOracle.ts --python=/path/to/python [--runs=300] [--filters=2000] [--seed=1]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { HttpBindings } from '@hono/node-server'
import { MlflowClient } from '../../src/client/mlflowClient.ts'
import type { StoreKind } from '../../src/domain/filter/evaluate.ts'
import { compileRunFilter } from '../../src/domain/filter/matchRuns.ts'
import { printFilter } from '../../src/domain/filter/print.ts'
import type { Run } from '../../src/domain/run.ts'
import { Random } from '../../src/lib/random.ts'
import type { Backend } from '../../src/server/backend.ts'
import { openSqliteBackend } from '../../src/server/embedded/embeddedBackend.ts'
import { openFolderBackend } from '../../src/server/embedded/folderBackend.ts'
import { generateClauses, logGeneratedRun } from './generateRuns.ts'

const SHOWN = 10

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: process.env['MLFLOW_PYTHON'] ?? 'python3' },
    runs: { type: 'string', default: '300' },
    filters: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
})

interface Side {
  readonly kind: StoreKind
  readonly client: MlflowClient
  readonly experimentId: string
  readonly runs: readonly Run[]
}

function clientOf(backend: Backend): MlflowClient {
  const fetch: typeof globalThis.fetch = async (input, init) =>
    backend.fetch(new Request(input, init), {} as HttpBindings)
  return new MlflowClient({ trackingUri: 'http://localhost', fetch })
}

async function fill(kind: StoreKind, backend: Backend): Promise<Side> {
  const client = clientOf(backend)
  const experimentId = await client.createExperiment('searched')
  const random = new Random(Number(values.seed))
  for (let index = 0; index < Number(values.runs); index += 1)
    await logGeneratedRun(client, experimentId, index, random)
  const runs: Run[] = []
  for await (const run of client.allRuns(experimentId)) runs.push(run)
  return { kind, client, experimentId, runs }
}

const nameOf = ({ info }: Run): string => info.runName
const sorted = (names: readonly string[]): string => JSON.stringify(names.toSorted())

const folder = mkdtempSync(join(tmpdir(), 'runlens-search-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const options = { isReadOnly: false, artifactFolders: [] }
const backends = [
  await openSqliteBackend({ file: join(folder, 'mlflow.db'), ...options }),
  await openFolderBackend({ folder: join(folder, 'mlruns'), ...options }),
] as const
const sides = [await fill('sqlite', backends[0]), await fill('file', backends[1])] as const

const script = fileURLToPath(new URL('search_oracle.py', import.meta.url))
const places = [join(folder, 'mlflow.db'), sides[0].experimentId, join(folder, 'mlruns'), sides[1].experimentId]
const oracle = spawn(values.python, [script, ...places], { stdio: ['pipe', 'pipe', 'inherit'] })
const lines = createInterface({ input: oracle.stdout })[Symbol.asyncIterator]()

async function readLine(): Promise<unknown> {
  const { value, done } = await lines.next()
  if (done) throw new Error(`The oracle stopped: is MLflow installed for ${values.python}?`)
  return JSON.parse(value)
}

const { mlflow } = (await readLine()) as { mlflow: string }
const random = new Random(Number(values.seed) + 1)
const counts = { asked: 0, 'found something': 0, 'found nothing': 0 }
const differences: string[] = []

while (counts.asked < Number(values.filters)) {
  const clauses = generateClauses(sides[0].runs, random)
  const printed = printFilter(clauses)
  if (!printed.ok) continue
  oracle.stdin.write(`${JSON.stringify({ filter: printed.text })}\n`)
  const theirs = (await readLine()) as Record<StoreKind, readonly string[]>
  counts.asked += 1
  for (const { kind, client, experimentId, runs } of sides) {
    const evaluated = sorted(runs.filter(compileRunFilter(clauses, kind)).map(nameOf))
    const page = await client.searchRuns(experimentId, { filter: printed.text, maxResults: 1000 })
    const found = sorted(page.items.map(nameOf))
    const real = sorted(theirs[kind])
    if (kind === 'sqlite') counts[real === '[]' ? 'found nothing' : 'found something'] += 1
    if (evaluated === found && found === real) continue
    differences.push(`${kind}: ${printed.text}\n  evaluator ${evaluated}\n  store     ${found}\n  MLflow    ${real}`)
  }
}
oracle.stdin.end()
for (const backend of backends) await backend.close()

console.log(`MLflow ${mlflow}, ${values.runs} runs, seed ${values.seed}`)
for (const [name, number] of Object.entries(counts)) console.log(`${String(number).padStart(8)}  filters ${name}`)
console.log(`${String(differences.length).padStart(8)}  differences`)
for (const difference of differences.slice(0, SHOWN)) console.log(`\n${difference.slice(0, 2000)}`)
process.exitCode = differences.length === 0 ? 0 : 1

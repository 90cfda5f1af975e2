/**
 * Compares our filter parser with MLflow's own on generated filters and order_by entries: same accept or refuse, same
 * clauses, same stage, error code and text of a refusal. Known differences are counted by rule, any other exits 1.
 *
 *   node scripts/oracle/filterOracle.ts --python=/path/to/python [--count=120000] [--seed=1]
 *
 * The Python must have MLflow installed; `MLFLOW_PYTHON` names it as well.
 */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { answerOurselves, findDisagreement, type OracleAnswer } from './compareAnswers.ts'
import { generateRequest } from './generateFilters.ts'
import { KNOWN_DIFFERENCES, type Disagreement } from './knownDifferences.ts'
import { Random } from '../../src/lib/random.ts'

const SHOWN = 20
/** Requests under way: enough to keep Python busy, few enough to stay in the pipes' buffers. */
const BATCH = 200

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: process.env['MLFLOW_PYTHON'] ?? 'python3' },
    count: { type: 'string', default: '120000' },
    seed: { type: 'string', default: '1' },
  },
})

const oracle = spawn(values.python, [fileURLToPath(new URL('filter_oracle.py', import.meta.url))], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const lines = createInterface({ input: oracle.stdout })[Symbol.asyncIterator]()

async function readLine(): Promise<unknown> {
  const { value, done } = await lines.next()
  if (done) throw new Error(`The oracle stopped: is MLflow installed for ${values.python}?`)
  return JSON.parse(value)
}

const versions = (await readLine()) as { mlflow: string; sqlparse: string; python: string }
const random = new Random(Number(values.seed))
const counts = new Map<string, number>()
const unknown: Disagreement[] = []

function count(name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

for (let left = Number(values.count); left > 0; left -= BATCH) {
  const requests = Array.from({ length: Math.min(BATCH, left) }, () => generateRequest(random))
  oracle.stdin.write(requests.map((request) => `${JSON.stringify(request)}\n`).join(''))
  for (const request of requests) {
    const theirs = (await readLine()) as OracleAnswer
    const ours = answerOurselves(request)
    const kind = 'filter' in request ? 'filters' : 'order_by entries'
    count(`${kind} ${theirs.ok ? 'accepted' : 'refused'} by MLflow`)
    const what = findDisagreement(ours, theirs)
    if (what === undefined) continue
    const disagreement = { what, request, ours, theirs, mlflow: versions.mlflow }
    const known = KNOWN_DIFFERENCES.find((rule) => rule.applies(disagreement))
    if (known === undefined) unknown.push(disagreement)
    else count(`known difference: ${known.name}`)
  }
}
oracle.stdin.end()

console.log(`MLflow ${versions.mlflow}, sqlparse ${versions.sqlparse}, Python ${versions.python}, seed ${values.seed}`)
for (const [name, number] of [...counts].toSorted(([a], [b]) => a.localeCompare(b)))
  console.log(`${String(number).padStart(8)}  ${name}`)
console.log(`${String(unknown.length).padStart(8)}  unknown differences`)
for (const { what, request, ours, theirs } of unknown.slice(0, SHOWN)) {
  console.log(
    `\n${what}: ${JSON.stringify(request)}\n  ours   ${JSON.stringify(ours)}\n  theirs ${JSON.stringify(theirs)}`,
  )
}
process.exitCode = unknown.length === 0 ? 0 : 1

/**
 * `npm run test:mlflow`: the client on every server that it knows, and against Python's; the filter parser and what filters
 * find beside MLflow's own; what a runs table shows beside pandas; Runlens' own stores with MLflow's clients; then the browser
 * tests in front of a real MLflow server, with models that a Python program has just trained and logged; and those that change
 * things on the other stores as well, each looked at by Python's client. Needs Python 3.10 or newer; each MLflow is installed
 * into a virtual environment of its own.
 */
import { join } from 'node:path'
import { conformancePythons } from '../e2e/conformance/environments.ts'
import { startMlflowServer } from '../e2e/support/mlflowServer.ts'
import { endOnSignals } from '../e2e/support/process.ts'
import { ensureBrowser } from './ensureBrowser.ts'
import { thisMachine } from './machine.ts'
import { type Count, printTotal, runPlaywright, runStep, runTogether } from './testing.ts'

const FOLDER = '.cache/mlflow-test'
/** The journeys that change things, after which Python's client looks at what is stored. */
const CHANGING = 'tests/manage'
const node = process.execPath

endOnSignals()
const steps: Count[] = []
try {
  process.env['RUNLENS_BROWSER'] = ensureBrowser(thisMachine)
  const { newest: python, last2, last1 } = conformancePythons()
  steps.push(await runStep('Build', 'npm', ['run', '--silent', 'build']))
  const pythons = [python, last2, last1]
  steps.push(
    ...(await runTogether([
      { title: 'Every method of the client on every server', command: node, args: ['e2e/conformance/run.ts'] },
      ...[python, last2].map((each) => ({
        title: 'This filter parser and MLflow’s on 120,000 filters and orders',
        command: node,
        args: ['scripts/oracle/filterOracle.ts', `--python=${each}`],
      })),
      {
        title: 'What 2,000 filters find, in five evaluators',
        command: node,
        args: ['scripts/oracle/searchOracle.ts', `--python=${python}`],
      },
      {
        title: 'Random sequences through this client and Python’s',
        command: node,
        args: ['e2e/conformance/differential.ts'],
      },
      { title: 'Kill -9 during logging, 200 times', command: node, args: ['e2e/embedded/killed.ts'] },
      ...[python, last2].map((each) => ({
        title: 'Runlens’ own stores and MLflow’s own client',
        command: each,
        args: ['e2e/mlflow/embedded/run.py', node, 'dist/server/runlens.js'],
      })),
      ...pythons.map((each) => ({
        title: 'A folder mlruns, to which MLflow and Runlens write',
        command: each,
        args: ['e2e/mlflow/embedded/run_folder.py', node, 'dist/server/runlens.js'],
      })),
      {
        title: 'What a runs table shows, beside pandas',
        command: node,
        args: ['scripts/oracle/tableOracle.ts', `--python=${python}`],
      },
    ])),
  )
  console.log('\n── Real MLflow server')
  const mlflow = await startMlflowServer(python, FOLDER)
  try {
    const readBack = join(FOLDER, 'readback.json')
    const bulk = ['--database', mlflow.database, '--many-runs', '3000', '--long-metric', '1000000']
    const train = ['e2e/mlflow/train.py', '--uri', mlflow.address, '--out', readBack, ...bulk]
    steps.push(await runStep('Train models and log them with MLflow’s own client', python, train))
    process.env['RUNLENS_E2E_SERVER'] = mlflow.address
    process.env['RUNLENS_E2E_READBACK'] = readBack
    process.env['RUNLENS_E2E_PYTHON'] = python
    steps.push(await runPlaywright(['--project=mlflow']))
  } finally {
    await mlflow.stop()
  }
  console.log('\n── Changes on Runlens’ own stores')
  steps.push(await runPlaywright(['--project=embedded', '--project=changed-folder', CHANGING]))
  console.log('\n── Changes on a real MLflow 2.x server')
  const older = await startMlflowServer(last2, `${FOLDER}-2`)
  try {
    process.env['RUNLENS_E2E_SERVER'] = older.address
    process.env['RUNLENS_E2E_PYTHON'] = last2
    steps.push(await runPlaywright(['--project=mlflow', CHANGING]))
  } finally {
    await older.stop()
  }
} catch (error) {
  steps.push({ passed: 0, failures: [error instanceof Error ? error.message : String(error)] })
}
printTotal('npm run test:mlflow', steps)

import { execFileSync, spawn } from 'node:child_process'
import path from 'node:path'
import { nodeFetch } from '../../src/client/node/nodeFetch.ts'
import { thisMachine } from '../../scripts/machine.ts'
import { ensureMlflowPython } from '../../scripts/python.ts'
import type { Side } from '../store/side.ts'
import { CURVES } from './fillCurves.ts'

const fetch = nodeFetch()

/** TensorBoard on event files with the numbers of `table`, in an environment of its own that is made once. */
export async function startTensorboard(table: string, folder: string, port: number): Promise<Side> {
  const python = path.resolve(
    ensureMlflowPython(thisMachine, {
      folder: '.venv-tensorboard',
      requirements: 'bench/chartPages/requirements.txt',
    }),
  )
  const { runs, points, metrics } = CURVES
  execFileSync(python, ['bench/chartPages/writeEvents.py', table, folder, ...[runs, points, metrics].map(String)])
  // Every point, and the files as they are.
  const samples = ['--samples_per_plugin', 'scalars=0', '--reload_interval', '0', '--load_fast', 'false']
  const place = ['--logdir', folder, '--port', String(port), '--host', '127.0.0.1']
  const child = spawn(python, ['-m', 'tensorboard.main', ...place, ...samples], { stdio: 'ignore' })
  const side = { name: 'tensorboard', address: `http://127.0.0.1:${port}`, child }
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if ((await loadedRuns(side.address)) === runs) return side
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  child.kill()
  throw new Error('TensorBoard did not read its files')
}

async function loadedRuns(address: string): Promise<number> {
  const answer = await fetch(`${address}/data/plugin/timeseries/tags`).catch(() => undefined)
  if (answer?.ok !== true) return 0
  const { scalars } = (await answer.json()) as { readonly scalars?: { readonly runTagInfo?: object } }
  return Object.keys(scalars?.runTagInfo ?? {}).length
}

import { execFileSync, spawn } from 'node:child_process'
import path from 'node:path'
import { nodeFetch } from '../../src/client/node/nodeFetch.ts'
import { thisMachine } from '../../scripts/machine.ts'
import { ensureMlflowPython } from '../../scripts/python.ts'
import type { Side } from '../store/side.ts'
import { CURVES } from './fillCurves.ts'

const fetch = nodeFetch()
const LAST_TAG = `bench/m${CURVES.metrics - 1}`

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
  // Every point (its page takes 0 for none), read once.
  const samples = ['--samples_per_plugin', `scalars=${points}`, '--reload_interval', '0']
  const place = ['--logdir', folder, '--port', String(port), '--host', '127.0.0.1']
  const child = spawn(python, ['-m', 'tensorboard.main', ...place, ...samples], { stdio: 'ignore' })
  const side = { name: 'tensorboard', address: `http://127.0.0.1:${port}`, child }
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if ((await loadedPoints(side.address)) === runs * points) return side
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  child.kill()
  throw new Error('TensorBoard did not read its files')
}

/** How many points of the metric that is written last it has read. */
async function loadedPoints(address: string): Promise<number> {
  const body = new URLSearchParams({ requests: JSON.stringify([{ plugin: 'scalars', tag: LAST_TAG }]) }).toString()
  const headers = new Headers({ 'content-type': 'application/x-www-form-urlencoded' })
  const answer = await fetch(`${address}/data/plugin/timeseries/timeSeries`, { method: 'POST', headers, body }).catch(
    () => undefined,
  )
  if (answer?.ok !== true) return 0
  const [found] = (await answer.json()) as readonly { readonly runToSeries?: Record<string, readonly unknown[]> }[]
  return Object.values(found?.runToSeries ?? {}).reduce((sum, series) => sum + series.length, 0)
}

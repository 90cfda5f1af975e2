/**
 * Runlens on a folder `mlruns` of 10,000 runs, beside MLflow's own file store on the same folder.
 * `npm run build`, then `RUNLENS_BENCH_PYTHON=/path/to/python node bench/folder.ts`; the Python needs MLflow. Without it only
 * Runlens is measured.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fillFolder, HISTORY_POINTS, RUNS } from './folder/fillFolder.ts'
import { call, callsPerSecond, medianMs, timeMs } from './store/measure.ts'
import { peakMemoryMib, type Side, startRunlens, stopSide } from './store/side.ts'

const API = '/api/2.0/mlflow'
const FILTER = "metrics.m0 < 0.5 AND params.p0 = 'v3'"
const ORDER = 'metrics.m1 DESC'
const SEARCH = { experiment_ids: ['0'], filter: FILTER, order_by: [ORDER], max_results: 1000 }
const LOGGING_MS = 5000
/** Longer than Runlens goes on without looking at the files. */
const REST_MS = 2500

async function readHistory(side: Side, key: keyof typeof HISTORY_POINTS): Promise<void> {
  let points = 0
  let token: string | undefined
  do {
    const query = new URLSearchParams({ run_id: 'history', metric_key: key, max_results: '25000' })
    if (token !== undefined) query.set('page_token', token)
    const page = JSON.parse(await call(side, 'GET', `${API}/metrics/get-history?${query}`)) as {
      metrics: unknown[]
      next_page_token?: string
    }
    points += page.metrics.length
    token = page.next_page_token
  } while (token !== undefined)
  if (points !== HISTORY_POINTS[key]) throw new Error(`${points} points were answered`)
}

async function logging(side: Side, clients: number): Promise<number> {
  const runs = await Promise.all(
    Array.from({ length: clients }, async () => {
      const answer = await call(side, 'POST', `${API}/runs/create`, { experiment_id: '1', start_time: 1 })
      return (JSON.parse(answer) as { run: { info: { run_id: string } } }).run.info.run_id
    }),
  )
  let step = 0
  return callsPerSecond(clients, LOGGING_MS, (client) => {
    const metrics = [{ key: 'loss', value: step, timestamp: step, step: step++ }]
    return call(side, 'POST', `${API}/runs/log-batch`, { run_id: runs[client], metrics })
  })
}

function measurePython(python: string, root: string): ReadonlyMap<string, number> {
  const printed = execFileSync(python, ['-W', 'ignore', 'bench/folder/search.py', root, FILTER, ORDER], {
    encoding: 'utf8',
  })
  return new Map(
    printed
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([name = '', ms = '']) => [name, Number(ms)]),
  )
}

function print(name: string, ms: number, theirs: number | undefined): void {
  const beside = theirs === undefined ? '' : `  mlflow ${theirs} ms  ${(theirs / ms).toFixed(1)} ×`
  console.log(`${name.padEnd(58)} runlens ${ms.toFixed(1)} ms${beside}`)
}

if (!existsSync('dist/server/runlens.js')) throw new Error('Build Runlens first: npm run build')
const folder = mkdtempSync(path.join(tmpdir(), 'runlens-bench-'))
const root = path.join(folder, 'mlruns')
try {
  fillFolder(root)
  const python = process.env['RUNLENS_BENCH_PYTHON']
  const theirs = python === undefined ? undefined : measurePython(python, root)
  const runlens = await startRunlens(root)
  try {
    const search = () => call(runlens, 'POST', `${API}/runs/search`, SEARCH)
    const rested = async () => {
      await new Promise((resolve) => setTimeout(resolve, REST_MS))
      return timeMs(search)
    }
    print(`first search of ${RUNS} runs: all files are read`, await timeMs(search), theirs?.get('search'))
    print(
      'search after a rest: the folders are looked at',
      Math.min(await rested(), await rested()),
      theirs?.get('search'),
    )
    print('search at once', await medianMs(5, search), theirs?.get('search'))
    for (const key of ['short', 'long'] as const) {
      // Python takes minutes for the long one.
      const beside = key === 'short' ? theirs?.get('history') : undefined
      print(`history of ${HISTORY_POINTS[key]} points in pages`, await timeMs(() => readHistory(runlens, key)), beside)
    }
    console.log(`log-batch of 1 point, 1 client: ${(await logging(runlens, 1)).toFixed(0)} calls/s`)
    console.log(`log-batch of 1 point, 8 clients: ${(await logging(runlens, 8)).toFixed(0)} calls/s`)
    console.log(`peak memory: ${peakMemoryMib(runlens) ?? 'not known on this system'} MiB`)
  } finally {
    stopSide(runlens)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Runlens' own store beside `mlflow server`, each on its own copy of one database, measured by turns on the same machine.
 * `npm run build`, then `RUNLENS_BENCH_PYTHON=/path/to/python node bench/store.ts`; the Python needs MLflow. Without it only
 * Runlens is measured.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CURVES, fillDatabase, HISTORY_POINTS } from './store/fillDatabase.ts'
import { call, callsPerSecond, medianMs, quantile, timeMs, TooSlow, within } from './store/measure.ts'
import { peakMemoryMib, type Side, startMlflow, startRunlens, stopSide } from './store/side.ts'

const API = '/api/2.0/mlflow'
const LOGGING_MS = 5000
const SEARCH = {
  experiment_ids: ['0'],
  filter: "metrics.m0 < 0.5 AND params.p0 = 'v3'",
  order_by: ['metrics.m1 DESC'],
  max_results: 1000,
}
const HEAVIEST = { experiment_ids: ['0'], filter: 'metrics.m0 > 0', order_by: ['metrics.m1 DESC'], max_results: 10_000 }

/** A side that needs longer for one call is not waited for: MLflow's search of 100,000 runs was given up after 16 minutes. */
const MOST_MS = 60_000

interface Measured {
  readonly name: string
  readonly unit: 'calls/s' | 'ms'
  readonly value: number
  /** It took longer than `value`. */
  readonly isCut?: boolean
}

/** A side that is started again when it is still busy with what nobody waits for. */
interface Seat {
  readonly side: () => Side
  readonly restart: () => Promise<void>
}

async function newRun(side: Side): Promise<string> {
  const answer = await call(side, 'POST', `${API}/runs/create`, { experiment_id: '1', start_time: 1 })
  return (JSON.parse(answer) as { run: { info: { run_id: string } } }).run.info.run_id
}

async function logging(side: Side, clients: number, points: number): Promise<Measured> {
  const runs = await Promise.all(Array.from({ length: clients }, () => newRun(side)))
  let step = 0
  const value = await callsPerSecond(clients, LOGGING_MS, (client) => {
    const metrics = Array.from({ length: points }, (_, at) => ({
      key: `k${at % 10}`,
      value: at,
      timestamp: 1,
      step: step++,
    }))
    return call(side, 'POST', `${API}/runs/log-batch`, { run_id: runs[client], metrics })
  })
  return { name: `log-batch of ${points}, ${clients} client${clients === 1 ? '' : 's'}`, unit: 'calls/s', value }
}

async function readHistory(side: Side): Promise<void> {
  let points = 0
  let token: string | undefined
  do {
    const query = new URLSearchParams({ run_id: 'history', metric_key: 'long', max_results: '25000' })
    if (token !== undefined) query.set('page_token', token)
    const page = JSON.parse(await call(side, 'GET', `${API}/metrics/get-history?${query}`)) as {
      metrics: unknown[]
      next_page_token?: string
    }
    points += page.metrics.length
    token = page.next_page_token
  } while (token !== undefined)
  if (points !== HISTORY_POINTS) throw new Error(`${side.name} answered ${points} points`)
}

/** Milliseconds that `/health` takes while the heaviest search runs. */
async function healthWhileSearching(side: Side): Promise<Measured> {
  const times: number[] = []
  const ended = new AbortController()
  const search = within(MOST_MS, call(side, 'POST', `${API}/runs/search`, HEAVIEST))
    .catch((error: unknown) => {
      // How it fares meanwhile is known by then.
      if (!(error instanceof TooSlow)) throw error
    })
    .finally(() => ended.abort())
  while (!ended.signal.aborted) {
    times.push(await timeMs(() => call(side, 'GET', '/health')))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await search
  return { name: `/health p95 while searching (${times.length} calls)`, unit: 'ms', value: quantile(times, 0.95) }
}

async function measure({ side, restart }: Seat): Promise<Measured[]> {
  const interval = new URLSearchParams({ metric_key: 'curve0', max_results: '500' })
  for (let curve = 0; curve < CURVES; curve += 1) interval.append('run_ids', `curve${curve}`)
  const ms = async (name: string, tries: number, work: () => Promise<unknown>): Promise<Measured> => {
    try {
      return { name, unit: 'ms', value: await medianMs(tries, () => within(MOST_MS, work())) }
    } catch (error) {
      if (!(error instanceof TooSlow)) throw error
      await restart()
      return { name, unit: 'ms', value: MOST_MS, isCut: true }
    }
  }
  return [
    await logging(side(), 1, 1),
    await logging(side(), 8, 1),
    await logging(side(), 1, 1000),
    await logging(side(), 8, 1000),
    await ms('search of 100,000 runs, filter and order, 1000 answered', 5, () =>
      call(side(), 'POST', `${API}/runs/search`, SEARCH),
    ),
    await ms('newest 100 of 100,000 runs', 5, () =>
      call(side(), 'POST', `${API}/runs/search`, { experiment_ids: ['0'], max_results: 100 }),
    ),
    await ms('history of 1,000,000 points', 1, () => readHistory(side())),
    await ms('bulk-interval of 100 runs', 3, () =>
      call(side(), 'GET', `${API}/metrics/get-history-bulk-interval?${interval}`),
    ),
    await healthWhileSearching(side()),
  ]
}

function print(runlens: readonly Measured[], mlflow: readonly Measured[] | undefined): void {
  for (const [index, { name, unit, value }] of runlens.entries()) {
    const { value: other, isCut = false } = mlflow?.[index] ?? {}
    const ratio = other === undefined ? undefined : unit === 'ms' ? other / value : value / other
    const beside =
      other === undefined || ratio === undefined
        ? ''
        : `  mlflow ${isCut ? 'more than ' : ''}${other.toFixed(1)}  ${ratio.toFixed(1)} ×${isCut ? ' at least' : ''}`
    console.log(`${name.replace(/ \(.*\)/, '').padEnd(58)} runlens ${value.toFixed(1)} ${unit}${beside}`)
  }
}

if (!existsSync('dist/server/runlens.js')) throw new Error('Build Runlens first: npm run build')
const python = process.env['RUNLENS_BENCH_PYTHON']
const folder = mkdtempSync(path.join(tmpdir(), 'runlens-bench-'))
const [first, second] = [path.join(folder, 'runlens.db'), path.join(folder, 'mlflow.db')]
try {
  fillDatabase(first)
  copyFileSync(first, second)
  // Each side has the journal that it gives files of its own: Runlens WAL, MLflow SQLite's default.
  const ours = new DatabaseSync(first)
  ours.exec('PRAGMA journal_mode = WAL')
  ours.close()
  const runlens = await startRunlens(first)
  const measured = await measure({
    side: () => runlens,
    restart: () => Promise.reject(new Error('Runlens needs a minute')),
  })
  console.log(`peak memory of runlens: ${peakMemoryMib(runlens) ?? 'not known on this system'} MiB`)
  stopSide(runlens)
  if (python === undefined) {
    console.log('MLflow is not measured: RUNLENS_BENCH_PYTHON names no Python that has it.')
    print(measured, undefined)
  } else {
    let mlflow = await startMlflow(python, second)
    const restart = async () => {
      stopSide(mlflow)
      mlflow = await startMlflow(python, second)
    }
    print(measured, await measure({ side: () => mlflow, restart }).finally(() => stopSide(mlflow)))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

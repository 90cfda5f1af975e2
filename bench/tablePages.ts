/**
 * The runs of one experiment in Runlens and in MLflow's own page, on the same real MLflow server and data, one after the other
 * on the same machine. `npm run build`, then `RUNLENS_BENCH_PYTHON=/path/to/python node bench/tablePages.ts`; the Python needs
 * MLflow. Both are opened and sorted as they come: MLflow's page shows 100 runs until more are asked for, and none of their metrics
 * and params until they are chosen, Runlens shows and loads all. Before it is scrolled, MLflow's page is made to show all keys of `FILLED`
 * runs; every 100 of them take a press, and longer than the 100 before.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright'
import { browserArguments } from '../scripts/browser.ts'
import { ensureBrowser } from '../scripts/ensureBrowser.ts'
import { thisMachine } from '../scripts/machine.ts'
import { startProcess } from './forward/startProcess.ts'
import { startMlflow, stopSide } from './store/side.ts'
import { fillMlflow } from './tablePages/fillMlflow.ts'
import { fillRuns } from './tablePages/fillRuns.ts'
import { measureTable, type TableTimes } from './tablePages/measureTable.ts'
import { untilServerAtRest } from './tablePages/serverAtRest.ts'

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000]
const AIM = 3
/** Rows that are scrolled through, in either page. */
const FILLED = 1000

const ROWS = [
  ['from navigation to readable rows', 'rows'],
  ['the same, main thread', 'rowsCpu'],
  ['to sort by a metric', 'sort'],
  ['the same, main thread', 'sortCpu'],
  ['a frame while scrolling, p95', 'frame'],
  ['a frame, main thread', 'frameCpu'],
] as const

function print(runs: number, ours: TableTimes, theirs: TableTimes): void {
  console.log(`${runs.toLocaleString('en-US')} runs × 100 keys`)
  for (const [label, key] of ROWS) {
    const ratio = (theirs[key] / ours[key]).toFixed(1)
    console.log(
      `  ${label.padEnd(34)} runlens ${ours[key].toFixed(1)} ms  mlflow ${theirs[key].toFixed(1)} ms  ${ratio} × (aim: ${AIM} ×)`,
    )
  }
}

if (!existsSync('dist/server/runlens.js')) throw new Error('Build Runlens first: npm run build')
const python = process.env['RUNLENS_BENCH_PYTHON']
if (python === undefined) {
  console.log('Nothing is measured: RUNLENS_BENCH_PYTHON names no Python that has MLflow.')
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'runlens-bench-'))
  try {
    for (const runs of SIZES) {
      const file = path.join(folder, `${runs}.db`)
      const best = fillRuns(file, runs)
      const mlflow = await startMlflow(python, file)
      const runlens = await startProcess('dist/server/runlens.js', mlflow.address, '--port', '0')
      const browser = await chromium.launch({ executablePath: ensureBrowser(thisMachine), args: [...browserArguments] })
      try {
        const same = { first: `run-${runs - 1}`, best, untilAtRest: () => untilServerAtRest(mlflow.child.pid ?? 0) }
        const ours = await measureTable(browser, {
          ...same,
          address: `${runlens.address}/#/experiments/1`,
          sorted: '#/experiments/1?orderBy=metrics.m0+DESC',
          fill: () => Promise.resolve(),
        })
        const theirs = await measureTable(browser, {
          ...same,
          // It remembers the order that it was last asked for.
          address: `${mlflow.address}/#/experiments/1/runs?orderByKey=attributes.start_time&orderByAsc=false`,
          sorted: '#/experiments/1/runs?orderByKey=metrics.%60m0%60&orderByAsc=false',
          fill: (page) => fillMlflow(page, Math.min(runs, FILLED)),
        })
        print(runs, ours, theirs)
      } finally {
        await browser.close()
        runlens.child.kill()
        stopSide(mlflow)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

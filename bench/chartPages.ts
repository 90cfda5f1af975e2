/**
 * The charts of 100 runs × 10 metrics in Runlens, in MLflow's own page and in TensorBoard, on the same numbers, one after the
 * other on the same machine. `npm run build`, then `RUNLENS_BENCH_PYTHON=/path/to/python node bench/chartPages.ts`; the Python
 * needs MLflow. TensorBoard is installed into `.venv-tensorboard` by the first run. RUNLENS_BENCH_PICTURES names a folder for
 * pictures of what is measured. A side that does not run leaves the others to be measured.
 *
 * On 27 November 2026 (MLflow 3.17.2, TensorBoard 2.20; 2 quiet cores): drawn 11 × as fast as MLflow's page and 5 × as fast as
 * TensorBoard's (5.3 × and 4.4 × less of the main thread's time); a zoom 5.9 × as fast as MLflow's and half as fast as
 * TensorBoard's, which draws in a worker; a move of the pointer takes as much of the main thread on all three. MLflow's page
 * shows 31 of the 100 spikes, and not the one in a run of a million steps.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright'
import { freePort } from '../e2e/support/process.ts'
import { browserArguments } from '../scripts/browser.ts'
import { ensureBrowser } from '../scripts/ensureBrowser.ts'
import { thisMachine } from '../scripts/machine.ts'
import { type ChartPage, MLFLOW, RUNLENS, TENSORBOARD } from './chartPages/chartPage.ts'
import { CURVES, fillCurves, LONG } from './chartPages/fillCurves.ts'
import { measurePage, type PageTimes } from './chartPages/measurePage.ts'
import { startTensorboard } from './chartPages/startTensorboard.ts'
import { type Side, startMlflow, startRunlens, stopSide } from './store/side.ts'

const ROWS = [
  ['until drawn', 'drawn'],
  ['until drawn, main thread', 'drawnCpu'],
  ['zoom by dragging', 'zoom'],
  ['zoom, main thread', 'zoomCpu'],
  ['a move of the pointer and a frame, p95', 'hoverFrame'],
  ['a move, main thread', 'hoverCpu'],
] as const

async function measure(chart: ChartPage, start: () => Promise<Side>): Promise<PageTimes> {
  const side = await start()
  const browser = await chromium.launch({ executablePath: ensureBrowser(thisMachine), args: [...browserArguments] })
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const times = await measurePage(context, side.address, chart)
    console.log(`${chart.name}: drawn after ${times.drawn.toFixed(0)} ms`)
    return times
  } finally {
    await browser.close()
    stopSide(side)
  }
}

function print(all: ReadonlyMap<string, PageTimes>): void {
  const ours = all.get(RUNLENS.name)
  for (const [label, key] of ROWS) {
    const cells = [...all].map(([name, times]) => {
      const ratio = name === RUNLENS.name || ours === undefined ? '' : ` (${(times[key] / ours[key]).toFixed(1)} ×)`
      return `${name} ${times[key].toFixed(1)} ms${ratio}`
    })
    console.log(`${label.padEnd(40)} ${cells.join('   ')}`)
  }
  for (const [name, { spikes, complete, long }] of all) {
    if (complete !== undefined) console.log(`every point drawn by ${name} after ${complete.toFixed(0)} ms`)
    if (spikes !== undefined) console.log(`one-step spikes on the screen of ${name}: ${spikes} of ${CURVES.runs}`)
    if (long !== undefined) {
      const { points, spikeSeen, ms } = long
      const of = `${points.toLocaleString('en-US')} of ${LONG.points.toLocaleString('en-US')} points`
      console.log(
        `${name} shows ${of} after ${ms.toFixed(0)} ms, the spike of one step ${spikeSeen ? 'is' : 'is not'} there`,
      )
    }
  }
}

if (!existsSync('dist/server/runlens.js')) throw new Error('Build Runlens first: npm run build')
const python = process.env['RUNLENS_BENCH_PYTHON']
const folder = mkdtempSync(path.join(tmpdir(), 'runlens-bench-'))
const [first, second, table] = ['runlens.db', 'mlflow.db', 'table'].map((name) => path.join(folder, name)) as [
  string,
  string,
  string,
]
try {
  fillCurves(first, table)
  copyFileSync(first, second)
  const all = new Map<string, PageTimes>()
  const add = async (chart: ChartPage, start: () => Promise<Side>) => {
    try {
      all.set(chart.name, await measure(chart, start))
    } catch (error) {
      console.log(`${chart.name} is not measured: ${String(error)}`)
    }
  }
  await add(RUNLENS, () => startRunlens(first))
  const port = await freePort()
  await add(TENSORBOARD, () => startTensorboard(table, path.join(folder, 'events'), port))
  if (python === undefined) {
    console.log('MLflow is not measured: RUNLENS_BENCH_PYTHON names no Python that has MLflow.')
  } else {
    await add(MLFLOW, () => startMlflow(python, second))
  }
  print(all)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

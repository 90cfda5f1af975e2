/**
 * The charts of 100 runs × 10 metrics in Runlens, in MLflow's own page and in TensorBoard, on the same numbers, one after the
 * other on the same machine. `npm run build`, then `RUNLENS_BENCH_PYTHON=/path/to/python node bench/chartPages.ts`; the Python
 * needs MLflow. TensorBoard is installed into `.venv-tensorboard` by the first run. Without that Python only Runlens is measured.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright'
import { browserArguments } from '../scripts/browser.ts'
import { ensureBrowser } from '../scripts/ensureBrowser.ts'
import { thisMachine } from '../scripts/machine.ts'
import { type ChartPage, MLFLOW, RUNLENS, TENSORBOARD } from './chartPages/chartPage.ts'
import { CURVES, fillCurves } from './chartPages/fillCurves.ts'
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
  for (const [name, { spikes, complete }] of all) {
    if (complete !== undefined) console.log(`every point drawn by ${name} after ${complete.toFixed(0)} ms`)
    if (spikes !== undefined) console.log(`one-step spikes on the screen of ${name}: ${spikes} of ${CURVES.runs}`)
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
  const all = new Map([[RUNLENS.name, await measure(RUNLENS, () => startRunlens(first))]])
  if (python === undefined) {
    console.log('MLflow and TensorBoard are not measured: RUNLENS_BENCH_PYTHON names no Python that has MLflow.')
  } else {
    all.set(MLFLOW.name, await measure(MLFLOW, () => startMlflow(python, second)))
    all.set(
      TENSORBOARD.name,
      await measure(TENSORBOARD, () => startTensorboard(table, path.join(folder, 'events'), 6965)),
    )
  }
  print(all)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

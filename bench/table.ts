/**
 * The runs table in a real browser, beside what it cannot be faster than: loading 10,000 runs × 110 keys beside a bare
 * download of the same pages, scrolling beside an idle page, ordering beside a typed-array sort. Loopback only; it
 * prints and fails nothing. `node bench/table.ts`
 */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { browserArguments, findBrowser } from '../scripts/browser.ts'
import { startProcess } from './forward/startProcess.ts'
import { mainThreadMs, openBareWindowing, timeBareDownload, timeFrames, watchLongTasks } from './table/inPage.ts'
import { timeSort } from './table/sort.ts'

const RUNLENS = 'dist/server/runlens.js'
const FRAMES = 120
const SPEEDS_PX = [84, 700]

interface LongTask {
  readonly start: number
  readonly ms: number
}

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0
const ms = (value: number): string => `${value.toFixed(1)} ms`

if (!existsSync(RUNLENS)) throw new Error('Build Runlens first: npm run build')
const upstream = await startProcess(new URL('table/upstream.ts', import.meta.url).pathname)
const runlens = await startProcess(RUNLENS, upstream.address, '--port', '0')
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] })
try {
  const page = await browser.newPage({ viewport: { width: 1560, height: 900 } })
  await page.addInitScript(watchLongTasks)
  const session = await page.context().newCDPSession(page)
  // The thread's own time: what else runs on the machine stays out of it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })

  const timeScrolling = async (): Promise<{ cost: number; frame: number }[]> => {
    const results: { cost: number; frame: number }[] = []
    for (const stepPx of SPEEDS_PX) {
      let frames: number[] = []
      const cost = await mainThreadMs(session, async () => {
        frames = await timeFrames(page, FRAMES, stepPx)
      })
      results.push({ cost: cost / FRAMES, frame: p95(frames) })
    }
    return results
  }

  await page.goto(`${runlens.address}/#/experiments/1`)
  await page.getByRole('link', { name: 'run-0', exact: true }).waitFor()
  const firstRows = await page.evaluate(() => performance.now())
  await page.getByText('10,000 runs', { exact: true }).waitFor({ timeout: 120_000 })
  const loaded = await page.evaluate(() => performance.now())
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: LongTask[] }).longTasks)
  const bare = await timeBareDownload(page)
  const late = tasks.filter(({ start }) => start > firstRows)
  console.log(`first rows ${ms(firstRows)} after navigation, all 10,000 runs ${ms(loaded)}`)
  console.log(
    `the same pages by fetch alone ${ms(bare)}: ${((loaded - firstRows) / bare).toFixed(2)} × from the first rows on`,
  )
  console.log(
    `tasks over 50 ms: ${tasks.length - late.length} before the first rows, ${late.length} after; longest after ${ms(Math.max(0, ...late.map((task) => task.ms)))}`,
  )

  const drawn = {
    rows: await page.getByRole('row').count(),
    columns: await page.getByRole('columnheader').count(),
  }
  const idle = p95(await timeFrames(page, FRAMES, 0))
  const table = await timeScrolling()

  const clicked = await mainThreadMs(session, async () => {
    await page.getByRole('columnheader', { name: 'metric/0' }).getByRole('button').click()
    await page.locator('[role="columnheader"][aria-sort="descending"]', { hasText: 'metric/0' }).waitFor()
  })
  console.log(`a click on a header, 10,000 runs: ${ms(clicked)} of the main thread`)
  await openBareWindowing(page, drawn.rows, drawn.columns)
  const bareTable = await timeScrolling()
  for (const [at, stepPx] of SPEEDS_PX.entries()) {
    const [ours, least] = [table[at], bareTable[at]]
    if (ours === undefined || least === undefined) continue
    console.log(
      `scrolling ${stepPx} px a frame: ${ms(ours.cost)} of the main thread a frame, bare windowing ${ms(least.cost)}: ` +
        `${(ours.cost / least.cost).toFixed(2)} ×; frame p95 ${ms(ours.frame)}, bare ${ms(least.frame)}, idle ${ms(idle)}`,
    )
  }
  const sort = timeSort()
  console.log(
    `ordering 100,000 runs: ${ms(sort.table)}, a typed-array sort ${ms(sort.typedArray)}: ${(sort.table / sort.typedArray).toFixed(2)} ×`,
  )
} finally {
  await browser.close()
  runlens.child.kill()
  upstream.child.kill()
}

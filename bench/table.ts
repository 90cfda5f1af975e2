/**
 * The runs table in a real browser, beside what it cannot be faster than: loading 10,000 runs × 110 keys beside a bare
 * download of the same pages, scrolling beside an idle page, ordering beside a typed-array sort. Loopback only; it
 * prints and fails nothing. `node bench/table.ts`
 */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { browserArguments, findBrowser } from '../scripts/browser.ts'
import { startProcess } from './forward/startProcess.ts'
import { untilBrowserAtRest } from './table/browserAtRest.ts'
import { printExperiments } from './table/experiments.ts'
import {
  allRowsMs,
  firstRows,
  longTasks,
  mainThreadMs,
  openBareWindowing,
  openFromList,
  timeFrames,
  watchFirstRows,
  watchLongTasks,
} from './table/inPage.ts'
import { printLoading } from './table/loading.ts'
import { printMemory } from './table/memory.ts'
import { printOwnTasks } from './table/ownTasks.ts'
import { ms, p95, tasksText } from './table/print.ts'
import { timeSort } from './table/sort.ts'
import { printVisits } from './table/visits.ts'
import { printStored } from './table/stored.ts'
import { wheelOver } from './table/wheel.ts'
import { printWide } from './table/wide.ts'

const RUNLENS = 'dist/server/runlens.js'
const FRAMES = 120
/** Two rows or so; what a wheel of 12,000 px/s scrolls in a frame; half a screen and more. */
const SPEEDS_PX = [84, 200, 700]

if (!existsSync(RUNLENS)) throw new Error('Build Runlens first: npm run build')
const upstream = await startProcess(new URL('table/upstream.ts', import.meta.url).pathname)
const runlens = await startProcess(RUNLENS, upstream.address, '--port', '0')
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] })
try {
  const page = await browser.newPage({ viewport: { width: 1560, height: 900 } })
  await page.addInitScript(watchLongTasks)
  await page.addInitScript(watchFirstRows)
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

  await untilBrowserAtRest(browser)
  await page.goto(`${runlens.address}/#/experiments/1`)
  const { paintedMs, bytesMs } = await firstRows(page)
  await allRowsMs(page)
  const tasks = await longTasks(page)
  await printVisits(runlens.address)
  await printOwnTasks(runlens.address)
  await printLoading(browser, runlens.address, 'a server that has every page ready')
  console.log(
    `tasks over 50 ms with Playwright beside it (aim: none): until the first page is here ${tasksText(tasks.filter(({ start }) => start < bytesMs))}; ` +
      `until its rows are drawn ${tasksText(tasks.filter(({ start }) => start >= bytesMs && start < paintedMs))}; ` +
      `later ${tasksText(tasks.filter(({ start }) => start >= paintedMs))}`,
  )

  const drawn = {
    rows: await page.getByRole('row').count(),
    columns: await page.getByRole('columnheader').count(),
  }
  const idle = p95(await timeFrames(page, FRAMES, 0))
  const table = await timeScrolling()

  const blank = await wheelOver(page, session)
  console.log(
    `a wheel of 12,000 px/s: ${blank.frames} of ${blank.stepsPx.length} frames had a place without rows, at most ${blank.worstPx.toFixed(0)} px ` +
      `(aim: none); ${p95(blank.stepsPx).toFixed(0)} px a frame (p95), 200 px where no frame is late`,
  )

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
        `${(ours.cost / least.cost).toFixed(2)} × (aim: 1.5 ×); frame p95 ${ms(ours.frame)}, bare ${ms(least.frame)}, idle ${ms(idle)} (aim: idle)`,
    )
  }
  await page.close()
  const again = await browser.newPage({ viewport: { width: 1560, height: 900 } })
  const fromList = await openFromList(again, runlens.address)
  await again.close()
  console.log(
    `opened from the list of experiments: first rows ${ms(fromList)} after the last byte of their page (aim: 150 ms)`,
  )
  const sort = timeSort()
  console.log(
    `ordering 100,000 runs: ${ms(sort.table)}, a typed-array sort ${ms(sort.typedArray)}: ${(sort.table / sort.typedArray).toFixed(2)} × (aim: 1.5 ×)`,
  )
  await printStored(browser, RUNLENS)
  await printExperiments(browser, RUNLENS)
  await printWide(browser, RUNLENS)
  await printMemory(RUNLENS)
} finally {
  await browser.close()
  runlens.child.kill()
  upstream.child.kill()
}

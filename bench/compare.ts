/**
 * The compare page in a real browser: opening 500 runs × 300 keys beside a bare download of the same runs, scrolling both
 * ways beside an idle page. Loopback only; it prints and fails nothing. `node bench/compare.ts`
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { browserArguments, findBrowser } from '../scripts/browser.ts'
import { startProcess } from './forward/startProcess.ts'
import { fillRuns } from './table/fillRuns.ts'
import { longTasks, mainThreadMs, timeFrames, watchLongTasks } from './table/inPage.ts'
import { ms, p95, tasksText } from './table/print.ts'

const RUNLENS = 'dist/server/runlens.js'
const RUNS = 500
const KEYS = { metrics: 170, params: 100, tags: 30 }
const FRAMES = 120
const ROUNDS = 5

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const ids = Array.from({ length: RUNS }, (_, index) => index.toString(16).padStart(32, '0'))

/** The same requests as the page's, as many at a time, parsed as JSON and no further. */
async function timeBareFetch(page: Page): Promise<number> {
  return page.evaluate(async (ids) => {
    const start = performance.now()
    const chunks = Array.from({ length: Math.ceil(ids.length / 100) }, (_, at) => ids.slice(at * 100, at * 100 + 100))
    const queue = chunks.values()
    const work = async (): Promise<void> => {
      for (const chunk of queue) {
        const filter = `attributes.run_id IN (${chunk.map((id) => `'${id}'`).join(', ')})`
        const body = JSON.stringify({ experiment_ids: ['1'], filter, run_view_type: 'ALL', max_results: chunk.length })
        const headers = { 'Content-Type': 'application/json' }
        await (await window.fetch('/api/2.0/mlflow/runs/search', { method: 'POST', headers, body })).json()
      }
    }
    await Promise.all([work(), work(), work(), work(), work()])
    return performance.now() - start
  }, ids)
}

/** Brings the page's code, without any runs. */
async function openEmpty(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/#/compare-runs`)
  await page.getByRole('heading', { name: 'No runs to compare' }).waitFor()
}

/** From a click on the link until all runs stand in the table. */
async function timeOpening(page: Page): Promise<number> {
  return page.evaluate(
    async ({ ids, columns }) => {
      const start = performance.now()
      window.location.hash = `#/compare-runs?runs=${JSON.stringify(ids)}&experiments=["1"]`
      const isDrawn = (): boolean => document.querySelector('[role="grid"]')?.ariaColCount === columns
      while (!isDrawn()) await new Promise(requestAnimationFrame)
      return performance.now() - start
    },
    { ids, columns: String(RUNS + 1) },
  )
}

/** The medians of opening and of fetching, in a new page each; that of the main thread's time for opening. */
async function measureOpening(browser: Browser, address: string) {
  const openings: number[] = []
  const fetches: number[] = []
  const costs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await newPage(browser, address)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    costs.push(await mainThreadMs(session, async () => openings.push(await timeOpening(page))))
    await page.close()
    // Neither finds the other's connections, nor what the engine has learnt.
    const bare = await newPage(browser, address)
    fetches.push(await timeBareFetch(bare))
    await bare.close()
  }
  return { opened: median(openings), fetched: median(fetches), cost: median(costs) }
}

/** A page with Compare's code in it, at rest. */
async function newPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1560, height: 900 } })
  await openEmpty(page, address)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  return page
}

if (!existsSync(RUNLENS)) throw new Error('Build Runlens first: npm run build')
const { metrics, params, tags } = KEYS
const counts = [RUNS, metrics, params, tags].map(String)
const folder = mkdtempSync(path.join(tmpdir(), 'runlens-bench-'))
const file = path.join(folder, 'compared.db')
fillRuns(file, RUNS, KEYS)
const store = await startProcess(RUNLENS, `sqlite:///${file}`, '--port', '0')
const upstream = await startProcess(new URL('table/upstream.ts', import.meta.url).pathname, ...counts)
const runlens = await startProcess(RUNLENS, upstream.address, '--port', '0')
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] })
try {
  console.log(
    `${RUNS} runs × ${metrics + params + tags} keys, opened beside the same requests by fetch and JSON.parse alone, median of ${ROUNDS}`,
  )
  for (const [from, { address }] of [
    ['an mlflow.db', store],
    ['a server that has all answers ready, at the speed of the wire', runlens],
  ] as const) {
    const { opened, fetched, cost } = await measureOpening(browser, address)
    console.log(
      `  from ${from}: ${ms(opened)} beside ${ms(fetched)}, ${(opened / fetched).toFixed(2)} × (aim: 1.5 ×); ${ms(cost)} of the main thread`,
    )
  }

  const page = await browser.newPage({ viewport: { width: 1560, height: 900 } })
  await page.addInitScript(watchLongTasks)
  const session = await page.context().newCDPSession(page)
  // The thread's own time: what else runs on the machine stays out of it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await openEmpty(page, runlens.address)
  await timeOpening(page)
  console.log(`tasks over 50 ms: ${tasksText(await longTasks(page))}`)
  const idle = p95(await timeFrames(page, FRAMES, 0))
  // As far as there is something to scroll: what stands still costs nothing.
  for (const [x, y, steps, name] of [
    [0, 52, 100, 'down, two rows a frame'],
    [0, 400, 15, 'down, half a screen a frame'],
    [120, 0, 100, 'aside, half a column a frame'],
  ] as const) {
    const frames: number[] = []
    let cost = 0
    while (frames.length < FRAMES) {
      await page.evaluate(() => document.querySelector('[role="grid"]')?.scrollTo(0, 0))
      cost += await mainThreadMs(session, async () => frames.push(...(await timeFrames(page, steps, y, x))))
    }
    console.log(
      `scrolling ${name}: frame p95 ${ms(p95(frames))}, idle ${ms(idle)} (aim: idle); ${ms(cost / frames.length)} of the main thread a frame`,
    )
  }
} finally {
  await browser.close()
  runlens.child.kill()
  store.child.kill()
  upstream.child.kill()
  rmSync(folder, { recursive: true })
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright'
import { startProcess } from '../forward/startProcess.ts'
import { fillRuns } from './fillRuns.ts'
import { allRowsMs, timeBareDownload } from './inPage.ts'
import { ms } from './print.ts'

const RUNS = 10_000
const KEYS = { metrics: 50, params: 50, tags: 10 }
const ROUNDS = 3

/** From the link to the experiment until the last run is there; the page's code is there before. Milliseconds. */
async function timeLoading(page: Page): Promise<number> {
  const startMs = await page.evaluate(() => {
    const now = performance.now()
    location.assign('#/experiments/1')
    return now
  })
  return (await allRowsMs(page)) - startMs
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Loading 10,000 runs from a database beside a bare download of the same pages, in turns. */
export async function printStored(browser: Browser, command: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'runlens-bench-'))
  const file = path.join(folder, 'runs.db')
  fillRuns(file, RUNS, KEYS)
  const runlens = await startProcess(command, `sqlite:///${file}`, '--port', '0')
  try {
    const [loads, downloads]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1560, height: 900 } })
      // An experiment without runs brings the code.
      await page.goto(`${runlens.address}/#/experiments/0`)
      await page.getByRole('heading', { name: 'No runs yet' }).waitFor()
      loads.push(await timeLoading(page))
      await page.close()
      const bare = await browser.newPage()
      await bare.goto(runlens.address)
      downloads.push(await timeBareDownload(bare, [32, 250, 1000]))
      await bare.close()
    }
    const [load, download] = [median(loads), median(downloads)]
    console.log(
      `10,000 runs from a database, from the click until all are there, median of ${ROUNDS}: ${ms(load)}, the same pages by fetch alone ${ms(download)}: ` +
        `${(load / download).toFixed(2)} × (aim: 1.2 ×)`,
    )
  } finally {
    runlens.child.kill()
    rmSync(folder, { recursive: true })
  }
}

import type { Browser, Page } from 'playwright'
import { untilBrowserAtRest } from './browserAtRest.ts'
import { allRowsMs, timeBareDownload } from './inPage.ts'
import { ms } from './print.ts'

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

/** Loading 10,000 runs beside a bare download of the same pages, in turns. `source` says where they come from. */
export async function printLoading(browser: Browser, address: string, source: string): Promise<void> {
  const [loads, downloads]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.newPage({ viewport: { width: 1560, height: 900 } })
    // An experiment without runs brings the code.
    await page.goto(`${address}/#/experiments/0`)
    await page.getByRole('heading', { name: 'No runs yet' }).waitFor()
    await untilBrowserAtRest(browser)
    loads.push(await timeLoading(page))
    await page.close()
    const bare = await browser.newPage()
    await bare.goto(address)
    await untilBrowserAtRest(browser)
    downloads.push(await timeBareDownload(bare, [32, 250, 1000]))
    await bare.close()
  }
  const [load, download] = [median(loads), median(downloads)]
  console.log(
    `10,000 runs from ${source}, from the click until all are there, median of ${ROUNDS}: ${ms(load)}, the same pages by fetch alone ${ms(download)}: ` +
      `${(load / download).toFixed(2)} × (aim: 1.2 ×)`,
  )
}

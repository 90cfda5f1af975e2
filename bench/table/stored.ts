import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright'
import { newDatabase } from '../store/newDatabase.ts'
import { startProcess } from '../forward/startProcess.ts'
import { timeBareDownload } from './inPage.ts'
import { ms } from './print.ts'

const RUNS = 10_000
const KEYS = { metrics: 50, params: 50, tags: 10 }
const ROUNDS = 3

/** The same runs as those of `upstream.ts`, in a database of MLflow's. */
function fill(file: string): void {
  const database = newDatabase(file)
  const valueOf = (run: number, key: number): number => ((run * 7919 + key * 31) % 10_007) / 10_007
  for (let run = 0; run < RUNS; run += 1) {
    const id = run.toString(16).padStart(32, '0')
    const startMs = 1.7e12 - run * 60_000
    database.addRun({ id, name: `run-${run}`, experiment: 1, startMs, endMs: startMs + 50_000 })
    for (let key = 0; key < KEYS.metrics; key += 1)
      database.addLatest(id, `metric/${key}`, valueOf(run, key), 100, startMs)
    for (let key = 0; key < KEYS.params; key += 1) database.addParam(id, `param.${key}`, valueOf(run, key).toFixed(2))
    for (let key = 0; key < KEYS.tags; key += 1) database.addTag(id, `tag_${key}`, 'abc'.charAt((run + key) % 3))
  }
  database.close()
}

/** From the link to the experiment until the last run is there; the page's code is there before. Milliseconds. */
async function timeLoading(page: Page): Promise<number> {
  const startMs = await page.evaluate(() => {
    const now = performance.now()
    location.assign('#/experiments/1')
    return now
  })
  await page.getByText('10,000 runs', { exact: true }).waitFor({ timeout: 120_000 })
  return (await page.evaluate(() => performance.now())) - startMs
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Loading 10,000 runs from a database beside a bare download of the same pages, in turns. */
export async function printStored(browser: Browser, command: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'runlens-bench-'))
  const file = path.join(folder, 'runs.db')
  fill(file)
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

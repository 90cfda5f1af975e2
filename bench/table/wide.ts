import type { Browser } from 'playwright'
import { startProcess } from '../forward/startProcess.ts'
import { untilBrowserAtRest } from './browserAtRest.ts'
import { firstRows, longTasks, mainThreadMs, timeFrames, watchFirstRows, watchLongTasks } from './inPage.ts'
import { ms, p95, tasksText } from './print.ts'

const FRAMES = 120
/** 500 runs, each with 480 of 12,000 metrics. */
const SHAPE = ['500', '480', '10', '5', '12000']
const COLUMNS = String(12_000 + 10 + 5 + 7)

/** Opens 12,000 distinct columns, scrolls through them and finds one. */
export async function printWide(browser: Browser, command: string): Promise<void> {
  const upstream = await startProcess(new URL('upstream.ts', import.meta.url).pathname, ...SHAPE)
  const runlens = await startProcess(command, upstream.address, '--port', '0')
  try {
    const page = await browser.newPage({ viewport: { width: 1560, height: 900 } })
    await page.addInitScript(watchLongTasks)
    await page.addInitScript(watchFirstRows)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await untilBrowserAtRest(browser)
    const opened = await mainThreadMs(session, async () => {
      await page.goto(`${runlens.address}/#/experiments/1`)
      await firstRows(page)
      await page.locator(`[role="grid"][aria-colcount="${COLUMNS}"]`).waitFor({ timeout: 60_000 })
    })
    const tasks = await longTasks(page)
    console.log(
      `12,000 columns × 500 runs open: ${ms(opened)} of the main thread; tasks over 50 ms: ${tasksText(tasks)}`,
    )
    const idle = p95(await timeFrames(page, FRAMES, 0))
    let frames: number[] = []
    const cost = await mainThreadMs(session, async () => {
      frames = await timeFrames(page, FRAMES, 0, 300)
    })
    console.log(
      `aside, 300 px a frame: frame p95 ${ms(p95(frames))}, idle ${ms(idle)} (aim: idle); ${ms(cost / FRAMES)} of the main thread a frame`,
    )
    const before = (await longTasks(page)).length
    const found = await mainThreadMs(session, async () => {
      await page.getByRole('button', { name: /^Columns/ }).click()
      await page.getByRole('searchbox', { name: /column/i }).fill('metric/11999')
      await page.getByText('metric/11999', { exact: true }).first().waitFor()
    })
    const late = (await longTasks(page)).slice(before)
    console.log(
      `a column found among them: ${ms(found)} of the main thread; tasks over 50 ms: ${tasksText(late)} (aim: none)`,
    )
    await page.close()
  } finally {
    runlens.child.kill()
    upstream.child.kill()
  }
}

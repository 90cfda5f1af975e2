import type { Browser } from 'playwright'
import { startProcess } from '../forward/startProcess.ts'
import { mainThreadMs, timeFrames } from './inPage.ts'
import { ms, p95 } from './print.ts'

const FRAMES = 120
const SPEEDS_PX = [84, 200, 700]
const SCROLLER = ':has(> table)'

/** Scrolls through a list of 10,000 experiments. */
export async function printExperiments(browser: Browser, command: string): Promise<void> {
  const upstream = await startProcess(new URL('experimentsUpstream.ts', import.meta.url).pathname)
  const runlens = await startProcess(command, upstream.address, '--port', '0')
  try {
    const page = await browser.newPage({ viewport: { width: 1560, height: 900 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(`${runlens.address}/#/experiments?layout=flat`)
    await page.getByRole('table', { name: 'Experiments' }).waitFor()
    const idle = p95(await timeFrames(page, FRAMES, 0))
    // Pages come as one comes near their place.
    while ((await page.getByRole('table').getAttribute('aria-rowcount')) === '-1') {
      await page.evaluate((scroller) => document.querySelector(scroller)?.scrollBy(0, 1e6), SCROLLER)
    }
    for (const stepPx of SPEEDS_PX) {
      await page.evaluate((scroller) => document.querySelector(scroller)?.scrollTo(0, 0), SCROLLER)
      let frames: number[] = []
      const cost = await mainThreadMs(session, async () => {
        frames = await timeFrames(page, FRAMES, stepPx, 0, SCROLLER)
      })
      console.log(
        `10,000 experiments, ${stepPx} px a frame: frame p95 ${ms(p95(frames))}, idle ${ms(idle)} (aim: idle); ` +
          `${ms(cost / FRAMES)} of the main thread a frame`,
      )
    }
    await page.close()
  } finally {
    runlens.child.kill()
    upstream.child.kill()
  }
}

import type { BrowserContext, CDPSession, Page } from 'playwright'
import type { ChartPage, LongCurve } from './chartPage.ts'

/** Milliseconds; `cpu` is what the page's main thread spent, which other programs on the machine do not distort. */
export interface PageTimes {
  readonly drawn: number
  readonly drawnCpu: number
  /** Until every point was there, where the page says so. */
  readonly complete: number | undefined
  /** From letting go of a dragged range until the page is quiet. */
  readonly zoom: number
  readonly zoomCpu: number
  readonly hoverFrame: number
  readonly hoverCpu: number
  readonly spikes: number | undefined
  readonly long: (LongCurve & { readonly ms: number }) | undefined
}

const ZOOMS = 3
const MOVES = 40
const QUIET_MS = 500
const LIMIT_MS = 150_000

function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN
}

async function cpuMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** Waits until no two frames have been further apart than two usual ones for a while; how long it took until then. */
function untilQuiet(page: Page): Promise<number> {
  return page.evaluate(async (quietMs) => {
    const start = performance.now()
    let before = start
    let busyUntil = start
    while (before - busyUntil < quietMs) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      if (now - before > 40) busyUntil = now
      before = now
    }
    return busyUntil - start
  }, QUIET_MS)
}

/** Opens a page that has been open before, so that its code is in the browser's cache, and uses its first chart. */
export async function measurePage(context: BrowserContext, address: string, chart: ChartPage): Promise<PageTimes> {
  const page = await context.newPage()
  page.setDefaultTimeout(LIMIT_MS)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const open = async () => {
    await page.goto('about:blank')
    const before = await cpuMs(cdp)
    const start = performance.now()
    await page.goto(address + chart.path, { waitUntil: 'commit' })
    const until = async (isSo: (page: Page) => Promise<boolean>) => {
      while (!(await isSo(page))) {
        if (performance.now() - start > LIMIT_MS)
          throw new Error(`${chart.name} has not drawn its charts in ${LIMIT_MS} ms`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return performance.now() - start
    }
    const ms = await until(chart.isDrawn)
    const spentMs = (await cpuMs(cdp)) - before
    return { ms, cpuMs: spentMs, completeMs: chart.isComplete && (await until(chart.isComplete)) }
  }
  if (chart.prepare === undefined) await open()
  else {
    await page.goto(address + chart.path, { waitUntil: 'commit' })
    await chart.prepare(page)
  }
  const drawn = await open()
  await untilQuiet(page)
  await keepPicture(page, chart.name)
  const spikes = await chart.spikes?.(page)
  const box = await page.locator(chart.plot).first().boundingBox()
  if (box === null) throw new Error(`${chart.name} has no chart to point at`)
  const at = (share: number) => ({ x: box.x + box.width * share, y: box.y + box.height / 2 })

  const frames: number[] = []
  const hoverBefore = await cpuMs(cdp)
  for (let move = 0; move < MOVES; move += 1) {
    const { x, y } = at((move + 1) / (MOVES + 2))
    const start = performance.now()
    await page.mouse.move(x, y)
    await page.evaluate(() => new Promise(requestAnimationFrame))
    frames.push(performance.now() - start)
  }
  const hoverCpu = ((await cpuMs(cdp)) - hoverBefore) / MOVES

  const zooms: number[] = []
  let zoomCpu = 0
  for (let zoom = 0; zoom < ZOOMS; zoom += 1) {
    await page.mouse.move(at(0.3).x, at(0.3).y)
    await page.mouse.down()
    await page.mouse.move(at(0.6).x, at(0.6).y, { steps: 3 })
    await untilQuiet(page)
    const before = await cpuMs(cdp)
    const start = performance.now()
    await page.mouse.up()
    const called = performance.now() - start
    zooms.push(called + (await untilQuiet(page)))
    zoomCpu += ((await cpuMs(cdp)) - before) / ZOOMS
    await page.mouse.dblclick(at(0.5).x, at(0.5).y)
    await untilQuiet(page)
  }
  await page.close()
  const long = chart.long && (await openLong(context, address, chart.name, chart.long))
  return {
    drawn: drawn.ms,
    drawnCpu: drawn.cpuMs,
    complete: drawn.completeMs,
    zoom: quantile(zooms, 0.5),
    zoomCpu,
    hoverFrame: quantile(frames, 0.95),
    hoverCpu,
    spikes,
    long,
  }
}

async function openLong(
  context: BrowserContext,
  address: string,
  name: string,
  { path, look }: NonNullable<ChartPage['long']>,
): Promise<LongCurve & { readonly ms: number }> {
  const page = await context.newPage()
  page.setDefaultTimeout(LIMIT_MS)
  const start = performance.now()
  await page.goto(address + path, { waitUntil: 'commit' })
  const shown = await look(page)
  const ms = performance.now() - start
  await keepPicture(page, `${name}-long`)
  await page.close()
  return { ...shown, ms }
}

/** What is measured, to be looked at, where RUNLENS_BENCH_PICTURES names a folder for it. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['RUNLENS_BENCH_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}

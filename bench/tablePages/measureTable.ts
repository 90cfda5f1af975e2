import type { Browser, CDPSession, Page } from 'playwright'

/** One of the pages that are measured beside each other. */
export interface TablePage {
  readonly address: string
  /** The hash under which the same runs are sorted. */
  readonly sorted: string
  /** The names of the run at the top, as the page opens and when it is sorted. */
  readonly first: string
  readonly best: string
}

/** Milliseconds, medians; `…Cpu` is what the page's main thread spent, which other programs on the machine do not distort. */
export interface TableTimes {
  readonly rows: number
  readonly rowsCpu: number
  readonly sort: number
  /** The 95th percentile. */
  readonly frame: number
  readonly frameCpu: number
}

const ROUNDS = 3
const FRAMES = 100
const PX_PER_FRAME = 300

/** Opens the page once, so that code and connections are warm, then opens, sorts and scrolls it. */
export async function measureTable(browser: Browser, table: TablePage): Promise<TableTimes> {
  const context = await browser.newContext({ viewport: { width: 1560, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const shows = (name: string) => page.getByText(name, { exact: true }).first().waitFor()
  await page.goto(table.address)
  await shows(table.first)
  const opened: { readonly ms: number; readonly cpuMs: number }[] = []
  const sorts: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto('about:blank')
    opened.push(
      await timed(cdp, async () => {
        await page.goto(table.address, { waitUntil: 'commit' })
        await shows(table.first)
      }),
    )
    await untilQuiet(page)
    const sort = await timed(cdp, async () => {
      await page.evaluate((hash) => (location.hash = hash), table.sorted)
      await shows(table.best)
    })
    sorts.push(sort.ms)
    await untilQuiet(page)
  }
  let frames: readonly number[] = []
  const scrolled = await timed(cdp, async () => {
    frames = await scroll(page)
  })
  await context.close()
  return {
    rows: quantile(
      opened.map(({ ms }) => ms),
      0.5,
    ),
    rowsCpu: quantile(
      opened.map(({ cpuMs }) => cpuMs),
      0.5,
    ),
    sort: quantile(sorts, 0.5),
    frame: quantile(frames, 0.95),
    frameCpu: scrolled.cpuMs / FRAMES,
  }
}

function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN
}

async function timed(cdp: CDPSession, work: () => Promise<void>): Promise<{ ms: number; cpuMs: number }> {
  const cpuMs = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const [startMs, before] = [performance.now(), await cpuMs()]
  await work()
  return { ms: performance.now() - startMs, cpuMs: (await cpuMs()) - before }
}

/** Waits until no frame has been late for two seconds: what streams in behind the first rows is there by then. */
function untilQuiet(page: Page): Promise<void> {
  return page.evaluate(async () => {
    let before = performance.now()
    let busyUntil = before
    while (before - busyUntil < 2000) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      if (now - before > 40) busyUntil = now
      before = now
    }
  })
}

/** Scrolls the largest thing that scrolls, down and up again; the time of each frame. */
function scroll(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    async ([count, step]) => {
      const scrollers = [...document.querySelectorAll<HTMLElement>('*')].filter(
        (element) =>
          element.scrollHeight > element.clientHeight + 200 &&
          element.clientHeight > 200 &&
          /auto|scroll/.test(getComputedStyle(element).overflowY),
      )
      const area = (element: HTMLElement) => element.clientHeight * element.clientWidth
      const largest = scrollers.toSorted((a, b) => area(b) - area(a))[0]
      if (largest === undefined) throw new Error('nothing scrolls')
      const times: number[] = []
      let before = await new Promise<number>(requestAnimationFrame)
      let direction = 1
      for (let frame = 0; frame < count; frame += 1) {
        const top = largest.scrollTop
        largest.scrollTop += step * direction
        if (largest.scrollTop === top) direction = -direction
        const now = await new Promise<number>(requestAnimationFrame)
        times.push(now - before)
        before = now
      }
      return times
    },
    [FRAMES, PX_PER_FRAME] as const,
  )
}

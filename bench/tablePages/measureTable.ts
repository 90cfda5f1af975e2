import type { Browser, CDPSession, Page, Request } from 'playwright'

/** One of the pages that are measured beside each other. */
export interface TablePage {
  readonly address: string
  /** The hash under which the same runs are sorted. */
  readonly sorted: string
  /** The names of the run at the top, as the page opens and when it is sorted. */
  readonly first: string
  readonly best: string
  /** Shows the same to everybody before it is scrolled: all keys, and runs enough. */
  readonly fill: (page: Page) => Promise<void>
  /** Waits until the server has nothing left to do. */
  readonly untilAtRest: () => Promise<void>
}

/** Milliseconds, medians; `…Cpu` is what the page's main thread spent, which other programs on the machine do not distort. */
export interface TableTimes {
  readonly rows: number
  readonly rowsCpu: number
  readonly sort: number
  readonly sortCpu: number
  /** The 95th percentile. */
  readonly frame: number
  readonly frameCpu: number
}

interface Times {
  readonly ms: number
  readonly cpuMs: number
}

/** MLflow's server takes 3 ms a run. */
const PATIENCE_MS = 300_000
const ROUNDS = 5
const FRAMES = 100
/** Ten rows: all of the way is through rows that have not been drawn yet. */
const PX_PER_FRAME = 300

/**
 * Opens the page once, so that code and connections are warm, then opens it again and again, and leaves it as soon as it can be read: all
 * of 10,000 runs take MLflow's server half a minute. What it asked for is all here before it is sorted, there and back, and,
 * filled, scrolled: the server is the same for both, and busy with one of them else.
 */
export async function measureTable(browser: Browser, table: TablePage): Promise<TableTimes> {
  const context = await browser.newContext({ viewport: { width: 1560, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const untilAnswered = watchSearches(page)
  await page.goto(table.address)
  await untilShown(page, table.first)
  const opened: Times[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto('about:blank')
    await table.untilAtRest()
    opened.push(
      await timed(cdp, async () => {
        await page.goto(table.address, { waitUntil: 'commit' })
        return untilShown(page, table.first)
      }),
    )
  }
  await untilAnswered()
  await untilQuiet(page)
  const sorts: Times[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    sorts.push(
      await timed(cdp, async () => {
        const startMs = await goTo(page, table.sorted)
        return (await untilShown(page, table.best)) - startMs
      }),
    )
    await untilQuiet(page)
    await goTo(page, new URL(table.address).hash)
    await untilShown(page, table.first)
    await untilQuiet(page)
  }
  await table.fill(page)
  await untilQuiet(page)
  let frames: readonly number[] = []
  const scrolled = await timed(cdp, async () => {
    frames = await scroll(page)
    return frames.reduce((sum, ms) => sum + ms, 0)
  })
  await context.close()
  return {
    rows: median(opened.map(({ ms }) => ms)),
    rowsCpu: median(opened.map(({ cpuMs }) => cpuMs)),
    sort: median(sorts.map(({ ms }) => ms)),
    sortCpu: median(sorts.map(({ cpuMs }) => cpuMs)),
    frame: quantile(frames, 0.95),
    frameCpu: scrolled.cpuMs / FRAMES,
  }
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN
}

/** @returns when, in milliseconds since the navigation. */
function goTo(page: Page, hash: string): Promise<number> {
  return page.evaluate((to) => {
    location.hash = to
    return performance.now()
  }, hash)
}

/**
 * Looks before every frame whether the name of a run can be seen: Playwright's own waiting looks every half second after the first
 * few times. @returns when it can, in milliseconds since the navigation.
 */
function untilShown(page: Page, name: string): Promise<number> {
  return page.evaluate(async (text) => {
    const isShown = (): boolean => {
      const found = document.evaluate(
        `//*[text()=${JSON.stringify(text)}]`,
        document,
        null,
        XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
        null,
      )
      return Array.from({ length: found.snapshotLength }, (_, index) => found.snapshotItem(index)).some(
        (node) => node instanceof HTMLElement && node.checkVisibility(),
      )
    }
    while (!isShown()) await new Promise(requestAnimationFrame)
    return performance.now()
  }, name)
}

/** @param work tells how long it took. */
async function timed(cdp: CDPSession, work: () => Promise<number>): Promise<Times> {
  const cpuMs = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const before = await cpuMs()
  const ms = await work()
  return { ms, cpuMs: (await cpuMs()) - before }
}

/** @returns waits until no page of runs has been on its way for a second. MLflow's page is never without any request. */
function watchSearches(page: Page): () => Promise<void> {
  const underWay = new Set<Request>()
  let lastMs = performance.now()
  const end = (request: Request): void => {
    if (underWay.delete(request)) lastMs = performance.now()
  }
  page.on('request', (request) => request.url().endsWith('/runs/search') && underWay.add(request))
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return async () => {
    while (underWay.size > 0 || performance.now() - lastMs < 1000) await page.waitForTimeout(100)
  }
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

/** Scrolls the largest thing that scrolls down from its top; the time of each frame. */
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
      if (largest.scrollHeight < count * step) throw new Error(`only ${largest.scrollHeight} px can be scrolled`)
      const times: number[] = []
      let before = await new Promise<number>(requestAnimationFrame)
      for (let frame = 0; frame < count; frame += 1) {
        largest.scrollTop += step
        const now = await new Promise<number>(requestAnimationFrame)
        times.push(now - before)
        before = now
      }
      return times
    },
    [FRAMES, PX_PER_FRAME] as const,
  )
}

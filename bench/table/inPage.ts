/** What runs inside of the browser's page; each function stands alone, since its text is what is sent there. */
import type { CDPSession, Page } from 'playwright'

/** Before anything of the page runs: remembers tasks of the main thread that take longer than 50 ms. */
export function watchLongTasks(): void {
  const tasks: { start: number; ms: number }[] = []
  Object.assign(globalThis, { longTasks: tasks })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, ms: duration })
  }).observe({ type: 'longtask', buffered: true })
}

/**
 * Before anything of the page runs: remembers when the first runs of a table are painted, and when those that can be pressed
 * are, which is later where they are a picture at first (docs/adr/0038-a-picture-of-the-first-rows.md).
 */
export function watchFirstRows(): void {
  const remember = (name: string, found: string): void => {
    const look = (): void => {
      if (document.querySelector(found) === null) requestAnimationFrame(look)
      // After this frame, in which they are painted.
      else setTimeout(() => Object.assign(globalThis, { [name]: performance.now() }))
    }
    requestAnimationFrame(look)
  }
  const own = '[role="grid"] a[href*="/runs/"]'
  remember('firstRowsMs', `${own}, body > [inert] a`)
  remember('ownRowsMs', own)
}

export interface FirstRows {
  /** Since the navigation. */
  readonly paintedMs: number
  /** When the last byte of the first page of runs was there, and of the code that shows it: the runs are asked for first. */
  readonly bytesMs: number
}

/** Waits for what `watchFirstRows` looks for; what was there before `sinceMs` does not count. */
export async function firstRows(page: Page, sinceMs = 0): Promise<FirstRows> {
  const waited = await page.waitForFunction(() => (globalThis as { firstRowsMs?: number }).firstRowsMs)
  const paintedMs = (await waited.jsonValue()) ?? Number.NaN
  const bytesMs = await page.evaluate(
    ([painted, since]) => {
      const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      const entries = all.filter(({ startTime }) => startTime >= since)
      const runs = entries.find(({ name }) => name.endsWith('runs/search'))?.responseEnd ?? Number.NaN
      const code = entries.filter(({ name, responseEnd }) => name.endsWith('.js') && responseEnd < painted)
      return Math.max(runs, ...code.map(({ responseEnd }) => responseEnd))
    },
    [paintedMs, sinceMs] as const,
  )
  return { paintedMs, bytesMs }
}

/**
 * Waits until all 10,000 runs are there, looking before every frame: Playwright's own waiting looks every half second, as
 * long as the loading takes. Milliseconds since the navigation.
 */
export async function allRowsMs(page: Page): Promise<number> {
  const waited = await page.waitForFunction(
    () =>
      [...document.querySelectorAll('output')].some(({ textContent }) => textContent === '10,000 runs') &&
      performance.now(),
    undefined,
    { timeout: 120_000 },
  )
  return Number(await waited.jsonValue())
}

/** Opens an experiment from the list, where all code is here already. Milliseconds from its first page's last byte to its rows. */
export async function openFromList(page: Page, address: string): Promise<number> {
  await page.addInitScript(watchFirstRows)
  await page.goto(`${address}/#/experiments/2`)
  await page.getByText('10,000 runs', { exact: true }).waitFor({ timeout: 120_000 })
  await page.evaluate(() => location.assign('#/experiments'))
  await page.getByRole('table', { name: 'Experiments' }).waitFor()
  const sinceMs = await page.evaluate(() => {
    Object.assign(globalThis, { firstRowsMs: undefined })
    return performance.now()
  })
  await page.evaluate(watchFirstRows)
  await page.evaluate(() => location.assign('#/experiments/1'))
  const { paintedMs, bytesMs } = await firstRows(page, sinceMs)
  return paintedMs - bytesMs
}

/** Tasks over 50 ms that `watchLongTasks` has seen, in milliseconds since the navigation. */
export async function longTasks(page: Page): Promise<readonly { readonly start: number; readonly ms: number }[]> {
  return page.evaluate(() => (globalThis as unknown as { longTasks: { start: number; ms: number }[] }).longTasks)
}

/**
 * Downloads the same pages with nothing but `fetch`, one after the other. Milliseconds.
 * @param sizes of the first pages; the last one is that of all others. Without them the server has its own.
 */
export async function timeBareDownload(page: Page, sizes: readonly number[] = []): Promise<number> {
  return page.evaluate(async (sizes) => {
    const start = performance.now()
    let token: string | undefined
    let asked = 0
    do {
      const answer = await fetch('/api/2.0/mlflow/runs/search', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          experiment_ids: ['1'],
          page_token: token,
          max_results: sizes[asked] ?? sizes.at(-1),
        }),
      })
      asked += 1
      const text = await answer.text()
      token = /"next_page_token": ?"([^"]+)"/.exec(text.slice(-500))?.[1]
    } while (token !== undefined)
    return performance.now() - start
  }, sizes)
}

/** Frame times in milliseconds while something moves by `stepPx` before every frame; 0 is an idle page. */
export async function timeFrames(
  page: Page,
  frames: number,
  stepPx: number,
  asidePx = 0,
  scroller = '[role="grid"]',
): Promise<number[]> {
  return page.evaluate(
    async ({ frames, stepPx, asidePx, scroller }) => {
      const grid = document.querySelector(scroller)
      const times: number[] = []
      let before = await new Promise(requestAnimationFrame)
      for (let frame = 0; frame < frames; frame += 1) {
        if (stepPx !== 0 || asidePx !== 0) grid?.scrollBy(asidePx, stepPx)
        const now = await new Promise(requestAnimationFrame)
        times.push(now - before)
        before = now
      }
      return times
    },
    { frames, stepPx, asidePx, scroller },
  )
}

/** Main-thread time in milliseconds that `act` costs. */
export async function mainThreadMs(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const read = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const before = await read()
  await act()
  return (await read()) - before
}

/**
 * Puts the least that a virtualised table can be into an empty page: as many rows and cells as the grid draws now,
 * placed the same way, their texts set by hand on every scroll. `timeFrames` scrolls it like the real one.
 */
export async function openBareWindowing(page: Page, rows: number, columns: number): Promise<void> {
  await page.goto('about:blank')
  await page.setContent(
    '<style>div{position:absolute;box-sizing:border-box;font:13px sans-serif}[role=grid]{inset:0;overflow:auto;contain:strict}' +
      '.r{height:32px;width:100%;border-bottom:1px solid #ddd}.c{height:100%;width:90px;overflow:hidden}</style>' +
      '<div role="grid"><div style="height:320000px;width:10000px"></div></div>',
  )
  await page.evaluate(
    ({ rows, columns }) => {
      const grid = document.querySelector('[role="grid"]') as HTMLElement
      const canvas = grid.firstElementChild as HTMLElement
      const pool = Array.from({ length: rows }, () => {
        const row = document.createElement('div')
        row.className = 'r'
        const cells = Array.from({ length: columns }, (_, column) => {
          const cell = document.createElement('div')
          cell.className = 'c'
          cell.style.left = `${column * 90}px`
          cell.append('')
          row.append(cell)
          return cell
        })
        canvas.append(row)
        return { row, cells, index: -1 }
      })
      const draw = (): void => {
        const first = Math.max(0, Math.floor(grid.scrollTop / 32) - 8)
        for (let index = first; index < first + rows; index += 1) {
          const slot = pool[index % rows]
          if (slot === undefined || slot.index === index) continue
          slot.index = index
          slot.row.style.transform = `translateY(${index * 32}px)`
          for (const [column, cell] of slot.cells.entries()) {
            ;(cell.firstChild as Text).data = (((index * 31 + column * 17) % 1000) / 1000).toPrecision(4)
          }
        }
      }
      grid.addEventListener('scroll', draw)
      draw()
    },
    { rows, columns },
  )
}

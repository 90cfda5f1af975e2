/**
 * What curves cost in real Chromium: mounting, zooming and hovering a chart, against the floor of the same machine in the
 * same run (two frames for a paint, the idle frame for a hover), and the reduction alone. `node bench/charts.ts`
 */
import { existsSync, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { type CDPSession, chromium, type Page } from 'playwright'
import { build, preview } from 'vite'
import { browserArguments } from '../scripts/browser.ts'
import { ensureBrowser } from '../scripts/ensureBrowser.ts'
import { thisMachine } from '../scripts/machine.ts'

const CASES = [
  { lines: 1, points: 1_000_000, cards: 1 },
  { lines: 10, points: 100_000, cards: 1 },
  { lines: 100, points: 2000, cards: 1 },
  // One crosshair and one zoom for all of them.
  { lines: 10, points: 5000, cards: 12 },
]
/** Pages in which the charts of a case are opened anew: the median of so many. */
const FRESH_PAGES = 5
const OUT = '.cache/bench-charts'

type ChartCase = (typeof CASES)[number]

function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN
}

function against(value: number, base: number): string {
  return `${value.toFixed(1)} ms = ${(value / base).toFixed(2)} ×`
}

/** CPU time of the page's main thread so far: other programs on the machine do not count. */
async function cpuMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN)
}

/** Times one of the page's measurements, and the CPU time of each of its repetitions. */
async function measure(page: Page, cdp: CDPSession, name: 'paintNothing' | 'zoom' | 'zoomAll' | 'idle' | 'hover') {
  const before = await cpuMs(cdp)
  const times = await page.evaluate((key) => window.chartBench[key](), name)
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), cpuMs: ((await cpuMs(cdp)) - before) / times.length }
}

/** Opens a page for the charts of a case, the garbage of making their data gone. */
async function openCase({ lines, points, cards }: ChartCase): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  const cdp = await page.context().newCDPSession(page)
  // The first chart of a page also pays for compiling the code.
  await page.evaluate(() => window.chartBench.prepare(1, 100, 1))
  await page.evaluate(() => window.chartBench.mount())
  await page.evaluate(() => window.chartBench.unmount())
  await page.evaluate(([l, p, c]) => window.chartBench.prepare(l, p, c), [lines, points, cards] as const)
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, cdp }
}

interface Opening {
  readonly ms: number
  readonly cpuMs: number
}

/** The medians of what is timed in fresh pages. */
async function inFreshPages(each: ChartCase, name: 'mount' | 'complete') {
  const times: Opening[] = []
  while (times.length < FRESH_PAGES) {
    const { page, cdp } = await openCase(each)
    if (name === 'complete') await page.evaluate(() => window.chartBench.mountSample())
    const spent = await cpuMs(cdp)
    const ms = await page.evaluate((key) => window.chartBench[key](), name)
    times.push({ ms, cpuMs: (await cpuMs(cdp)) - spent })
    await page.close()
  }
  const median = (key: keyof Opening) =>
    quantile(
      times.map((time) => time[key]),
      0.5,
    )
  return { ms: median('ms'), cpuMs: median('cpuMs') }
}

async function benchCase(each: ChartCase): Promise<void> {
  const { lines, points, cards } = each
  const few = await inFreshPages({ ...each, points: 100 }, 'mount')
  const all = await inFreshPages(each, 'mount')
  const complete = await inFreshPages(each, 'complete')
  const { page, cdp } = await openCase(each)
  await page.evaluate(() => window.chartBench.mount())
  const floor = await measure(page, cdp, 'paintNothing')
  const zoom = await measure(page, cdp, 'zoom')
  const follow = cards > 1 ? await measure(page, cdp, 'zoomAll') : undefined
  const idle = await measure(page, cdp, 'idle')
  const hover = await measure(page, cdp, 'hover')
  console.log(`${cards > 1 ? `${cards} cards of ` : ''}${lines} × ${points.toLocaleString('en-US')} points`)
  console.log(`  two frames, nothing changed  ${floor.p50.toFixed(1)} ms; p95 ${against(floor.p95, floor.p50)}`)
  const opened = ({ ms, cpuMs }: Opening) => `${against(ms, floor.p50)}, ${cpuMs.toFixed(1)} ms of CPU`
  console.log(`  mounted with 100 points      ${opened(few)}: card and frame`)
  console.log(`  mounted with all             ${opened(all)}${cards === 1 ? ' (aim: at most 1.50 ×)' : ''}`)
  console.log(`  sample → all points painted  ${opened(complete)} (aim: at most 1.50 ×)`)
  console.log(`  zoom painted, p50            ${against(zoom.p50, floor.p50)}`)
  console.log(
    `  zoom painted, p95            ${against(zoom.p95, floor.p50)} (aim: at most 1.50 ×), and ${(zoom.p95 / floor.p95).toFixed(2)} × p95 of the floor`,
  )
  if (follow !== undefined) console.log(`  zoom shown by every card     ${against(follow.p50, floor.p50)}`)
  console.log(`  main thread per zoom         ${(zoom.cpuMs - floor.cpuMs).toFixed(1)} ms of CPU`)
  console.log(`  frame while hovering, p95    ${against(hover.p95, idle.p95)} the idle frame (aim: 1.00 ×)`)
  console.log(`  main thread per hover        ${(hover.cpuMs - idle.cpuMs).toFixed(1)} ms of CPU`)
  await page.close()
}

/** What the page's process holds, in MiB; Linux tells it. */
async function residentMib(): Promise<number> {
  const cdp = await browser.newBrowserCDPSession()
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  const of = ({ id }: { readonly id: number }) => {
    const status = `/proc/${id}/status`
    return existsSync(status) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024 : Number.NaN
  }
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(of))
}

/** Ten million points in one chart, drawn. */
async function benchMemory(): Promise<void> {
  const { page, cdp } = await openCase({ lines: 1, points: 100, cards: 1 })
  await page.evaluate(() => window.chartBench.unmount())
  const before = await residentMib()
  await page.evaluate(() => window.chartBench.prepare(10, 1_000_000, 1))
  await page.evaluate(() => window.chartBench.mount())
  await cdp.send('HeapProfiler.collectGarbage')
  const held = (await residentMib()) - before
  console.log(`10 × 1,000,000 points held and drawn: ${held.toFixed(0)} MiB more (aim: less than 300)`)
  await page.close()
}

const common = { root: 'bench/charts', configFile: false, logLevel: 'warn' } as const
await build({
  ...common,
  plugins: [react({ compiler: true })],
  build: { outDir: `../../${OUT}`, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
})
const server = await preview({ ...common, build: { outDir: `../../${OUT}` }, preview: { host: '127.0.0.1', port: 0 } })
const browser = await chromium.launch({ executablePath: ensureBrowser(thisMachine), args: [...browserArguments] })
try {
  for (const each of CASES) await benchCase(each)
  await benchMemory()
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  const speed = await page.evaluate(() => window.chartBench.reduce())
  console.log(`reduction to 1,200 columns: ${speed.first.toFixed(0)} million points/s (aim: at least 100),`)
  console.log(`  ${speed.again.toFixed(0)} where their blocks are known`)
  const spikes = await page.evaluate(() => window.chartBench.spikes(100))
  console.log('100 × 1,000,000 points, a spike of one step in each:')
  console.log(`  drawn ${spikes.drawn} of 100, in half of the steps ${spikes.zoomed} of ${spikes.inView}`)
  console.log(`  in the saved SVG ${spikes.svg} of 100, in the saved PNG ${spikes.png} of 100`)
} finally {
  await browser.close()
  await server.close()
}

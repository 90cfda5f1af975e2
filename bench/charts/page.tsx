/** The page that bench/charts.ts measures: one chart of the product, and the stopwatches around it. */
import '../../src/ui/styles.ts'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { pixelGrid, reduceCurve } from '../../src/domain/series/reduce.ts'
import { ChartLink } from '../../src/features/charts/chartLink.ts'
import type { ChartSeries } from '../../src/features/charts/chartSeries.ts'
import { MetricChart } from '../../src/features/charts/MetricChart.tsx'
import { DEFAULT_CHART_SETTINGS } from '../../src/routes/chartSettings.ts'

const ZOOMS = 24
const FRAMES = 90
const REDUCTIONS = 30

/** What bench/charts.ts calls, in this order; all times in milliseconds. */
export interface ChartBench {
  readonly mount: (lines: number, points: number, cards: number) => Promise<number>
  readonly paintNothing: () => Promise<readonly number[]>
  readonly zoom: () => Promise<readonly number[]>
  readonly idle: () => Promise<readonly number[]>
  readonly hover: () => Promise<readonly number[]>
  readonly unmount: () => void
  /** Million points per second. */
  readonly reduce: () => number
}

declare global {
  interface Window {
    chartBench: ChartBench
  }
}

/** A random walk that is the same in every run. */
function walk(seed: number, points: number): ChartSeries {
  let state = seed
  let level = 0
  const values = new Float64Array(points)
  for (let index = 0; index < points; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    level += state / 2 ** 32 - 0.5
    values[index] = level
  }
  const steps = Float64Array.from({ length: points }, (_, step) => step)
  const series = { steps, values, timestampsMs: steps.map((step) => 1.7e12 + step * 1000) }
  return { id: String(seed), name: `run ${seed}`, color: `var(--run-${(seed % 10) + 1})`, series }
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))

/** Two frames and a task after now: what has changed before is on the screen by then. */
async function painted(): Promise<void> {
  await frame()
  await frame()
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(0)
  })
}

async function timePaint(change: () => void): Promise<number> {
  const start = performance.now()
  change()
  await painted()
  return performance.now() - start
}

async function timeFrames(each: (share: number) => void): Promise<number[]> {
  const times: number[] = []
  let before = await frame()
  for (let index = 0; index < FRAMES; index += 1) {
    each(index / FRAMES)
    const now = await frame()
    times.push(now - before)
    before = now
  }
  return times
}

let root = createRoot(document.getElementById('root')!)
const surface = () => document.querySelector('[role=application]')!

async function repeat(times: number, change: (index: number) => void): Promise<number[]> {
  const paints: number[] = []
  for (let index = 0; index < times; index += 1) paints.push(await timePaint(() => change(index)))
  return paints
}

window.chartBench = {
  mount: (lines, points, cards) => {
    const link = new ChartLink()
    const series = Array.from({ length: cards }, (_, card) =>
      Array.from({ length: lines }, (_, index) => walk(card * lines + index + 1, points)),
    )
    return timePaint(() =>
      root.render(
        <MantineProvider>
          <div className={cards > 1 ? 'grid' : ''}>
            {series.map((each, card) => (
              <MetricChart
                key={each[0]?.id}
                title={`bench ${card}`}
                series={each}
                view={DEFAULT_CHART_SETTINGS}
                link={link}
              />
            ))}
          </div>
        </MantineProvider>,
      ),
    )
  },
  paintNothing: () => repeat(ZOOMS, (index) => document.body.style.setProperty('--tick', String(index))),
  zoom: () =>
    repeat(ZOOMS, (index) => {
      const key = index % 8 < 4 ? '+' : '-'
      surface().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }),
  idle: () => timeFrames(() => {}),
  hover: () => {
    const box = surface().getBoundingClientRect()
    const clientY = box.top + box.height / 2
    return timeFrames((share) => {
      const clientX = box.left + box.width * share
      surface().dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true }))
    })
  },
  unmount: () => {
    root.unmount()
    root = createRoot(document.getElementById('root')!)
  },
  reduce: () => {
    const { series } = walk(7, 1_000_000)
    const grid = pixelGrid(0, 999_999, 1200)
    const times = Array.from({ length: REDUCTIONS }, () => {
      const start = performance.now()
      reduceCurve({ x: series.steps, y: series.values }, grid)
      return performance.now() - start
    }).toSorted((a, b) => a - b)
    return 1000 / (times[REDUCTIONS / 2] ?? Number.NaN)
  },
}

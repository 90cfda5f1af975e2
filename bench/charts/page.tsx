/** The page that bench/charts.ts measures: one chart of the product, and the stopwatches around it. */
import '../../src/ui/styles.ts'
import { MantineProvider } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { pixelGrid, reduceCurve } from '../../src/domain/series/reduce.ts'
import { blocksOf } from '../../src/domain/series/valueBlocks.ts'
import { cardPicture } from '../../src/features/charts/cardPicture.ts'
import { ChartLink } from '../../src/features/charts/chartLink.ts'
import type { ChartSeries } from '../../src/features/charts/chartSeries.ts'
import { drawnOn, readDrawn } from '../../src/features/charts/drawn.ts'
import { MetricChart } from '../../src/features/charts/MetricChart.tsx'
import { DEFAULT_CHART_SETTINGS } from '../../src/routes/chartSettings.ts'
import { picturePng, pictureSvg } from '../../src/ui/picture.ts'

/** So many that the slowest twentieth is more than one of them. */
const ZOOMS = 72
const ZOOMS_OF_ALL = 8
const FRAMES = 90
const REDUCTIONS = 30

/** What bench/charts.ts calls, in this order; all times in milliseconds. */
export interface ChartBench {
  /** Makes the data of the next `mount`, what a worker hands over in the product, and an empty page for it. */
  readonly prepare: (lines: number, points: number, cards: number) => void
  readonly mount: () => Promise<number>
  /** Mounts what a server's sample shows of the data, as the product does first. */
  readonly mountSample: () => Promise<number>
  /** Gives the mounted charts all of the data. */
  readonly complete: () => Promise<number>
  readonly paintNothing: () => Promise<readonly number[]>
  readonly zoom: () => Promise<readonly number[]>
  /** Zooms until every card shows it. */
  readonly zoomAll: () => Promise<readonly number[]>
  readonly idle: () => Promise<readonly number[]>
  readonly hover: () => Promise<readonly number[]>
  readonly unmount: () => void
  /** Mounts runs of a million steps each, every one with a spike of one step, and counts the spikes that are left. */
  readonly spikes: (lines: number) => Promise<SpikesLeft>
  /** Million points per second. */
  readonly reduce: () => { readonly first: number; readonly again: number }
}

/** Of the spikes of all runs: how many are among the drawn values, and in the pictures that the card is saved as. */
export interface SpikesLeft {
  readonly drawn: number
  readonly zoomed: number
  readonly inView: number
  readonly svg: number
  readonly png: number
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
  // The worker hands these over with the values.
  blocksOf(values)
  const steps = Float64Array.from({ length: points }, (_, step) => step)
  const series = { steps, values, timestampsMs: steps.map((step) => 1.7e12 + step * 1000) }
  return { id: String(seed), name: `run ${seed}`, color: `var(--run-${(seed % 10) + 1})`, series }
}

const SAMPLED = 320

/** As many points as MLflow's page asks for. */
function sampleOf(one: ChartSeries): ChartSeries {
  const every = Math.max(1, Math.floor(one.series.steps.length / SAMPLED))
  const pick = (array: Float64Array) => array.filter((_, index) => index % every === 0)
  const { steps, values, timestampsMs } = one.series
  return { ...one, series: { steps: pick(steps), values: pick(values), timestampsMs: pick(timestampsMs) } }
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

const LONG = 1_000_000
const SPIKE = 9
const spikeOf = (run: number) => 5000 + run * 9901

/** Runs that share their steps and times, so that a browser holds a hundred of them. */
function spikedRuns(lines: number): readonly ChartSeries[] {
  const steps = Float64Array.from({ length: LONG }, (_, step) => step)
  const timestampsMs = steps.map((step) => 1.7e12 + step * 1000)
  return Array.from({ length: lines }, (_, run) => {
    const values = new Float64Array(LONG).fill(0.5)
    values[spikeOf(run)] = SPIKE
    return { id: String(run), name: `run ${run}`, color: 'var(--run-1)', series: { steps, values, timestampsMs } }
  })
}

/** How many of the runs have ink at the height of their spike in the card's picture, `scale` pixels per CSS pixel. */
async function spikesInPicture(picture: Blob, card: Element, lines: number): Promise<number> {
  const image = await createImageBitmap(picture)
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')!
  context.drawImage(image, 0, 0)
  const [frame, box] = [card.getBoundingClientRect(), surface().getBoundingClientRect()]
  const scale = image.width / frame.width
  const at = (pixels: number) => Math.round(pixels * scale)
  // Halfway up there is nothing but spikes, where no line of the grid is.
  const { data } = context.getImageData(
    at(box.left - frame.left),
    at(box.top - frame.top + box.height * 0.45),
    at(box.width),
    1,
  )
  const isInked = (column: number) => (data[4 * column + 1] ?? 255) < 200
  const columnOf = (run: number) => Math.round((spikeOf(run) / (LONG - 1)) * (at(box.width) - 1))
  const runs = Array.from({ length: lines }, (_, run) => columnOf(run))
  return runs.filter((column) => [-2, -1, 0, 1, 2].some((off) => isInked(column + off))).length
}

let prepared: readonly (readonly ChartSeries[])[] = []
let link = new ChartLink()
const root = createRoot(document.getElementById('root')!)

let shown: readonly (readonly ChartSeries[])[] = []
const watchers = new Set<() => void>()

function show(charts: readonly (readonly ChartSeries[])[]): void {
  shown = charts
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** The charts alone are drawn when their data comes: the page around them has been there before. */
function Cards() {
  const charts = useSyncExternalStore(watch, () => shown)
  return (
    <div className={charts.length > 1 ? 'grid' : ''}>
      {charts.map((each, card) => (
        <MetricChart
          key={each[0]?.id}
          title={`bench ${card}`}
          series={each}
          view={DEFAULT_CHART_SETTINGS}
          link={link}
        />
      ))}
    </div>
  )
}

root.render(
  <MantineProvider>
    <Cards />
  </MantineProvider>,
)

const surface = () => document.querySelector('[role=application]')!

function press(key: string): void {
  surface().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

/** The last point that each card has drawn. */
function lastPoints(): readonly (number | undefined)[] {
  return [...document.querySelectorAll('canvas')].map((canvas) => drawnOn(canvas)?.curves[0]?.indices.at(-1))
}

async function repeat(times: number, change: (index: number) => void): Promise<number[]> {
  const paints: number[] = []
  for (let index = 0; index < times; index += 1) paints.push(await timePaint(() => change(index)))
  return paints
}

window.chartBench = {
  prepare: (lines, points, cards) => {
    prepared = Array.from({ length: cards }, (_, card) =>
      Array.from({ length: lines }, (__, index) => walk(card * lines + index + 1, points)),
    )
    show([])
  },
  mount: () => {
    link = new ChartLink()
    return timePaint(() => show(prepared))
  },
  mountSample: () => {
    link = new ChartLink()
    const samples = prepared.map((each) => each.map(sampleOf))
    return timePaint(() => show(samples))
  },
  complete: () => timePaint(() => show(prepared)),
  paintNothing: () => repeat(ZOOMS, (index) => document.body.style.setProperty('--tick', String(index))),
  zoom: () => repeat(ZOOMS, (index) => press(index % 8 < 4 ? '+' : '-')),
  zoomAll: async () => {
    const times: number[] = []
    for (let index = 0; index < ZOOMS_OF_ALL; index += 1) {
      const start = performance.now()
      press(index % 4 < 2 ? '+' : '-')
      do await frame()
      while (new Set(lastPoints()).size > 1)
      times.push(performance.now() - start)
    }
    return times
  },
  idle: () => timeFrames(() => {}),
  hover: () => {
    const box = surface().getBoundingClientRect()
    const clientY = box.top + box.height / 2
    return timeFrames((share) => {
      const clientX = box.left + box.width * share
      surface().dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true }))
    })
  },
  unmount: () => show([]),
  spikes: async (lines) => {
    const link = new ChartLink()
    root.render(
      <MantineProvider>
        <MetricChart title="spikes" series={spikedRuns(lines)} view={DEFAULT_CHART_SETTINGS} link={link} />
      </MantineProvider>,
    )
    await painted()
    const card = document.querySelector<HTMLElement>('article')!
    const drawnSpikes = () => readDrawn(card.querySelector('canvas')!).filter(({ y }) => y.includes(SPIKE)).length
    const drawn = drawnSpikes()
    const picture = cardPicture(card)
    const svg = new DOMParser().parseFromString(pictureSvg(picture), 'image/svg+xml')
    const heights = [...svg.querySelectorAll('path[stroke-linejoin]')].map((path) =>
      [...path.getAttribute('d')!.matchAll(/[ML][\d.-]+ ([\d.-]+)/g)].map(([, y]) => Number(y)),
    )
    const tall = surface().clientHeight * 0.7
    const png = await spikesInPicture(await picturePng(picture), card, lines)
    const half = { min: 0, max: LONG / 2 }
    link.zoomTo(half)
    // Who did not zoom by hand follows when there is time.
    while ((readDrawn(card.querySelector('canvas')!)[0]?.x.at(-1) ?? LONG) > half.max + 10) await painted()
    return {
      drawn,
      zoomed: drawnSpikes(),
      inView: Array.from({ length: lines }, (_, run) => spikeOf(run)).filter((step) => step <= half.max).length,
      svg: heights.filter((ys) => Math.max(...ys) - Math.min(...ys) > tall).length,
      png,
    }
  },
  reduce: () => {
    const { series } = walk(7, 1_000_000)
    const grid = pixelGrid(0, 999_999, 1200)
    const speed = (values: () => Float64Array) => {
      const times = Array.from({ length: REDUCTIONS }, () => {
        const y = values()
        const start = performance.now()
        reduceCurve({ x: series.steps, y }, grid)
        return performance.now() - start
      }).toSorted((a, b) => a - b)
      return 1000 / (times[REDUCTIONS / 2] ?? Number.NaN)
    }
    // Values that nobody has looked at yet, and values whose blocks are known.
    return { first: speed(() => series.values.slice()), again: speed(() => series.values) }
  },
}

import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import '../../ui/styles.ts'
import { pixelGrid } from '../../domain/series/reduce.ts'
import { smoothValues } from '../../domain/series/smoothing.ts'
import { DEFAULT_CHART_SETTINGS } from '../../routes/chartSettings.ts'
import { pictureSvg } from '../../ui/picture.ts'
import { cardPicture } from './cardPicture.ts'
import { ChartLink } from './chartLink.ts'
import type { ChartSeries } from './chartSeries.ts'
import { drawnOn, readDrawn } from './drawn.ts'
import type { LineView } from './lineView.ts'
import { MetricChart } from './MetricChart.tsx'
import { canvasRect } from './paintCurves.ts'

function seriesOf(values: readonly number[] | Float64Array, overrides: Partial<ChartSeries> = {}): ChartSeries {
  const series = {
    steps: Float64Array.from(values, (_, step) => step),
    values: Float64Array.from(values),
    timestampsMs: Float64Array.from(values, (_, step) => 1_700_000_000_000 + step * 1000),
  }
  return { id: 'r1', name: 'brave-otter', color: 'var(--run-2)', series, ...overrides }
}

function InTheme({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider>
      <div style={{ width: 600 }}>{children}</div>
    </MantineProvider>
  )
}

async function show(series: readonly ChartSeries[], view: LineView = DEFAULT_CHART_SETTINGS) {
  return render(<MetricChart title="val/loss" series={series} view={view} />, { wrapper: InTheme })
}

const plot = page.getByRole('application')

async function canvasOf(container: Element): Promise<HTMLCanvasElement> {
  await expect.poll(() => container.querySelector('canvas')?.width ?? 0).toBeGreaterThan(0)
  return container.querySelector('canvas')!
}

/** x of the first and last drawn point: what is in view, and a neighbour on either side. */
function drawnRange(canvas: HTMLCanvasElement): readonly [number, number] {
  const [curve] = readDrawn(canvas)
  return [curve?.x[0] ?? Number.NaN, curve?.x.at(-1) ?? Number.NaN]
}

/** Opaque pixels per column of the canvas, in columns of one CSS pixel. */
function paintedByColumn(canvas: HTMLCanvasElement): number[] {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height)
  return Array.from({ length: width }, (_, x) => {
    let painted = 0
    for (let y = 0; y < height; y += 1) if (data[(y * width + x) * 4 + 3]! > 128) painted += 1
    return painted
  })
}

describe('MetricChart', () => {
  it('draws a one-step spike among a million points at full zoom-out', async () => {
    const values = new Float64Array(1_000_000).fill(0.5)
    values[345_678] = 9
    const { container } = await show([seriesOf(values)])
    const canvas = await canvasOf(container)
    const [drawn] = readDrawn(canvas)
    expect(drawn!.y[drawn!.x.indexOf(345_678)]).toBe(9)
    expect(drawn!.x.length).toBeLessThan(10_000)
    const painted = paintedByColumn(canvas)
    const column = Math.round((345_678 / 999_999) * (canvas.width - 4)) + 2
    const tallest = Math.max(...painted.slice(column - 2, column + 3))
    expect(tallest).toBeGreaterThan(canvas.height * 0.7)
    expect(painted[column - 20]).toBeLessThan(5)
  })

  it.each([
    { every: 2, count: 1 },
    { every: 2, count: 60 },
    { every: 200, count: 1 },
    { every: 200, count: 60 },
  ])('paints each point alone among gaps, one in $every steps, beside $count runs', async ({ every, count }) => {
    const alone = Float64Array.from({ length: 120 }, (_, step) => (step % every === 0 ? 1 : Number.NaN))
    const noise = Float64Array.from({ length: 3000 }, (_, step) => 9 + (step % 7))
    const others = Array.from({ length: count }, (_, run) => seriesOf(noise, { id: `n${run}`, name: `run ${run}` }))
    const { container } = await show([seriesOf(alone), ...others])
    const canvas = await canvasOf(container)
    const { plot, curves } = drawnOn(canvas)!
    const { xs, ys } = curves[0]!
    const lone = [...xs.keys()].filter((at) => !Number.isNaN(ys[at]!))
    expect(lone).toHaveLength(Math.ceil(120 / every))
    const { x, y } = canvasRect(plot)
    const context = canvas.getContext('2d')!
    const ink = (at: number): number => {
      const [left, top] = [(xs[at]! - x) * devicePixelRatio - 2, (ys[at]! - y) * devicePixelRatio - 2]
      const { data } = context.getImageData(Math.round(left), Math.round(top), 5, 5)
      return Math.max(...data.filter((_, byte) => byte % 4 === 3))
    }
    for (const at of lone) expect(ink(at)).toBeGreaterThan(90)
  })

  it('smooths a long curve elsewhere: what was logged is there at once, and the smooth line when it is computed', async () => {
    const values = Float64Array.from({ length: 120_000 }, (_, step) => Math.sin(step / 500) + (step % 7))
    const smoothing = { kind: 'gaussian', amount: 100 } as const
    const { container } = await show([seriesOf(values)], { ...DEFAULT_CHART_SETTINGS, smoothing })
    const canvas = await canvasOf(container)
    await expect.poll(() => readDrawn(canvas).map(({ shadow }) => shadow)).toEqual([true, false])
    await expect.element(page.getByText('computing…')).not.toBeInTheDocument()
    const smooth = smoothValues(values, smoothing)
    const [, line] = readDrawn(canvas)
    expect(line!.y.every((value, at) => value === smooth[line!.x[at]!])).toBe(true)
  })

  it('puts many points along another metric elsewhere, and never shows those of one axis on the next', async () => {
    const values = Float64Array.from({ length: 60_000 }, (_, step) => step % 1000)
    const noisy = seriesOf(values.map((_, step) => (step * 7919) % 60_000)).series
    const falling = seriesOf(values.map((_, step) => -step)).series
    const along = (key: string): LineView => ({ ...DEFAULT_CHART_SETTINGS, xAxis: { kind: 'metric', key } })
    const { container, rerender } = await show([seriesOf(values, { along: noisy })], along('noisy'))
    const before = await canvasOf(container)
    expect(readDrawn(before)[0]!.x.every((x, at, xs) => at === 0 || x >= xs[at - 1]!)).toBe(true)
    expect(drawnRange(before)).toEqual([0, 59_999])
    await rerender(
      <MetricChart title="val/loss" series={[seriesOf(values, { along: falling })]} view={along('falling')} />,
    )
    expect(container.querySelector('canvas')).toBeNull()
    const canvas = await canvasOf(container)
    expect(drawnRange(canvas)).toEqual([-59_999, -0])
  })

  it('averages many points elsewhere, every spike inside of its band', async () => {
    const runs = Array.from({ length: 8 }, (_, run) => {
      const values = new Float64Array(20_000).fill(run)
      values[5000 + run * 1000] = 99
      return seriesOf(values, { id: `r${run}`, name: `run ${run}` })
    })
    const averaging = { band: 'range', by: undefined } as const
    const { container } = await show(runs, { ...DEFAULT_CHART_SETTINGS, averaging })
    const canvas = await canvasOf(container)
    await expect.poll(() => readDrawn(canvas).map(({ id }) => id)).toEqual(['mean of '])
    const [{ curve, band } = { curve: undefined, band: undefined }] = drawnOn(canvas)!.curves
    expect(curve!.y[0]).toBe(3.5)
    const { x, width, y } = drawnOn(canvas)!.plot
    for (let run = 0; run < runs.length; run += 1) {
      const pixel = x + (width * (5000 + run * 1000)) / 19_999
      const tops = band!.flatMap(({ xs, ys }) => [...ys].filter((_, at) => Math.abs(xs[at]! - pixel) < 0.01))
      expect(Math.min(...tops)).toBeLessThan(y + 5)
    }
  })

  it('keeps a one-step spike of every run in the exported picture, and says which colour is which run', async () => {
    const runs = ['otter', 'heron <b>'].map((name, at) => {
      const values = new Float64Array(200_000).fill(0.5)
      values[45_678 + at] = 9
      return seriesOf(values, { id: name, name, color: `var(--run-${at + 1})` })
    })
    const { container } = await show(runs)
    const canvas = await canvasOf(container)
    const card = container.querySelector<HTMLElement>('article')!
    await expect.poll(() => readDrawn(canvas).length).toBe(2)
    const svg = new DOMParser().parseFromString(pictureSvg(cardPicture(card)), 'image/svg+xml')
    expect(svg.querySelector('parsererror')).toBeNull()
    const heights = [...svg.querySelectorAll('path[stroke-linejoin]')].map((path) =>
      [...path.getAttribute('d')!.matchAll(/[ML][\d.-]+ ([\d.-]+)/g)].map(([, y]) => Number(y)),
    )
    expect(heights).toHaveLength(2)
    for (const ys of heights) expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(canvas.clientHeight * 0.7)
    const words = [...svg.querySelectorAll('text')].map((text) => text.textContent)
    expect(words).toEqual(expect.arrayContaining(['val/loss', 'otter', 'heron <b>', '0', 'x: step']))
  })

  it('says in the exported picture how its curves are drawn, and cuts names that are wider than it in their middle', async () => {
    const smoothing = { kind: 'gaussian', amount: 5 } as const
    const runs = [seriesOf([1, 2, 3]), seriesOf([2, 3, 4], { id: 'r2', name: 'a long name '.repeat(20) })]
    const { container } = await show(runs, { ...DEFAULT_CHART_SETTINGS, logY: true, smoothing })
    await canvasOf(container)
    const { width, texts } = cardPicture(container.querySelector<HTMLElement>('article')!)
    expect(texts.map(({ text }) => text)).toContain('x: step · log y · smoothed (gaussian 5)')
    const name = texts.find(({ text }) => text.startsWith('a long name'))!
    expect(name.text).toMatch(/^a long name .*….* long name $/)
    expect(name.x + name.width).toBeLessThan(width)
  })

  it('draws the spike of every one of 100 runs at every zoom that it is in', async () => {
    const spikes = Array.from({ length: 100 }, (_, run) => 1000 + run * 37)
    const series = spikes.map((spike, run) => {
      const values = new Float64Array(5000).fill(0.5)
      values[spike] = 9 + run
      return seriesOf(values, { id: `r${run}`, name: `run ${run}` })
    })
    const smoothed: LineView = { ...DEFAULT_CHART_SETTINGS, smoothing: { kind: 'exponential', amount: 0.9 } }
    const { container } = await show(series, smoothed)
    const canvas = await canvasOf(container)
    const spikesDrawn = () =>
      readDrawn(canvas)
        .filter(({ shadow }) => shadow)
        .filter(({ y }, run) => y.includes(9 + run)).length
    // So many points are smoothed in a worker.
    await expect.poll(spikesDrawn).toBe(100)
    await focusByKeyboard()
    await userEvent.keyboard('{Home}')
    for (const steps of [2500, 1250]) {
      await userEvent.keyboard('+')
      await expect.poll(() => readDrawn(canvas)[0]?.x.at(-1)).toBeLessThan(steps + 10)
      expect(spikesDrawn()).toBe(spikes.filter((spike) => spike <= steps).length)
    }
  })

  it('keeps the extremes of every pixel column of its own canvas', async () => {
    const values = Float64Array.from({ length: 200_000 }, (_, step) => Math.sin(step * 12.9898) * 43_758.5453)
    const { container } = await show([seriesOf(values)])
    const canvas = await canvasOf(container)
    const [drawn] = readDrawn(canvas)
    const grid = pixelGrid(0, 199_999, canvas.width - 4)
    for (let column = 0; column < grid.length - 1; column += 97) {
      const [from, to] = [Math.ceil(grid[column]!), Math.ceil(grid[column + 1]!)]
      const shown = [...drawn!.y].filter((_, at) => drawn!.x[at]! >= from && drawn!.x[at]! < to)
      const logged = [...values.subarray(from, to)]
      expect([Math.min(...shown), Math.max(...shown)]).toEqual([Math.min(...logged), Math.max(...logged)])
    }
  })

  it('zooms to the dragged range and back by double click', async () => {
    const { container } = await show([seriesOf(Float64Array.from({ length: 1001 }, (_, step) => step))])
    const canvas = await canvasOf(container)
    await drag(0.25, 0.5)
    await expect.poll(() => drawnRange(canvas)[0]).toBeGreaterThan(230)
    expect(drawnRange(canvas)[1]).toBeLessThan(520)
    await userEvent.dblClick(plot)
    await expect.poll(() => drawnRange(canvas)).toEqual([0, 1000])
  })

  it('offers the way back out of a zoom', async () => {
    const { container } = await show([seriesOf(Float64Array.from({ length: 1001 }, (_, step) => step))])
    const canvas = await canvasOf(container)
    const reset = page.getByRole('button', { name: 'reset zoom' })
    expect(reset.query()).toBeNull()
    await drag(0.25, 0.5)
    await reset.click()
    await expect.poll(() => drawnRange(canvas)).toEqual([0, 1000])
  })

  it('moves from point to point by keys and reads the exact point out', async () => {
    await show([seriesOf([0.1, 0.123456789012345, NaN, 0.4])])
    const live = page.getByText(/^val\/loss .*, step/)
    await focusByKeyboard()
    await expect.element(live).toMatchTextContent(/^val\/loss 0.4, step 3, .*, brave-otter$/)
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(live).toMatchTextContent(/^val\/loss NaN, step 2,/)
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(live).toMatchTextContent(/^val\/loss 0.123456789012345, step 1,/)
    await userEvent.keyboard('{Home}')
    await expect.element(live).toMatchTextContent(/^val\/loss 0.1, step 0,/)
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await expect.element(live).toMatchTextContent(/^val\/loss 0.4, step 3,/)
  })

  it('zooms by keys around the crosshair', async () => {
    const { container } = await show([seriesOf(Float64Array.from({ length: 1001 }, (_, step) => step))])
    const canvas = await canvasOf(container)
    await focusByKeyboard()
    await userEvent.keyboard('{Home}+')
    await expect.poll(() => drawnRange(canvas)).toEqual([0, 501])
    await expect.element(page.getByText('step 0 to step 500 in view')).toBeInTheDocument()
    await userEvent.keyboard('-')
    await expect.poll(() => drawnRange(canvas)).toEqual([0, 1000])
    await expect.element(page.getByText('everything in view')).toBeInTheDocument()
    await userEvent.keyboard('++{Escape}')
    await expect.poll(() => drawnRange(canvas)).toEqual([0, 1000])
  })

  it('shows the values of all curves at the pointer, largest first', async () => {
    await show([
      seriesOf([1, 1, 1], { id: 'low', name: 'low' }),
      seriesOf([3, 3, 3], { id: 'high', name: 'high' }),
      seriesOf([2, 2, 2], { id: 'middle', name: 'middle' }),
    ])
    await plot.hover()
    await expect
      .poll(() => page.getByTestId('chart-tooltip').query()?.textContent)
      .toBe('step 1 · 1.0 shigh3middle2low1')
  })

  it('shows the spike itself when the pointer is on it', async () => {
    const values = new Float64Array(100_000).fill(0.5)
    values[50_003] = 9.123456789
    await show([seriesOf(values)])
    await plot.hover({ position: { x: (await width()) / 2, y: 12 } })
    await expect.element(page.getByTestId('chart-tooltip')).toMatchTextContent(/^step 50,003 .*9.1234568$/)
  })

  it('says from which step a curve is NaN, and how often', async () => {
    await show([seriesOf([0.4, 0.3, 0.2, NaN, NaN])])
    await expect.element(page.getByText('NaN from 3')).toBeInTheDocument()
    await expect.element(page.getByText('2 NaN', { exact: true })).toBeInTheDocument()
  })

  it.each([
    { values: [0.938821], shown: '0.938821' },
    { values: [NaN, NaN], shown: 'All 2 points are NaN' },
    { values: [Infinity, -Infinity, NaN], shown: 'All 3 points are NaN or infinite' },
    { values: [], shown: 'No points logged' },
  ])('shows $values as "$shown" instead of a chart', async ({ values, shown }) => {
    const { container } = await show([seriesOf(values)])
    await expect.element(page.getByText(shown, { exact: true })).toBeVisible()
    expect(container.querySelector('canvas')).toBeNull()
  })

  it('fills the screen, and is drawn at its size', async () => {
    const { container } = await show([seriesOf([1, 2, 3])])
    const before = (await canvasOf(container)).width
    await page.getByRole('button', { name: 'What can be done with val/loss' }).click()
    await page.getByRole('menuitem', { name: 'Full screen' }).click()
    await expect.poll(() => document.fullscreenElement?.ariaLabel).toBe('val/loss')
    await expect.poll(async () => (await canvasOf(container)).width).not.toBe(before)
    // Of what is outside of it nothing is seen.
    await page.getByRole('button', { name: 'What can be done with val/loss' }).click()
    const item = page.getByRole('menuitem', { name: 'Full screen' })
    await expect.element(item).toBeVisible()
    expect(document.fullscreenElement?.contains(item.element())).toBe(true)
    await userEvent.keyboard('{Escape}')
    await document.exitFullscreen()
    await expect.poll(async () => (await canvasOf(container)).width).toBe(before)
  })

  it('stands also where no tick is in view, between two steps', async () => {
    const link = new ChartLink()
    const { container } = await render(
      <MetricChart title="val/loss" series={[seriesOf([1, 2, 3])]} view={DEFAULT_CHART_SETTINGS} link={link} />,
      { wrapper: InTheme },
    )
    await canvasOf(container)
    link.zoomTo({ min: 0.4, max: 0.6 })
    await expect.element(page.getByRole('button', { name: 'reset zoom' })).toBeVisible()
    await expect.element(plot).toBeVisible()
  })

  it('names its curves while it fills the screen, and says how to leave', async () => {
    await show([seriesOf([1, 2]), seriesOf([2, 3], { id: 'r2', name: 'calm-tapir' })])
    await page.getByRole('button', { name: 'What can be done with val/loss' }).click()
    await page.getByRole('menuitem', { name: 'Full screen' }).click()
    const legend = page.getByRole('region', { name: 'Curves in this chart' })
    await expect.element(legend).toMatchTextContent('brave-ottercalm-tapir')
    await page.getByRole('button', { name: 'leave full screen' }).click()
    await expect.element(legend).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: 'What can be done with val/loss' })).toHaveFocus()
  })

  it('keeps an open menu when the curve comes', async () => {
    const { rerender } = await render(
      <MetricChart title="val/loss" series={[]} placeholder="soon" view={DEFAULT_CHART_SETTINGS} />,
      { wrapper: InTheme },
    )
    await expect.element(page.getByText('soon')).toBeVisible()
    await page.getByRole('button', { name: 'What can be done with val/loss' }).click()
    await expect.element(page.getByRole('menuitem', { name: 'Full screen' })).toBeVisible()
    await rerender(<MetricChart title="val/loss" series={[seriesOf([1, 2, 3])]} view={DEFAULT_CHART_SETTINGS} />)
    await expect.element(page.getByRole('menuitem', { name: 'Show as a table' })).toBeVisible()
    await expect.element(page.getByText('soon')).not.toBeInTheDocument()
  })

  it('says in words what the curve says', async () => {
    await show([seriesOf([0.5, 0.25, 0.75, NaN])])
    const words = 'brave-otter: 4 points, smallest 0.25, largest 0.75, last NaN at step 3, 1 NaN at step 3'
    await expect.element(page.getByText(words)).toBeInTheDocument()
    await expect.element(plot).toHaveAccessibleDescription(words)
  })

  it('says of several runs what they are in all, and of many only the first by themselves', async () => {
    const many = Array.from({ length: 30 }, (_, at) => seriesOf([at, at + 1], { id: `r${at}`, name: `run-${at}` }))
    await show(many)
    await expect
      .element(plot)
      .toHaveAccessibleDescription('30 runs, 60 points, smallest 0 (run-0), largest 30 (run-29)')
    const said = page.getByRole('list', { name: 'val/loss in words' }).getByRole('listitem')
    await expect.element(said.first()).toMatchTextContent('run-0: 2 points, smallest 0, largest 1, last 1 at step 1')
    expect(said.elements()).toHaveLength(21)
    await expect.element(said.last()).toMatchTextContent('10 more, which the card’s menu shows as a table')
  })

  it('paints in the colours of the theme, again when it changes', async () => {
    const { container } = await show([seriesOf([1, 2, 3], { color: 'var(--text)' })])
    // The tests of one browser share their storage, so the theme that another one chose may be in force.
    document.documentElement.dataset['mantineColorScheme'] = 'light'
    const color = async () => {
      const canvas = await canvasOf(container)
      const middle = canvas.getContext('2d')!.getImageData(canvas.width / 2 - 4, 0, 8, canvas.height).data
      const at = middle.findIndex((value, index) => index % 4 === 3 && value === 255)
      return Array.from(middle.subarray(at - 3, at))
    }
    await expect.poll(color).toEqual([0x17, 0x18, 0x1c])
    document.documentElement.dataset['mantineColorScheme'] = 'dark'
    await expect.poll(color).toEqual([0xe9, 0xea, 0xee])
    document.documentElement.dataset['mantineColorScheme'] = 'light'
  })
})

/** Past the buttons in the card's header. */
async function focusByKeyboard(): Promise<void> {
  await expect.element(plot).toBeVisible()
  while (document.activeElement !== plot.element()) await userEvent.tab()
}

async function width(): Promise<number> {
  await expect.element(plot).toBeVisible()
  return plot.element().getBoundingClientRect().width
}

/** Drags over the plot between two shares of its width. */
async function drag(from: number, to: number): Promise<void> {
  const box = plot.element().getBoundingClientRect()
  const at = (share: number) => ({ x: box.width * share, y: box.height / 2 })
  await userEvent.dragAndDrop(plot, plot, { sourcePosition: at(from), targetPosition: at(to) })
}

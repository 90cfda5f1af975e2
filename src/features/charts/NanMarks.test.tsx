import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import '../../ui/styles.ts'
import { DEFAULT_CHART_SETTINGS } from '../../routes/chartSettings.ts'
import { pictureSvg } from '../../ui/picture.ts'
import { cardPicture } from './cardPicture.ts'
import type { ChartSeries } from './chartSeries.ts'
import { drawnOn } from './drawn.ts'
import { MetricChart } from './MetricChart.tsx'
import { canvasRect } from './paintCurves.ts'

const plot = page.getByRole('application')
const tip = page.getByTestId('chart-tooltip')

function seriesOf(values: Float64Array, name = 'otter'): ChartSeries {
  const steps = values.map((_, step) => step)
  return {
    id: name,
    name,
    color: 'var(--run-2)',
    series: { steps, values, timestampsMs: steps.map((at) => at * 1000) },
  }
}

function InTheme({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider>
      <div style={{ width: 600 }}>{children}</div>
    </MantineProvider>
  )
}

/** Shows the series and waits until they are drawn. */
async function drawn(...series: readonly ChartSeries[]) {
  const { container } = await render(<MetricChart title="loss" series={series} view={DEFAULT_CHART_SETTINGS} />, {
    wrapper: InTheme,
  })
  await expect.poll(() => container.querySelector('canvas')?.width ?? 0).toBeGreaterThan(0)
  const canvas = container.querySelector('canvas')!
  return { container, canvas, ...drawnOn(canvas)! }
}

async function openTable(): Promise<void> {
  await page.getByRole('button', { name: 'What can be done with loss' }).click()
  await page.getByRole('menuitem', { name: 'Show as a table' }).click()
}

/** A curve that falls, and is NaN at some steps. */
function falling(length: number, ...nan: readonly number[]): Float64Array {
  return Float64Array.from({ length }, (_, step) => (nan.includes(step) ? Number.NaN : 1 - step / length))
}

it('marks the only NaN of a million points, on the screen, in the picture and in the table', async () => {
  const { container, canvas, curves, plot: place } = await drawn(seriesOf(falling(1_000_000, 345_678)))
  const { lost } = curves[0]!
  expect(lost.map(({ index }) => index)).toEqual([345_678])
  const { x, y } = canvasRect(place)
  const at = (pixel: number, origin: number) => Math.round((pixel - origin) * devicePixelRatio)
  // Beside the middle of the cross and above it there is no line, only one of its arms.
  const { data } = canvas.getContext('2d')!.getImageData(at(lost[0]!.x + 1.5, x), at(lost[0]!.y - 3, y), 2, 2)
  expect(Math.max(...data.filter((_, byte) => byte % 4 === 3))).toBeGreaterThan(60)
  const cross = `M${(lost[0]!.x - 3).toFixed(2)} ${(lost[0]!.y - 3).toFixed(2)}L`
  expect(pictureSvg(cardPicture(container.querySelector('article')!))).toContain(cross)
  await openTable()
  await expect.element(page.getByRole('cell', { name: '1 NaN at step 345,678' })).toBeVisible()
})

it('finds a NaN where it is marked, and says since when there is none but NaN', async () => {
  const { plot: place, curves } = await drawn(seriesOf(falling(101, 50, 51, 52, 53)), seriesOf(falling(101), 'heron'))
  const point = (index: number) => {
    const { xs, lost } = curves[0]!
    return { x: xs[index]! - place.x, y: lost[0]!.y - place.y + 1 }
  }
  await plot.hover({ position: point(50) })
  await expect.element(tip).toMatchTextContent(/^step 50 .*heron0\.5.*otterNaN$/)
  await plot.hover({ position: point(53) })
  await expect.element(tip).toMatchTextContent(/ottersince step 50NaN$/)
})

it('finds the only NaN of many points by a hand that is not quite on its cross', async () => {
  const noise = falling(100_000, 60_000).map((value, at) => value + (at % 7) / 100)
  const { plot: place, curves } = await drawn(seriesOf(noise))
  const [mark] = curves[0]!.lost
  await plot.hover({ position: { x: mark!.x - place.x + 2, y: mark!.y - place.y - 1 } })
  await expect.element(tip).toMatchTextContent(/^step 60,000 .*NaN$/)
})

it('finds an infinity at the edge where it is marked', async () => {
  const { plot: place, curves } = await drawn(seriesOf(falling(101).map((value, at) => (at === 30 ? Infinity : value))))
  await plot.hover({ position: { x: curves[0]!.xs[30]! - place.x, y: 3 } })
  await expect.element(tip).toMatchTextContent(/^step 30 .*Infinity$/)
})

it('reads out since when a curve is NaN', async () => {
  await drawn(seriesOf(falling(10, 7, 8, 9)))
  while (document.activeElement !== plot.element()) await userEvent.tab()
  await expect.element(page.getByText(/^loss NaN, since step 7, step 9, .*, otter$/)).toBeInTheDocument()
})

it('goes by N to each stretch that is no number, one after the other', async () => {
  const one = falling(100_000, 40_001, 40_002).map((value, at) => (at === 90_000 ? -Infinity : value))
  await drawn(seriesOf(one), seriesOf(falling(100_000, 40_001, 70_003), 'heron'))
  while (document.activeElement !== plot.element()) await userEvent.tab()
  const said = [
    /^loss NaN, step 40001, .*otter$/,
    /^loss NaN, step 40001, .*heron$/,
    /^loss NaN, step 70003, .*heron$/,
    /^loss -Infinity, step 90000, /,
  ]
  for (const words of [...said, ...said]) {
    await userEvent.keyboard('n')
    await expect.element(page.getByText(words)).toBeInTheDocument()
  }
})

it('marks as many NaNs as can be told apart, the first and the one that begins the end always', async () => {
  const values = Float64Array.from({ length: 2000 }, (_, step) => (step % 2 === 1 || step > 1990 ? Number.NaN : 1))
  const { plot: place, curves } = await drawn(seriesOf(values))
  const { lost } = curves[0]!
  expect(lost[0]!.index).toBe(1)
  expect(lost.at(-1)!.index).toBe(1991)
  expect(lost.length).toBeLessThan(place.width / 16 + 2)
})

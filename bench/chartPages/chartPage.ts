import type { Page } from 'playwright'
import { CURVES, LONG, spikeStep } from './fillCurves.ts'

/** One of the pages that are measured beside each other. */
export interface ChartPage {
  readonly name: string
  /** Below the server's address. */
  readonly path: string
  /** Settings as a person would make them: all runs are to be seen, nothing else is in the way. */
  readonly prepare?: (page: Page) => Promise<void>
  /** Whether all charts in view show all runs. */
  readonly isDrawn: (page: Page) => Promise<boolean>
  /** Whether they show every point, where the page ever does. */
  readonly isComplete?: (page: Page) => Promise<boolean>
  /** What takes the pointer in the first chart. */
  readonly plot: string
  /** How many of the runs' spikes are on the screen, where that can be told. */
  readonly spikes?: (page: Page) => Promise<number>
  /** What it shows of a run of a million points, where that can be told: waits until it has shown all that it will. */
  readonly long?: { readonly path: string; readonly look: (page: Page) => Promise<LongCurve> }
}

export interface LongCurve {
  readonly points: number
  readonly spikeSeen: boolean
}

export const RUNLENS: ChartPage = {
  name: 'runlens',
  path: '/#/experiments/1?mode=charts',
  plot: 'article [role=application]',
  isDrawn: (page) =>
    page.evaluate((runs) => {
      const cards = [...document.querySelectorAll('article')].filter(
        (card) => card.getBoundingClientRect().top < innerHeight,
      )
      // The chart in words counts the runs whose curves are there.
      const hasAll = (card: Element) =>
        [...card.querySelectorAll('p')].some(({ textContent }) => textContent.startsWith(`${runs} runs, `))
      return cards.length > 1 && cards.every((card) => hasAll(card) && (card.querySelector('canvas')?.width ?? 0) > 0)
    }, CURVES.runs),
  isComplete: (page) =>
    page.evaluate(
      (all) => {
        const cards = [...document.querySelectorAll('article')].filter(
          (card) => card.getBoundingClientRect().top < innerHeight,
        )
        return cards.length > 1 && cards.every((card) => card.textContent.includes(all))
      },
      `all ${(CURVES.runs * CURVES.points).toLocaleString('en-US')} points`,
    ),
  spikes: (page) =>
    page.evaluate(
      ([steps, last]) => {
        const canvas = document.querySelector<HTMLCanvasElement>('article canvas')
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
        if (canvas === null || pixels === undefined) return 0
        // The canvas reaches two pixels over the plot. Halfway up there is nothing but spikes.
        const row = Math.floor(canvas.height / 2)
        const isInked = (column: number) => (pixels[4 * (row * canvas.width + column) + 3] ?? 0) > 64
        const columnOf = (step: number) => 2 + Math.round((step / last) * (canvas.width - 4))
        return steps.filter((step) => [-1, 0, 1].some((off) => isInked(columnOf(step) + off))).length
      },
      [Array.from({ length: CURVES.runs }, (_, run) => spikeStep(run)), CURVES.points - 1] as const,
    ),
  long: {
    path: '/#/experiments/0?mode=charts',
    look: async (page) => {
      await page.getByText(`all ${LONG.points.toLocaleString('en-US')} points`).waitFor()
      const spikeSeen = await page.evaluate((share) => {
        const canvas = document.querySelector<HTMLCanvasElement>('article canvas')
        if (canvas === null) return false
        // Halfway up there is nothing but the spike. The canvas reaches two pixels over the plot.
        const row = Math.floor(canvas.height / 2)
        const pixels = canvas.getContext('2d')?.getImageData(0, row, canvas.width, 1).data
        const column = 2 + Math.round(share * (canvas.width - 4))
        return [-1, 0, 1].some((off) => (pixels?.[4 * (column + off) + 3] ?? 0) > 64)
      }, LONG.spikeStep / LONG.points)
      return { points: LONG.points, spikeSeen }
    },
  },
}

export const MLFLOW: ChartPage = {
  name: 'mlflow',
  path: '/#/experiments/1/runs?compareRunsMode=CHART',
  plot: '.js-plotly-plot .nsewdrag',
  prepare: async (page) => {
    await page.waitForSelector('.js-plotly-plot .trace')
    await page.evaluate((hidden) => {
      localStorage.setItem('mlflow.assistant.panelOpen_v1', 'false')
      for (const [key, text] of Object.entries(localStorage)) {
        if (!key.includes('ExperimentPage')) continue
        const state = JSON.parse(String(text)) as Record<string, unknown>
        if (hidden in state) localStorage.setItem(key, JSON.stringify({ ...state, [hidden]: 'SHOW_ALL' }))
      }
    }, 'runsHiddenMode')
  },
  isDrawn: (page) =>
    page.evaluate((runs) => {
      const plots = [...document.querySelectorAll('.js-plotly-plot')].filter(
        (plot) => plot.getBoundingClientRect().top < innerHeight,
      )
      return plots.length > 1 && plots.every((plot) => plot.querySelectorAll('.scatterlayer .trace').length >= runs)
    }, CURVES.runs),
  spikes: (page) =>
    page.evaluate((spike) => {
      interface Plotly extends Element {
        readonly data?: readonly { readonly name?: string; readonly y?: ArrayLike<number> }[]
      }
      const { data = [] } = document.querySelector<Plotly>('.js-plotly-plot') ?? ({} as Plotly)
      return new Set(data.filter(({ y = [] }) => Array.from(y).includes(spike)).map(({ name }) => name)).size
    }, CURVES.spike),
  long: {
    path: '/#/experiments/0/runs?compareRunsMode=CHART',
    look: async (page) => {
      await page.waitForSelector('.js-plotly-plot .scatterlayer .trace')
      return page.evaluate((spike) => {
        interface Plotly extends Element {
          readonly data?: readonly { readonly y?: ArrayLike<number> }[]
        }
        const { data = [] } = document.querySelector<Plotly>('.js-plotly-plot') ?? ({} as Plotly)
        const values = data.flatMap(({ y = [] }) => Array.from(y))
        return { points: values.length, spikeSeen: values.includes(spike) }
      }, LONG.spike)
    },
  },
}

export const TENSORBOARD: ChartPage = {
  name: 'tensorboard',
  path: '/#timeseries',
  plot: 'scalar-card line-chart .series-view',
  isDrawn: (page) =>
    page.evaluate((last) => {
      const cards = [...document.querySelectorAll('scalar-card')].filter(
        (card) => card.getBoundingClientRect().top < innerHeight,
      )
      // Its canvas is painted in a worker; the axis is there when the data is.
      return (
        cards.length > 1 &&
        cards.every((card) => [...card.querySelectorAll('text')].some((text) => text.textContent.trim() === last))
      )
    }, '800'),
}

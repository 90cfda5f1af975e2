import type { Locator, Page } from '@playwright/test'
import { Chart } from './chart.ts'

/** The charts of the runs that the Runs page shows, as a person sees them. */
export class ChartsPane {
  readonly #page: Page
  readonly pane: Locator

  constructor(page: Page) {
    this.#page = page
    this.pane = page.getByRole('region', { name: 'Charts', exact: true })
  }

  /** Opens the runs of an experiment in this mode by the switch that the page has for it. */
  async open(experimentId: string, mode: 'Charts' | 'Split'): Promise<void> {
    await this.#page.goto(`/#/experiments/${experimentId}`)
    await this.#page.getByRole('radiogroup', { name: 'Show runs as' }).getByText(mode, { exact: true }).click()
    await this.pane.waitFor()
  }

  chart(metricKey: string): Chart {
    return new Chart(this.#page, metricKey)
  }

  /** The cards that are in the page. */
  get cards(): Locator {
    return this.pane.getByRole('article')
  }

  /** The legend's switch of a run. */
  legend(runName: string): Locator {
    return this.pane
      .getByRole('list', { name: 'Runs in the charts' })
      .getByRole('button', { name: runName, exact: true })
  }

  get search(): Locator {
    return this.pane.getByRole('searchbox', { name: 'Find a metric' })
  }

  /** Opens one of the quiet words of the tool bar. */
  async openTool(label: RegExp): Promise<void> {
    await this.pane.getByRole('toolbar', { name: 'Charts' }).getByRole('button', { name: label }).click()
  }

  /** The button of a card's menu. */
  menu(title: string): Locator {
    return this.pane.getByRole('button', { name: `What can be done with ${title}`, exact: true })
  }

  /** Uses an entry of a card's menu. */
  async useTool(title: string, label: string): Promise<void> {
    await this.menu(title).click()
    await this.#page.getByRole('menuitem', { name: label }).click()
  }

  /** Takes a card to another place. */
  grip(title: string): Locator {
    return this.pane.getByRole('button', { name: `Move ${title}, number ` })
  }

  /** Makes a card larger or smaller. */
  corner(title: string): Locator {
    return this.pane.getByRole('button', { name: `Size of ${title}:` })
  }

  /** Puts a chart of that kind together, of the columns that it offers. */
  async add(kind: string): Promise<void> {
    await this.openTool(/^\+ chart$/)
    await this.#page.getByRole('combobox', { name: 'Kind' }).click()
    await this.#page.getByRole('option', { name: kind, exact: true }).click()
    await this.#page.getByRole('button', { name: 'Add chart' }).click()
  }

  /** The stretch of an axis of parallel coordinates that can be brushed. */
  axis(column: string): Locator {
    return this.pane.getByRole('slider', { name: new RegExp(`^Range of ${column}:`) })
  }
}

import { readFile } from 'node:fs/promises'
import { expect, type Download, type Locator, type Page } from '@playwright/test'

/** `#/compare-runs`, runs side by side, as a person sees them. */
export class ComparePage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Opens it as MLflow links to it. */
  async open(runIds: readonly string[], experimentIds: readonly string[] = []): Promise<void> {
    const lists = { runs: JSON.stringify(runIds), experiments: JSON.stringify(experimentIds) }
    await this.#page.goto(`/#/compare-runs?${new URLSearchParams(lists)}`)
    await expect(this.grid).toBeVisible()
  }

  /** The difference table. */
  get grid(): Locator {
    return this.#page.getByRole('grid', { name: 'Differences' })
  }

  /** The row of a key, when it is in sight; of a metric that of its last values. */
  row(key: string): Locator {
    return this.grid.getByRole('row').filter({
      has: this.#page.getByRole('rowheader').getByText(key, { exact: true }),
      hasNot: this.#page.getByRole('rowheader').getByText(/^best ·/),
    })
  }

  /** The row of a metric's best values, when it is in sight. */
  bestRow(key: string): Locator {
    return this.grid.getByRole('row', { name: `${key} best` })
  }

  /** The head of a run's column. */
  head(runName: string): Locator {
    return this.grid.getByRole('columnheader').filter({
      has: this.#page.getByRole('link', { name: runName, exact: true }),
    })
  }

  /** What every run has in a row, in full, as on hover; the value only, or with what is said beside it. */
  async titles(key: string): Promise<readonly (readonly string[])[]> {
    const all: string[][] = []
    for (const cell of await this.row(key).getByRole('gridcell').all()) {
      // Only a cell that is pointed at has titles.
      await cell.hover()
      const parts = cell.locator('[title]')
      await expect(parts.first()).toBeAttached()
      all.push(await parts.evaluateAll((parts) => parts.map((part) => part.getAttribute('title') ?? '')))
    }
    return all
  }

  /** Chooses an entry of the export menu and reads the file that it saves. */
  async save(format: string): Promise<{ readonly download: Download; readonly text: string }> {
    await this.#page.getByRole('button', { name: 'Export', exact: true }).click()
    const started = this.#page.waitForEvent('download')
    await this.#page.getByRole('menuitem', { name: format, exact: true }).click()
    const download = await started
    return { download, text: await readFile(await download.path(), 'utf8') }
  }
}

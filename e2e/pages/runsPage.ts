import { expect, type Locator, type Page } from '@playwright/test'

/** `#/experiments/:experimentId`, the runs of an experiment, as a person sees them. */
export class RunsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Opens it by its address. */
  async open(experimentId: string): Promise<void> {
    await this.#page.goto(`/#/experiments/${experimentId}`)
  }

  /** The table of runs. */
  get grid(): Locator {
    return this.#page.getByRole('grid', { name: 'Runs' })
  }

  /** The row of the run with this name, when it is in sight. */
  row(runName: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.#page.getByRole('link', { name: runName, exact: true }) })
  }

  /** The link to the run with this name, when its row is in sight. */
  link(runName: string): Locator {
    return this.grid.getByRole('link', { name: runName, exact: true })
  }

  /**
   * All that a run shows, in full (as on hover), by column: `val/loss`, or `loss metric` where a param is called the same.
   * The window must be wide enough for all columns to be in sight: others are not drawn.
   */
  async values(runName: string): Promise<ReadonlyMap<string, string>> {
    await expect(this.grid).toBeVisible()
    const headers = this.grid.getByRole('columnheader')
    await expect(headers).toHaveCount(Number(await this.grid.getAttribute('aria-colcount')))
    const headings = await headers.evaluateAll((cells) =>
      cells.map(
        (cell) => [cell.ariaColIndex, [...cell.querySelectorAll('span')].map((span) => span.textContent)] as const,
      ),
    )
    const values = await this.row(runName)
      .getByRole('gridcell')
      .evaluateAll((cells) =>
        cells.map((cell) => {
          // A cell of text gets its title when it is pointed at.
          cell.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }))
          const title = cell.getAttribute('title') ?? cell.querySelector('[title]')?.getAttribute('title')
          return [cell.ariaColIndex, title ?? cell.textContent]
        }),
      )
    const byColumn = new Map(values.map(([index, value]) => [index, value ?? '']))
    return new Map(headings.map(([index, words]) => [words.join(' ').trim(), byColumn.get(index) ?? '']))
  }

  /** The checkbox of the run with this name, when its row is in sight. */
  checkbox(runName: string): Locator {
    return this.grid.getByRole('checkbox', { name: `Select ${runName}`, exact: true })
  }

  /** The bar with what can be done with the selected runs. */
  get selection(): Locator {
    return this.#page.getByRole('region', { name: 'Selected runs' })
  }

  /** What the page says about how many runs there are. */
  get count(): Locator {
    return this.#page.getByRole('status').filter({ hasText: /\brun/ })
  }

  /** The field that finds by name or id. */
  get search(): Locator {
    return this.#page.getByRole('searchbox', { name: 'Find by name or ID' })
  }
}

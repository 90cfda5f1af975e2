import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'

/** `#/experiments/:experimentId/runs/:runId`, one run, as a person sees it. */
export class RunPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Opens it by its address; `rest` is a tab and what is open on it: `/artifacts/notes.txt`. */
  async open(experimentId: string, runId: string, rest = ''): Promise<void> {
    await this.#page.goto(`/#/experiments/${experimentId}/runs/${runId}${rest}`)
  }

  /** The run's name at the top. */
  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 })
  }

  /** The link to a tab: Overview, Metrics, System, Artifacts. */
  tab(name: string): Locator {
    return this.#page.getByRole('navigation', { name: 'Run' }).getByRole('link', { name })
  }

  /** The row of one key in a table of the overview: `Params`, `Latest metrics`. */
  row(section: string, key: string): Locator {
    const table = this.#page.getByRole('region', { name: section }).getByRole('table')
    return table.getByRole('row').filter({ has: this.#page.getByRole('rowheader', { name: key, exact: true }) })
  }

  /** The tree of artifacts. */
  get tree(): Locator {
    return this.#page.getByRole('tree', { name: 'Artifacts' })
  }

  /** An entry of the tree by its path; it must be in sight. */
  entry(path: string): Locator {
    return this.tree.getByTitle(path, { exact: true })
  }

  /** The open file, with its bar. */
  file(path: string): Locator {
    return this.#page.getByRole('region', { name: `File ${path}` })
  }

  /** What is shown of the open text or table. */
  content(path: string): Locator {
    return this.#page.getByRole('region', { name: `Content of ${path}` })
  }

  /** The SHA-256 of what the download of the open file gives, in hex. */
  async downloadDigest(path: string): Promise<string> {
    const download = this.#page.waitForEvent('download')
    await this.file(path).getByRole('link', { name: 'Download' }).click()
    return createHash('sha256')
      .update(readFileSync(await (await download).path()))
      .digest('hex')
  }
}

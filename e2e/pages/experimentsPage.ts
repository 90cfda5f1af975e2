import type { Locator, Page } from '@playwright/test'

/** `#/experiments` as a person sees it. */
export class ExperimentsPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Opens it by its address. */
  async open(): Promise<void> {
    await this.#page.goto('/#/experiments')
  }

  /** The list itself; there is none while it loads, when it is empty, and when it failed. */
  get table(): Locator {
    return this.#page.getByRole('table', { name: 'Experiments' })
  }

  /** The links to all experiments shown, in their order. */
  get links(): Locator {
    return this.table.getByRole('rowheader').getByRole('link')
  }

  /** The link to one experiment. */
  link(name: string): Locator {
    return this.table.getByRole('link', { name, exact: true })
  }

  /** The field that finds by name. */
  get search(): Locator {
    return this.#page.getByRole('searchbox', { name: 'Find by name' })
  }
}

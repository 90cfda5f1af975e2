import type { Locator, Page } from '@playwright/test'

/** The filter above a list, as a person sees it. */
export class FilterBar {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Opens the list of what to filter by. */
  get add(): Locator {
    return this.#page.getByRole('button', { name: /^(Add filter|Filter runs|Filter experiments)/ })
  }

  /** The condition that says this. */
  chip(sentence: string | RegExp): Locator {
    return this.#page.getByRole('button', { name: sentence, exact: true }).and(this.#page.locator('[data-chip]'))
  }

  get asText(): Locator {
    return this.#page.getByRole('button', { name: 'Edit as text' })
  }

  get editor(): Locator {
    return this.#page.getByRole('textbox', { name: 'Filter as text' })
  }
}

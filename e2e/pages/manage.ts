import { expect, type Locator, type Page } from '@playwright/test'

/** What every page has of managing: messages with their Undo, dialogs, the palette. */
export class Manage {
  readonly page: Page
  readonly messages: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.messages = page.getByRole('region', { name: 'Messages' })
    this.dialog = page.getByRole('dialog')
  }

  /** Waits for a message and undoes what it tells of. */
  async undo(message: string | RegExp): Promise<void> {
    await this.sees(message)
    await this.messages.getByRole('button', { name: /^Undo/ }).click()
  }

  /** Waits for a message, and points at it: so it stays, however long the test looks elsewhere. */
  async sees(message: string | RegExp): Promise<void> {
    const shown = this.messages.getByText(message)
    await expect(shown).toBeVisible()
    // Behind a dialog nothing can be pointed at; the message is not waited for there.
    await shown.hover({ force: true })
  }

  /** Opens the menu of an experiment's row and chooses from it. */
  async chooseForExperiment(name: string, action: string): Promise<void> {
    await this.page.getByRole('row', { name: new RegExp(name) }).hover()
    await this.page.getByRole('button', { name: `Actions for ${name}` }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }

  /** Ticks all runs of the page that is open. */
  async selectAllRuns(): Promise<void> {
    await this.page.getByRole('checkbox', { name: /^Select all/ }).click()
  }

  /** Lets some calls to an endpoint through and holds the others back, as a slow server does, until told to go on. */
  async hold(endpoint: string, letThrough: number): Promise<{ readonly goOn: () => void }> {
    const gate = Promise.withResolvers<void>()
    let left = letThrough
    await this.page.route(`**/mlflow/${endpoint}`, async (route) => {
      left -= 1
      if (left < 0) await gate.promise
      await route.continue()
    })
    return { goOn: gate.resolve }
  }

  /** Answers the next calls to an endpoint otherwise, `count` of them. */
  async failNext(endpoint: string, count: number, status: number, errorCode: string): Promise<void> {
    let left = count
    await this.page.route(`**/mlflow/${endpoint}`, async (route) => {
      if (left === 0) return route.continue()
      left -= 1
      return route.fulfill({
        status,
        contentType: 'application/json',
        body: JSON.stringify({ error_code: errorCode, message: `${errorCode}, says the server` }),
      })
    })
  }
}

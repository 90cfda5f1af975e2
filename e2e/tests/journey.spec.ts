import { expect, type Locator, type Page } from '@playwright/test'
import { ExperimentsPage } from '../pages/experimentsPage.ts'
import { RunPage } from '../pages/runPage.ts'
import { RunsPage } from '../pages/runsPage.ts'
import { runNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

test('with the mouse: from the list of experiments to a number and a file of one run', async ({ page, site }) => {
  const { metrics } = runNamed(site.readBack, 'perceptron-64')
  await page.goto('/')
  await new ExperimentsPage(page).link('vision/digits-perceptron').click()
  await new RunsPage(page).link('perceptron-64').click()

  const runPage = new RunPage(page)
  await expect(runPage.heading).toHaveText('perceptron-64')
  const accuracy = String(metrics['val/accuracy'])
  await expect(runPage.row('Latest metrics', 'val/accuracy').getByTitle(accuracy, { exact: true })).toBeVisible()
  await runPage.tab('Artifacts').click()
  await runPage.entry('notes.txt').click()
  await expect(runPage.content('notes.txt')).toContainText('labels 0 to 9')

  await page.goBack()
  await page.goBack()
  await page.goBack()
  await expect(new RunsPage(page).link('perceptron-64')).toBeVisible()
})

test('with the keyboard alone: the same way', async ({ page }) => {
  await page.goto('/')
  const experimentsPage = new ExperimentsPage(page)
  await expect(experimentsPage.table).toBeVisible()
  await tabTo(page, experimentsPage.table.getByRole('rowheader').locator(':focus'))
  const perceptron = experimentsPage.link('vision/digits-perceptron')
  await pressTo(page, 'ArrowDown', perceptron)
  await page.keyboard.press('Enter')

  const runsPage = new RunsPage(page)
  await expect(runsPage.grid).toBeVisible()
  await tabTo(page, runsPage.grid.locator(':focus'))
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await pressTo(page, 'ArrowRight', runsPage.link('perceptron-64'))
  await page.keyboard.press('Enter')

  const runPage = new RunPage(page)
  await expect(runPage.heading).toHaveText('perceptron-64')
  await tabTo(page, runPage.tab('Artifacts'))
  await page.keyboard.press('Enter')
  await expect(runPage.entry('notes.txt')).toBeVisible()
  await tabTo(page, runPage.tree)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(runPage.content('notes.txt')).toContainText('labels 0 to 9')
})

/** Presses Tab until the element has the focus. */
function tabTo(page: Page, target: Locator): Promise<void> {
  return pressTo(page, 'Tab', target)
}

/** Presses a key until the element has the focus. */
async function pressTo(page: Page, key: string, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const isThere = await target.evaluateAll((elements) =>
      elements.some((element) => element === document.activeElement),
    )
    if (isThere) return
    await page.keyboard.press(key)
  }
  throw new Error(`forty times ${key} did not reach it`)
}

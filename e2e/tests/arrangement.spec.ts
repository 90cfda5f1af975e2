import { expect } from '@playwright/test'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { experimentNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

test('runs are grouped, the groups opened by keyboard, and the view kept under a name', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, 'vision/digits-sweep')
  await new RunsPage(page).open(experimentId)
  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitem').nth(2).click()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  const tree = page.getByRole('treegrid', { name: 'Runs' })
  const first = tree.getByRole('row').nth(1)
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await first.getByRole('gridcell').nth(1).click()
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowLeft')
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('textbox', { name: 'Name of this view' }).fill('by group')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'by group', exact: true })).toBeVisible()
  await expectAccessible(page)
})

test.describe('several experiments', () => {
  test.use({ expectedFailures: /999999/ })

  test('stand in one table, and one that is not there is left out and named', async ({ page, site }) => {
    const ids = ['vision/digits-sweep', 'edge cases/数字 · naïve ☕'].map(
      (name) => experimentNamed(site.readBack, name).experimentId,
    )
    await page.goto(`/#/compare-experiments/s?experiments=${JSON.stringify([...ids, '999999'])}`)
    await expect(page.getByRole('heading', { name: '3 experiments' })).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('Experiment 999999 is left out')
    const grid = page.getByRole('grid', { name: 'Runs' })
    await expect(grid.getByRole('gridcell', { name: 'vision/digits-sweep' }).first()).toBeVisible()
    await expect(grid.getByRole('gridcell', { name: 'edge cases/数字 · naïve ☕' }).first()).toBeVisible()
    await expectAccessible(page)
  })
})

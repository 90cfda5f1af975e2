import { expect } from '@playwright/test'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { experimentNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

test('a table is arranged with mouse and keys, and its link brings it back', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, 'vision/digits-sweep')
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentId)
  await page.getByRole('button', { name: /^Columns/ }).click()
  await page.getByRole('searchbox', { name: 'Find a column' }).fill('loss')
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Show only these/ }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  const headers = runsPage.grid.getByRole('columnheader')
  await expect(headers.filter({ hasText: 'Started' })).toHaveCount(0)

  const last = headers.last()
  const name = (await last.getByRole('button').getAttribute('title')) ?? ''
  await last.getByRole('button').click()
  await last.getByRole('button').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Heat map' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'Heat map' }).click()
  await expect(runsPage.grid.locator('[data-drawing="heat"]').first()).toBeVisible()
  await expect(page.getByRole('button', { name: `Sort ${name} descending: do not sort by this` })).toBeVisible()
  await expectAccessible(page)
  const shown = await headers.allTextContents()
  const order = await runsPage.grid.getByRole('link').allTextContents()

  const link = page.url()
  await page.goto('/#/experiments')
  await expect(page.getByRole('link', { name: 'vision/digits-sweep' })).toBeVisible()
  await page.goto(link)
  await expect(headers).toHaveText(shown)
  expect(await runsPage.grid.getByRole('link').allTextContents()).toEqual(order)
})

test('who comes back to an experiment finds its columns as they were left, and a link opened by itself as it says', async ({
  page,
  site,
}) => {
  const { experimentId } = experimentNamed(site.readBack, 'vision/digits-sweep')
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentId)
  const started = runsPage.grid.getByRole('columnheader', { name: 'Started' })
  await started.getByRole('button').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('menuitem', { name: 'Hide' }).click()
  await expect(started).toHaveCount(0)

  const comeBack = async (): Promise<void> => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Experiments' }).click()
    await page.getByRole('link', { name: 'digits-sweep' }).click()
    await expect(runsPage.grid).toBeVisible()
  }
  await comeBack()
  await expect(page).toHaveURL(/\?hide=attributes\.start_time$/)
  await expect(started).toHaveCount(0)

  await page.goto('about:blank')
  await runsPage.open(experimentId)
  await expect(started).toBeVisible()
  await comeBack()
  await expect(started).toHaveCount(0)
  await page.getByRole('button', { name: /^Columns/ }).click()
  await page.getByRole('button', { name: 'Back to all columns' }).click()
  await page.keyboard.press('Escape')
  await expect(started).toBeVisible()
  await comeBack()
  await expect(page).toHaveURL(/\/experiments\/\d+$/)
  await expect(started).toBeVisible()
})

import { expect } from '@playwright/test'
import { ExperimentsPage } from '../pages/experimentsPage.ts'
import { FilterBar } from '../pages/filterBar.ts'
import { test } from '../support/test.ts'

test('menus, forms and dialogs still open when Runlens has been stopped since the page was loaded', async ({
  page,
  context,
}) => {
  const experimentsPage = new ExperimentsPage(page)
  await experimentsPage.open()
  await page.waitForFunction(() => performance.getEntriesByName('all code fetched').length > 0)
  await context.setOffline(true)
  await page
    .getByRole('button', { name: /^Actions for / })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await expect(page.getByRole('dialog', { name: /Delete/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Filter/ }).click()
  await expect(page.getByRole('combobox', { name: 'Filter by' })).toBeVisible()
  await page.keyboard.press('Escape')
  const filter = new FilterBar(page)
  await filter.asText.click()
  await expect(filter.editor).toBeFocused()
})

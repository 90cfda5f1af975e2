import { expect } from '@playwright/test'
import { ExperimentsPage } from '../pages/experimentsPage.ts'
import { test } from '../support/test.ts'

test('menus and dialogs still open when Runlens has been stopped since the page was loaded', async ({
  page,
  context,
}) => {
  const parts = [/OpenActionMenu/, /DeleteExperimentsDialog/, /ConnectionPopover/]
  const fetched = Promise.all(parts.map((part) => page.waitForResponse(part)))
  const experimentsPage = new ExperimentsPage(page)
  await experimentsPage.open()
  await fetched
  await context.setOffline(true)
  await page
    .getByRole('button', { name: /^Actions for / })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await expect(page.getByRole('dialog', { name: /Delete/ })).toBeVisible()
})

import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { experimentNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

const ENTRY = /\/assets\/index-[^/]+\.js$/

test.use({ expectedFailures: ENTRY })

test('a page whose code does not come says so, in place of the picture of its first rows, and starts when it does', async ({
  page,
  site,
}) => {
  const painted = Promise.withResolvers<undefined>()
  await page.route(ENTRY, async (route) => {
    await painted.promise
    await route.abort()
  })
  const { experimentId } = experimentNamed(site.readBack, 'vision/digits-sweep')
  // The navigation ends when the code has not come.
  const opened = page.goto(`/#/experiments/${experimentId}`)
  const picture = page.locator('body > [inert]')
  await expect(picture.locator('a').first()).toBeVisible()
  painted.resolve(undefined)
  await opened
  await expect(page.getByRole('alert')).toContainText('Its code did not arrive.')
  await expect(picture).toHaveCount(0)
  await expectAccessible(page)

  await page.unroute(ENTRY)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { name: 'vision/digits-sweep' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

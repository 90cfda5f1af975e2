import { expect, type Locator } from '@playwright/test'
import { RunsPage } from '../pages/runsPage.ts'
import { experimentNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

const CODE = /\/assets\/runs-[^/]+\.js$/

/** What is written where, of the first rows of a table and of its header. */
function look(line: Locator): Promise<readonly string[]> {
  return line.evaluateAll((lines) =>
    lines.slice(0, 8).flatMap((each) =>
      [...each.children].slice(0, 8).map((cell) => {
        const { x, y, width, height } = cell.getBoundingClientRect()
        return `${cell.textContent} at ${x}, ${y}, ${width} × ${height}`
      }),
    ),
  )
}

for (const width of [1024, 1560]) {
  test(`the first rows are painted before the page can show them, and stay where they are, ${width} px wide`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const released = Promise.withResolvers<undefined>()
    await page.route(CODE, async (route) => {
      await released.promise
      await route.continue()
    })
    const { experimentId, runs } = experimentNamed(site.readBack, 'vision/digits-sweep')
    const runsPage = new RunsPage(page)
    await runsPage.open(experimentId)
    const picture = page.locator('body > [inert]')
    await expect(picture.locator('a').first()).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    const painted = await look(picture.locator('div:has(> div > a), div:has(> div > button)'))
    expect(painted.length).toBeGreaterThan(40)

    released.resolve(undefined)
    await expect(runsPage.count).toHaveText(`${runs.length} runs`)
    await expect(picture).toHaveCount(0)
    expect(await look(runsPage.grid.getByRole('row'))).toEqual(painted)
  })
}

test.describe('where the code of the page cannot be had', () => {
  test.use({ expectedFailures: CODE })

  test('the page says so, and no rows that nobody can press are left', async ({ page, site }) => {
    await page.route(CODE, (route) => route.abort())
    await new RunsPage(page).open(experimentNamed(site.readBack, 'vision/digits-sweep').experimentId)
    await expect(page.getByRole('heading', { name: 'This page could not be loaded' })).toBeVisible()
    await expect(page.locator('body > [inert]')).toHaveCount(0)
  })
})

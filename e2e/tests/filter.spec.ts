import { expect } from '@playwright/test'
import { FilterBar } from '../pages/filterBar.ts'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { experimentNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

const SWEEP = 'vision/digits-sweep'

test('a filter is built by mouse, read and edited as text, and shared as a link', async ({ page, site, browser }) => {
  const { experimentId, runs } = experimentNamed(site.readBack, SWEEP)
  const runsPage = new RunsPage(page)
  const filter = new FilterBar(page)
  await runsPage.open(experimentId)
  await expect(runsPage.count).toHaveText(`${runs.length} runs`)

  await page.getByRole('button', { name: 'Recent filters' }).click()
  await expect(page.getByRole('menuitem', { name: 'No filter has been used here yet' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await filter.add.click()
  await page.getByRole('option', { name: 'status', exact: true }).click()
  await page.getByRole('option', { name: /^Finished/ }).click()
  await filter.add.click()
  await page.getByRole('option', { name: 'started', exact: true }).click()
  await page.getByLabel('How to compare').selectOption({ label: 'since' })
  await page.getByLabel('Date and time').fill('2020-02-29T12:00:00')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await filter.add.click()
  await page.getByRole('combobox', { name: 'Filter by' }).fill('an odd/key')
  await page.getByRole('option', { name: /^param an odd\/key/ }).click()
  await expect(page.getByLabel('Value', { exact: true })).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('How to compare').selectOption({ label: 'is not set' })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(filter.chip('param an odd/key is not set')).toBeVisible()
  await expectAccessible(page)

  const sinceMs = await page.evaluate(() => new Date('2020-02-29T12:00:00').getTime())
  const built = `status = 'FINISHED' AND start_time >= ${sinceMs} AND params.\`an odd/key\` IS NULL`
  await filter.asText.click()
  await expect(filter.editor).toHaveText(built)
  await expectAccessible(page)
  await filter.editor.press('Control+End')
  await page.keyboard.type(' AND /* metrics.nothing > 5 */')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Show as chips' }).click()
  await expect(filter.chip(/metric nothing > 5\s*, switched off/)).toBeVisible()
  const finished = runs.filter(({ status }) => status === 'FINISHED').length
  await expect(runsPage.count).toHaveText(`${finished} runs`)

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy this search' }).click()
  await page.getByRole('menuitem', { name: 'Copy link' }).click()
  await expect(page.getByText('Copied: the link')).toBeVisible()
  await expect(page.getByRole('menuitem')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Copy this search' })).toBeFocused()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  const stranger = await browser.newContext({ baseURL: site.url })
  const elsewhere = await stranger.newPage()
  await elsewhere.goto(link)
  await expect(new RunsPage(elsewhere).count).toHaveText(`${finished} runs`)
  const shared = new FilterBar(elsewhere)
  await expect(shared.chip('status is Finished')).toBeVisible()
  await expect(shared.chip(/metric nothing > 5\s*, switched off/)).toBeVisible()
  await stranger.close()
})

test('a filter is built and edited by keyboard alone', async ({ page, site }) => {
  const { experimentId, runs } = experimentNamed(site.readBack, SWEEP)
  const runsPage = new RunsPage(page)
  const filter = new FilterBar(page)
  await runsPage.open(experimentId)
  await expect(runsPage.count).toHaveText(`${runs.length} runs`)
  const by = page.getByRole('combobox', { name: 'Filter by' })
  const { keyboard } = page

  await keyboard.press('/')
  await expect(by).toBeFocused()
  await keyboard.type('started')
  await keyboard.press('Enter')
  await expect(page.getByLabel('How many')).toBeFocused()
  await keyboard.press('Control+a')
  await keyboard.type('9999')
  await keyboard.press('Enter')
  await expect(filter.chip('started in the last 9999 days')).toBeVisible()
  await keyboard.press('/')
  await expect(by).toBeFocused()
  await keyboard.type('an odd/key')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(page.getByLabel('Value', { exact: true })).toBeFocused()
  await keyboard.press('Shift+Tab')
  await keyboard.type('is not set')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(filter.chip('tag an odd/key is not set')).toBeVisible()
  await keyboard.press('/')
  await expect(by).toBeFocused()
  await keyboard.type('finished')
  await keyboard.press('Enter')
  await expect(filter.chip('status is Finished')).toBeVisible()
  const finished = runs.filter(({ status }) => status === 'FINISHED').length
  await expect(runsPage.count).toHaveText(`${finished} runs`)

  await filter.asText.focus()
  await keyboard.press('Enter')
  await expect(filter.editor).toBeFocused()
  await expect(filter.editor).toHaveText(
    "start_time >= now-9999d AND tags.`an odd/key` IS NULL AND status = 'FINISHED'",
  )
  // Over what is there: the browser must not give it a style, which the page's policy would refuse.
  await keyboard.press('Control+a')
  await keyboard.type(
    "start_time >= now-9999d AND tags.`an odd/key` IS NULL AND status = 'FINISHED' AND run_name ILIKE '%SEED-2%'",
  )
  await keyboard.press('Enter')
  const named = runs.filter(({ status, runName }) => status === 'FINISHED' && runName.toLowerCase().includes('seed-2'))
  await expect(runsPage.count).toHaveText(named.length === 1 ? '1 run' : `${named.length} runs`)
  await keyboard.press('Escape')
  await expect(filter.chip('run name contains SEED-2')).toBeVisible()

  const [first] = named
  await expect(runsPage.link(first?.runName ?? '')).toBeVisible()
  await page.reload()
  await expect(filter.chip('run name contains SEED-2')).toBeVisible()
  await expect(runsPage.link(first?.runName ?? '')).toBeVisible()
})

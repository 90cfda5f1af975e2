import { expect } from '@playwright/test'
import { ExperimentsPage } from '../pages/experimentsPage.ts'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { experimentNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

const wide = { width: 3600, height: 1000 }

test('every run shows what Python reads back: every metric and every param, to the last digit', async ({
  page,
  site,
}) => {
  await page.setViewportSize(wide)
  const { experimentId, runs } = experimentNamed(site.readBack, 'vision/digits-sweep')
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentId)
  await expect(runsPage.count).toHaveText(`${runs.length} runs`)
  for (const { runName, metrics, params } of runs) {
    const shown = await runsPage.values(runName)
    const logged = { ...metrics, ...params }
    for (const [key, value] of Object.entries(logged)) expect(`${key}=${shown.get(key)}`).toBe(`${key}=${value}`)
  }
})

test('numbers that are none, and the smallest and largest, are shown as they are', async ({ page, site }) => {
  await page.setViewportSize(wide)
  const { experimentId, runs } = experimentNamed(site.readBack, 'edge cases/数字 · naïve ☕')
  const logged = runs.find(({ runName }) => runName === 'not-a-number')?.metrics ?? {}
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentId)
  await expect(runsPage.link('not-a-number')).toBeVisible()
  const shown = await runsPage.values('not-a-number')
  expect(logged['loss']).toBe('NaN')
  for (const [key, value] of Object.entries(logged)) {
    const text = Object.is(value, -0) ? '-0' : String(value)
    const isInfinite = Math.abs(Number(value)) === Number.MAX_VALUE
    const words = isInfinite ? ': the largest number there is, which MLflow’s databases hold for Infinity' : ''
    expect(`${key}=${shown.get(key) ?? shown.get(`${key} metric`)}`).toBe(`${key}=${text}${words}`)
  }
  expect((await runsPage.values('empty')).get('loss')).toBe('Not logged')
})

test('failed, killed, running and deleted runs say so', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, 'edge cases/数字 · naïve ☕')
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentId)
  await expect(runsPage.row('failed')).toContainText('Failed')
  await expect(runsPage.row('killed')).toContainText('Killed')
  await expect(runsPage.row('still-running')).toContainText('Running')
  await expectAccessible(page)
  const deleted = runsPage.grid.getByRole('link', { name: 'deleted' })
  await expect(deleted).toHaveCount(0)

  await page.getByRole('radiogroup', { name: 'Which runs' }).getByText('Deleted').click()
  await expect(deleted).toBeVisible()
  await expect(runsPage.count).toHaveText('1 run')
  await expectAccessible(page)
})

test('a run is found by a part of its name', async ({ page, site }) => {
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentNamed(site.readBack, 'vision/digits-sweep').experimentId)
  await runsPage.search.fill('0.01-SEED-2')
  await expect(runsPage.link('sgd-0.01-seed-2')).toBeVisible()
  await expect(runsPage.count).toHaveText('1 of 13 runs')
})

test('an experiment without runs says so', async ({ page, site }) => {
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentNamed(site.readBack, 'Default').experimentId)
  await expect(page.getByRole('heading', { level: 1, name: 'Default' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /no runs/i })).toBeVisible()
  await expectAccessible(page)
})

test.describe('an experiment that does not exist', () => {
  test.use({ expectedFailures: /999999/ })

  test('is named, with a way back', async ({ page }) => {
    await new RunsPage(page).open('999999')
    await expect(page.getByRole('heading', { name: 'There is no experiment 999999' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'All experiments' })).toBeVisible()
  })
})

test('all of 3,000 runs are loaded, and the page says when', { tag: '@bulk' }, async ({ page }) => {
  const experimentsPage = new ExperimentsPage(page)
  await experimentsPage.open()
  // Other tests make experiments of their own, which are newer.
  await experimentsPage.search.fill('in bulk/many runs')
  await experimentsPage.link('in bulk/many runs').click()
  const runsPage = new RunsPage(page)
  await expect(runsPage.count).toHaveText('3,000 runs', { timeout: 20_000 })
  await expect(runsPage.grid).toHaveAttribute('aria-rowcount', '3001')
})

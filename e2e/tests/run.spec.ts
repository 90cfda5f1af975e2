import { expect } from '@playwright/test'
import { RunPage } from '../pages/runPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { runNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

test('the overview shows what Python reads back', async ({ page, site }) => {
  const { experimentId, runId, metrics, params } = runNamed(site.readBack, 'perceptron-64')
  const runPage = new RunPage(page)
  await runPage.open(experimentId, runId)
  await expect(runPage.heading).toHaveText('perceptron-64')
  for (const [key, value] of Object.entries(params)) {
    await expect(runPage.row('Params', key)).toContainText(value)
  }
  for (const [key, value] of Object.entries(metrics)) {
    await expect(runPage.row('Latest metrics', key).getByTitle(String(value), { exact: true })).toBeVisible()
  }
  await expectAccessible(page)
})

test('printed from a dark screen, the overview is whole, unfolded and light, and the page is back afterwards', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 800, height: 500 })
  await page.emulateMedia({ colorScheme: 'dark' })
  const { experimentId, runId } = runNamed(site.readBack, 'perceptron-64')
  const runPage = new RunPage(page)
  await runPage.open(experimentId, runId)
  const last = page.getByRole('region', { name: 'Artifact location' })
  await expect(last).toBeVisible()
  const endPx = () =>
    page.evaluate(() => [document.documentElement.scrollHeight, document.querySelector('main')?.scrollHeight ?? 0])
  expect(await endPx()).toEqual([500, 500])
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const bottom = await last.evaluate((element) => element.getBoundingClientRect().bottom)
  expect(bottom).toBeGreaterThan(500)
  expect((await endPx())[0]).toBeGreaterThanOrEqual(bottom)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('printed, a file is whole, without the list of files', async ({ page, client }) => {
  const experimentId = await client.createExperiment(`printed file ${Date.now()}`)
  const { info } = await client.createRun(experimentId, { runName: 'with a long file' })
  const text = Array.from({ length: 120 }, (_, line) => `line ${line}`).join('\n')
  await client.logArtifacts(info.runId, [{ path: 'long.txt', content: new Blob([text]) }])
  const runPage = new RunPage(page)
  await runPage.open(experimentId, info.runId, '/artifacts/long.txt')
  const content = page.getByRole('region', { name: 'Content of long.txt' })
  await expect(content).toContainText('line 119')
  await page.emulateMedia({ media: 'print' })
  const bottom = await content.evaluate((element) => element.getBoundingClientRect().bottom)
  expect(bottom).toBeGreaterThan(120 * 18)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThanOrEqual(bottom)
  await expect(runPage.tree).toBeHidden()
})

test('a nested run leads to its parent, and a parent to its nested runs', async ({ page, site }) => {
  const child = runNamed(site.readBack, 'sgd-0.01-seed-0')
  const runPage = new RunPage(page)
  await runPage.open(child.experimentId, child.runId)
  await page.getByRole('link', { name: 'sgd-sweep' }).click()
  await expect(runPage.heading).toHaveText('sgd-sweep')
  await page.getByRole('main').getByRole('link', { name: 'sgd-0.01-seed-0' }).click()
  await expect(runPage.heading).toHaveText('sgd-0.01-seed-0')
})

test('names, params and notes of any length and script stay text', async ({ page, site }) => {
  const long = site.readBack.experiments.flatMap(({ runs }) => runs).find(({ runName }) => runName.length === 200)
  expect(long).toBeDefined()
  const { experimentId, runId, runName, params } = runNamed(site.readBack, long?.runName ?? '')
  const runPage = new RunPage(page)
  await runPage.open(experimentId, runId)
  await expect(runPage.heading).toHaveText(runName)
  await expect(page.getByRole('region', { name: 'Note' })).toContainText('<img src=x onerror=alert(1)>')
  await expect(runPage.row('Params', 'looks_like_html')).toContainText('<b>no</b>')
  await expect(runPage.row('Params', 'empty')).toContainText('empty')
  await expect(runPage.row('Params', 'long')).toContainText('Show all 6,000 characters')
  await expect(runPage.row('Params', 'digits')).toContainText(params['digits'] ?? '')
  await expectAccessible(page)
})

test('a deleted run says so, and is still readable', async ({ page, site }) => {
  const { experimentId, runId } = runNamed(site.readBack, 'deleted')
  const runPage = new RunPage(page)
  await runPage.open(experimentId, runId)
  await expect(page.getByText('This run is deleted.')).toBeVisible()
  await expectAccessible(page)
})

test.describe('a run that does not exist', () => {
  test.use({ expectedFailures: /runs\/get\?/ })

  test('is named, with a way back', async ({ page }) => {
    await new RunPage(page).open('1', '0'.repeat(32))
    await expect(page.getByRole('heading', { name: 'No such run on this server' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Runs of experiment 1' }).click()
    await expect(page.getByRole('grid', { name: 'Runs' })).toBeVisible()
  })
})

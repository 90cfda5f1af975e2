import { expect } from '@playwright/test'
import { ExperimentsPage } from '../pages/experimentsPage.ts'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { makeExperiment } from '../support/makeExperiment.ts'
import { test } from '../support/test.ts'

test('experiments are sorted, chosen and opened together by keyboard alone', async ({ page, client }) => {
  const prefix = `together ${test.info().project.name} ${Date.now()}`
  for (const name of ['one', 'two', 'three']) {
    const experimentId = await client.createExperiment(`${prefix} ${name}`)
    await client.createRun(experimentId, { runName: `run of ${name}` })
  }
  const experimentsPage = new ExperimentsPage(page)
  await experimentsPage.open()
  await experimentsPage.search.focus()
  await page.keyboard.type(prefix)
  await expect(experimentsPage.links).toHaveCount(3)
  const byName = experimentsPage.table.getByRole('columnheader', { name: 'Name' })
  await byName.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(byName).toHaveAttribute('aria-sort', 'ascending')
  await expect(experimentsPage.links).toHaveText([`${prefix} one`, `${prefix} three`, `${prefix} two`])
  await experimentsPage.links.first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  const bar = page.getByRole('region', { name: 'Selected experiments' })
  await expect(bar).toContainText('2 selected')
  await expectAccessible(page)
  await bar.getByRole('link', { name: 'Open together' }).focus()
  await page.keyboard.press('Enter')
  const runsPage = new RunsPage(page)
  await expect(page.getByRole('heading', { level: 1, name: '2 experiments' })).toBeVisible()
  await expect(runsPage.row('run of one')).toContainText(`${prefix} one`)
  await expect(runsPage.row('run of two')).toContainText(`${prefix} two`)
})

test('runs are nested and grouped, and that is kept as a view and shared, by keyboard alone', async ({
  page,
  client,
}) => {
  const experimentId = await client.createExperiment(`views ${test.info().project.name} ${Date.now()}`)
  const parent = await client.createRun(experimentId, { runName: 'parent', startTimeMs: 1000 })
  for (const [at, [lr, accuracy]] of Object.entries([
    ['0.1', 0.9],
    ['0.1', 0.1],
    ['0.2', 0.6],
  ] as const)) {
    const { info } = await client.createRun(experimentId, {
      runName: `child-${at}`,
      startTimeMs: 2000 + Number(at),
      tags: [{ key: 'mlflow.parentRunId', value: parent.info.runId }],
    })
    await client.logBatch(info.runId, {
      params: [{ key: 'lr', value: lr }],
      metrics: [{ key: 'accuracy', value: accuracy, timestampMs: 1, step: 1 }],
    })
  }
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentId)
  await page.getByRole('button', { name: 'Nested', exact: true }).focus()
  await page.keyboard.press('Enter')
  const tree = page.getByRole('treegrid', { name: 'Runs' })
  await expect(tree.getByRole('row', { name: /child-2/ })).toHaveAttribute('aria-level', '2')
  await expectAccessible(page)
  await page.keyboard.press('l')
  await expect(tree.getByRole('link', { name: 'parent' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(tree.getByRole('row', { name: /child-2/ })).toHaveCount(0)

  const header = tree.getByRole('columnheader', { name: 'accuracy' })
  await header.getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('button', { name: 'Group', exact: true }).focus()
  await page.keyboard.press('Enter')
  // A menu takes the focus when it is open, from whatever has it by then.
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1)
  await page.getByRole('menuitem', { name: 'lr', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  // By their means, 0.6 and 0.5, and not by the best run.
  await expect(tree.getByRole('row')).toContainText([/accuracy/, /lr 0\.2/, /lr 0\.1.*0\.5/, /lr not logged/])
  await expectAccessible(page)

  const shown = page.url()
  await page.getByRole('button', { name: 'Views' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name of this view' })).toBeFocused()
  await page.keyboard.type('by learning rate')
  await page.getByRole('button', { name: 'Share' }).focus()
  await page.keyboard.press('Enter')
  const shared = page.getByRole('region', { name: 'Shared with everybody' })
  await expect(shared.getByRole('button', { name: 'by learning rate', exact: true })).toBeVisible()
  await expectAccessible(page)
  const tags = async () => (await client.getExperiment(experimentId)).tags.map(({ value }) => value)
  await expect.poll(tags).toContainEqual(expect.stringContaining('group=params.lr'))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Views' })).toBeFocused()
  await runsPage.open(experimentId)
  await expect(runsPage.link('parent')).toBeVisible()
  await page.getByRole('button', { name: 'Views' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name of this view' })).toBeFocused()
  await shared.getByRole('button', { name: 'by learning rate', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(shown)
})

test('Back from a run leads to its line: scrolled as it was, groups open that were', async ({ page, client }) => {
  const { experimentId } = await makeExperiment(client, 60)
  await page.setViewportSize({ width: 800, height: 500 })
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentId)
  await expect(runsPage.count).toHaveText('60 runs')
  const place = () => runsPage.grid.evaluate(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft])
  await runsPage.grid.evaluate((grid) => grid.scrollTo(150, 1000))
  await expect.poll(place).toEqual([1000, 150])
  await runsPage.link('run-35').click()
  await expect(page.getByRole('heading', { level: 1, name: 'run-35' })).toBeVisible()
  await page.goBack()
  await expect(runsPage.link('run-35')).toBeInViewport()
  expect(await place()).toEqual([1000, 150])
  await page.keyboard.press('l')
  await expect(runsPage.link('run-35')).toBeFocused()
  expect(await place()).toEqual([1000, 150])

  await page.goto(`/#/experiments/${experimentId}?group=tags.team`)
  const tree = page.getByRole('treegrid', { name: 'Runs' })
  await tree.getByText('team vision').click()
  await tree.getByRole('link', { name: 'run-4', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'run-4' })).toBeVisible()
  await page.goBack()
  await expect(tree.getByRole('link', { name: 'run-4', exact: true })).toBeInViewport()
  await expectAccessible(page)
})

/** What the page asks to know whether its server is there. */
const REACHABILITY = /\/experiments\/search/

test.describe('a server that goes while its runs are looked at', () => {
  test.use({ expectedFailures: /\/(mlflow|runlens|version|health|assets)/ })

  test('leaves them, is said to be gone, and is asked again by keyboard', async ({ page, site, client }) => {
    const { experimentId, runIds } = await makeExperiment(client, 3)
    const runsPage = new RunsPage(page)
    await runsPage.open(experimentId)
    await expect(runsPage.count).toHaveText('3 runs')
    await site.die()
    try {
      await page.getByRole('button', { name: 'Refresh', exact: true }).focus()
      await page.keyboard.press('Enter')
      // Once, and by the page's frame: it knows when the server is back.
      await expect(page.getByRole('alert')).toHaveText(/The page shows what was loaded/)
      await expect(page.getByText(/^last read at \d\d:\d\d:\d\d$/)).toBeVisible()
      await expect(runsPage.link('run-2')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Try now' }).focus()
      await page.route(REACHABILITY, (route) => route.abort())
    } finally {
      await site.revive()
    }
    // The page tries again by itself every five seconds. Were it quicker than the key, that would open the run which has the focus then.
    await page.waitForEvent('requestfailed', (request) => REACHABILITY.test(request.url()))
    await page.unroute(REACHABILITY)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(runsPage.grid.locator(':focus')).toBeVisible()
    await client.deleteRun(runIds[2] ?? '')
    await page.getByRole('button', { name: 'Refresh', exact: true }).press('Enter')
    await expect(runsPage.count).toHaveText('2 runs')
    await expect(page.getByText(/^updated/)).toBeVisible()
  })
})

import { expect } from '@playwright/test'
import { Manage } from '../pages/manage.ts'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { makeExperiment } from '../support/makeExperiment.ts'
import { test } from '../support/test.ts'

test('columns and runs are pinned by keyboard alone, and stay in sight', async ({ page, client }) => {
  const { experimentId } = await makeExperiment(client, 40)
  const runsPage = new RunsPage(page)
  await page.setViewportSize({ width: 880, height: 500 })
  await runsPage.open(experimentId)
  await expect(runsPage.count).toHaveText('40 runs')
  const header = (name: string) => runsPage.grid.getByRole('columnheader', { name, exact: true })
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(header('Duration').getByRole('button')).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Pin', exact: true })).toBeVisible()
  // As in any menu, a letter leads to what begins with it.
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  await expect(header('Duration').getByRole('button')).toBeFocused()
  await page.keyboard.press('End')
  await expect(header('team').getByRole('button')).toBeFocused()
  const [status, duration] = await Promise.all(['Status', 'Duration'].map(async (name) => header(name).boundingBox()))
  expect(duration?.x).toBeCloseTo((status?.x ?? 0) + (status?.width ?? 0))

  await page.keyboard.press('l')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(runsPage.selection).toContainText('1 selected')
  await runsPage.selection.getByRole('button', { name: 'Pin' }).focus()
  await page.keyboard.press('Enter')
  await expect(runsPage.selection.getByRole('button', { name: 'Unpin' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('l')
  await page.keyboard.press('Control+End')
  await expect(runsPage.row('run-39')).toBeInViewport()
  await expect(runsPage.row('run-1')).toBeInViewport({ ratio: 0.8 })
  await expect(runsPage.row('run-0')).toHaveCount(0)

  const link = page.url()
  await page.goto('/#/experiments')
  // Else the page may not have been left at all.
  await expect(page.getByRole('heading', { level: 1, name: 'Experiments' })).toBeVisible()
  await page.goto(link)
  await expect(runsPage.row('run-1')).toHaveAttribute('aria-rowindex', '2')
  await expect(runsPage.row('run-0')).toHaveAttribute('aria-rowindex', '3')
})

test('loading is stopped and gone on with, and all that match are selected, by keyboard alone', async ({
  page,
  client,
}) => {
  const { experimentId } = await makeExperiment(client, 40)
  const runsPage = new RunsPage(page)
  const manage = new Manage(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const openAndStop = async (): Promise<{ readonly goOn: () => void }> => {
    const held = await manage.hold('runs/search', 1)
    // Not from what is known already.
    await page.goto('about:blank')
    await runsPage.open(experimentId)
    await expect(runsPage.count).toHaveText('32 runs loaded, more coming…')
    await button('Stop').focus()
    await page.keyboard.press('Enter')
    await expect(runsPage.count).toHaveText('32 runs loaded, there are more')
    await expect(button('Load the rest')).toBeFocused()
    return held
  }
  const first = await openAndStop()
  await expectAccessible(page)
  first.goOn()
  await page.keyboard.press('Enter')
  await expect(runsPage.count).toHaveText('40 runs')

  const second = await openAndStop()
  await page.keyboard.press('l')
  await page.keyboard.press('ControlOrMeta+a')
  await expect(runsPage.selection).toContainText('32 selected')
  await button('Select all that match').focus()
  second.goOn()
  await page.keyboard.press('Enter')
  await expect(runsPage.selection).toContainText('40 selected')
  await expect(button('Select all that match')).toHaveCount(0)
  await runsPage.search.focus()
  await page.keyboard.type('run-3')
  await expect(runsPage.selection).toContainText('40 selected')
  await expect(runsPage.selection).toContainText('29 not shown')
})

test.describe('of several experiments, one that is refused and one that is not there', () => {
  test.use({ expectedFailures: /experiments\/get/ })

  test('are named beside the runs of the others, and asked for again by keyboard', async ({ page, client }) => {
    const [one, other] = [await makeExperiment(client, 1), await makeExperiment(client, 1)]
    const deleted = await makeExperiment(client, 1)
    await client.deleteExperiment(deleted.experimentId)
    let isRefused = true
    await page.route(`**/experiments/get?experiment_id=${other.experimentId}`, async (route) => {
      if (!isRefused) return route.continue()
      return route.fulfill({ status: 403, json: { error_code: 'PERMISSION_DENIED', message: 'Not yours' } })
    })
    const ids = [one, other, deleted].map(({ experimentId }) => experimentId)
    const runsPage = new RunsPage(page)
    await page.goto(`/#/compare-experiments/s?experiments=${JSON.stringify([...ids, '999999'])}`)
    const notice = page.getByRole('alert')
    await expect(notice).toContainText(`Experiment ${other.experimentId} is left out: Not yours`)
    await expect(notice).toContainText('Experiment 999999 is left out')
    await expect(runsPage.grid.getByText(one.name)).toBeVisible()
    await expectAccessible(page)
    isRefused = false
    await notice.getByRole('button', { name: 'Try again' }).focus()
    await page.keyboard.press('Enter')
    await expect(notice).not.toContainText(other.experimentId)
    await expect(notice.getByRole('button', { name: 'Try again' })).toBeFocused()
    await expect(runsPage.grid.getByText(other.name)).toBeVisible()
    await expect(runsPage.count).toHaveText('2 runs')
  })
})

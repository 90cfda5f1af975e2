import { expect } from '@playwright/test'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { makeExperiment } from '../support/makeExperiment.ts'
import { experimentNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

test('runs are grouped, the groups opened by keyboard, and the view kept under a name', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, 'vision/digits-sweep')
  await new RunsPage(page).open(experimentId)
  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitem').nth(2).click()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  const tree = page.getByRole('treegrid', { name: 'Runs' })
  const first = tree.getByRole('row').nth(1)
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await first.getByRole('gridcell').nth(1).click()
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowLeft')
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('textbox', { name: 'Name of this view' }).fill('by group')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'by group', exact: true })).toBeVisible()
  await expectAccessible(page)
})

test.describe('several experiments', () => {
  test.use({ expectedFailures: /999999/ })

  test('stand in one table, and one that is not there is left out and named', async ({ page, site }) => {
    const ids = ['vision/digits-sweep', 'edge cases/数字 · naïve ☕'].map(
      (name) => experimentNamed(site.readBack, name).experimentId,
    )
    await page.goto(`/#/compare-experiments/s?experiments=${JSON.stringify([...ids, '999999'])}`)
    await expect(page.getByRole('heading', { name: '3 experiments' })).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('Experiment 999999 is left out')
    const grid = page.getByRole('grid', { name: 'Runs' })
    await expect(grid.getByRole('gridcell', { name: 'vision/digits-sweep' }).first()).toBeVisible()
    await expect(grid.getByRole('gridcell', { name: 'edge cases/数字 · naïve ☕' }).first()).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('views that are shared', () => {
  // Whether one may change an experiment is found out by a call that is refused in any case.
  test.use({ expectedFailures: /\/mlflow\// })

  test('are opened in another browser, and taken away for everybody', async ({ page, browser, site, client }) => {
    const { experimentId, runIds } = await makeExperiment(client, 2)
    await page.goto(`/#/experiments/${experimentId}?orderBy=metrics.loss+ASC&hide=attributes.source`)
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('textbox', { name: 'Name of this view' }).fill('lowest loss')
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const shared = page.getByRole('region', { name: 'Shared with everybody' })
    await expect(shared.getByRole('button', { name: 'lowest loss', exact: true })).toBeVisible()

    const other = await browser.newContext({ baseURL: site.url })
    const there = await other.newPage()
    await there.goto(`/#/experiments/${experimentId}`)
    await expect(there.getByRole('grid', { name: 'Runs' }).getByRole('link')).toHaveCount(runIds.length)
    await expect(there.getByRole('columnheader', { name: 'Source' })).toBeVisible()
    await there.getByRole('button', { name: 'Views' }).focus()
    await there.keyboard.press('Enter')
    const found = there.getByRole('region', { name: 'Shared with everybody' })
    // The panel gives the focus to its field when it is open, and would take it from what has it by then.
    await expect(there.getByRole('textbox', { name: 'Name of this view' })).toBeFocused()
    await found.getByRole('button', { name: 'lowest loss', exact: true }).focus()
    await there.keyboard.press('Enter')
    await expect(there).toHaveURL(/orderBy=metrics\.loss\+ASC&hide=attributes\.source$/)
    await expect(there.getByRole('columnheader', { name: 'Source' })).toHaveCount(0)
    await there.getByRole('button', { name: 'Views' }).click()
    await found.getByRole('button', { name: 'Remove the view lowest loss' }).click()
    await expect(found.getByText('None yet')).toBeVisible()
    // The page is quicker than the server.
    const kept = async () => {
      const { tags } = await client.getExperiment(experimentId)
      return tags.filter(({ key }) => key.startsWith('runlens.view.'))
    }
    await expect.poll(kept).toEqual([])
    await other.close()
  })
})

import { expect } from '@playwright/test'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { makeExperiment } from '../support/makeExperiment.ts'
import { experimentNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

const wide = { width: 3600, height: 1000 }

test('minimum, maximum, best step, the value at a step and the course of a metric stand beside its last value', async ({
  page,
  site,
}) => {
  await page.setViewportSize(wide)
  const { experimentId, runs: all } = experimentNamed(site.readBack, 'vision/digits-sweep')
  const key = 'train/loss'
  const runs = all.filter(({ histories }) => key in histories)
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentId)
  const header = runsPage.grid.getByRole('columnheader', { name: key, exact: true }).getByRole('button').first()
  const openMenu = async (): Promise<void> => {
    await header.focus()
    await page.keyboard.press('Alt+ArrowDown')
  }
  for (const name of ['Minimum', 'Maximum', 'Sparkline']) {
    await openMenu()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  await openMenu()
  await page.getByRole('menuitem', { name: /^Best step/ }).click()
  await openMenu()
  await page.getByRole('menuitem', { name: 'Value at step…' }).click()
  await page.getByRole('textbox', { name: 'Value at step' }).fill('3')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${runs.length} of ${runs.length} histories computed`)).toBeVisible()

  for (const { runName, histories } of runs) {
    const points = (histories[key] ?? []).map(([step, value]) => [step, Number(value)] as const)
    const values = points.map(([, value]) => value)
    const shown = await runsPage.values(runName)
    expect(shown.get(`${key} min`)).toContain(`${Math.min(...values)} at step `)
    expect(shown.get(`${key} max`)).toContain(`${Math.max(...values)} at step `)
    const atThree = points.findLast(([step]) => step <= 3)?.[1]
    expect(shown.get(`${key} at 3`)).toContain(`${atThree} at step `)
    expect(shown.get(`${key} best step`)).toMatch(/^Step \d+: /)
  }
  await expect(runsPage.grid.getByRole('img')).toHaveCount(runs.length)

  await runsPage.grid
    .getByRole('columnheader', { name: `${key} min` })
    .getByRole('button')
    .first()
    .click()
  const smallest = (run: (typeof runs)[number]) =>
    Math.min(...(run.histories[key] ?? []).map(([, value]) => Number(value)))
  const largestFirst = runs.map(smallest).toSorted((a, b) => b - a)
  const inOrder = async (): Promise<number[]> => {
    const names = await runsPage.grid.getByRole('link').allTextContents()
    return names.flatMap((name) => runs.filter(({ runName }) => runName === name).map(smallest))
  }
  await expect.poll(inOrder).toEqual(largestFirst)
  await page.reload()
  await expect.poll(inOrder).toEqual(largestFirst)
})

test('a computed column and the ways to it can be used by everybody', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, 'vision/digits-sweep')
  await page.goto(`/#/experiments/${experimentId}?columns=metrics.train/loss,curve.train/loss&compute=curve.train/loss`)
  const grid = new RunsPage(page).grid
  await expect(grid.getByRole('img').first()).toBeVisible()
  const header = grid.getByRole('columnheader', { name: 'train/loss', exact: true }).getByRole('button').first()
  await header.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Sparkline' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'Value at step…' }).click()
  await expect(page.getByRole('textbox', { name: 'Value at step' })).toBeFocused()
  await expectAccessible(page)
})

test('the histories of all runs are computed on demand, by keyboard, and the order says how far they are', async ({
  page,
  client,
}) => {
  const { experimentId, runIds } = await makeExperiment(client, 60)
  const points = (lowest: number) =>
    [lowest, 100].map((value, step) => ({ key: 'loss', value, timestampMs: step, step }))
  for (const [index, runId] of runIds.entries()) await client.logBatch(runId, { metrics: points(index) })
  await page.setViewportSize({ width: 1200, height: 420 })
  await page.goto(`/#/experiments/${experimentId}?compute=min.loss`)
  const grid = new RunsPage(page).grid
  const progress = page.getByRole('status', { name: 'Computed from histories' })
  await expect(progress).toHaveText(/^[1-5]\d of 60 histories computed$/)
  await page.getByRole('button', { name: 'Compute all' }).focus()
  await page.keyboard.press('Enter')
  await expect(progress).toHaveText('60 of 60 histories computed')
  await expect(page.getByRole('button', { name: 'Only those in sight' })).toBeFocused()
  const header = grid.getByRole('columnheader', { name: 'loss min' })
  await header.getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect(
    grid.getByRole('row').filter({ has: page.getByRole('link', { name: 'run-59', exact: true }) }),
  ).toHaveAttribute('aria-rowindex', '2')
})

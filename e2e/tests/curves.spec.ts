import { expect } from '@playwright/test'
import { Chart } from '../pages/chart.ts'
import { RunPage } from '../pages/runPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { runNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

test('every point of a curve is the one that Python reads back', async ({ page, site }) => {
  const { experimentId, runId, histories } = runNamed(site.readBack, 'sgd-0.01-seed-0')
  const history = histories['train/loss'] ?? []
  expect(history).toHaveLength(40)
  await new RunPage(page).open(experimentId, runId, '/metrics')
  const chart = new Chart(page, 'train/loss')
  await expect(chart.card).toContainText('all 40 points')
  await expectAccessible(page)

  await chart.plot.focus()
  await page.keyboard.press('Home')
  for (const [step, value] of history) {
    await expect(chart.spoken).toContainText(`train/loss ${value}, step ${step},`)
    await page.keyboard.press('ArrowRight')
  }
})

test('a curve spans its plot, and a drag zooms until the zoom is reset', async ({ page, site }) => {
  const { experimentId, runId } = runNamed(site.readBack, 'sgd-0.01-seed-0')
  await new RunPage(page).open(experimentId, runId, '/metrics')
  const chart = new Chart(page, 'train/loss')
  await expect.poll(async () => inked(await chart.skyline())).toBeGreaterThan(0.95)

  const before = await chart.skyline()
  const { x, y, width, height } = (await chart.plot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width * 0.25, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.75, y + height / 2, { steps: 4 })
  await page.mouse.up()
  const reset = chart.card.getByRole('button', { name: 'reset zoom' })
  await expect(reset).toBeVisible()
  await expect.poll(async () => chart.skyline()).not.toEqual(before)

  await reset.click()
  await expect(reset).toBeHidden()
  await page.mouse.move(0, 0)
  await expect.poll(async () => chart.skyline()).toEqual(before)
})

test('a curve that ends in NaN says so', async ({ page, site }) => {
  const { experimentId, runId } = runNamed(site.readBack, 'not-a-number')
  await new RunPage(page).open(experimentId, runId, '/metrics')
  await expect(new Chart(page, 'loss').card).toContainText('3 NaN')
  await expectAccessible(page)
})

test(
  'one spike among a million points is visible, and its value can be read',
  { tag: '@bulk' },
  async ({ page, site }) => {
    // Most of it is MLflow's own: it reads each of the forty pages from the start of the metric.
    test.setTimeout(900_000)
    const { longMetric } = site.readBack
    if (longMetric === undefined) throw new Error('the training program was not asked for a long metric')
    const { experimentId, runId, key, points, spikeStep, spikeValue } = longMetric
    await new RunPage(page).open(experimentId, runId, '/metrics')
    const chart = new Chart(page, key)
    await expect(chart.card).toContainText('all 1,000,000 points', { timeout: 800_000 })
    await expect(chart.card).toContainText(`largest ${spikeValue}`)

    await expect.poll(async () => Math.min(...(await chart.skyline()))).toBeLessThan(0.2)
    const skyline = await chart.skyline()
    const column = skyline.indexOf(Math.min(...skyline))
    expect(Math.abs(column / skyline.length - spikeStep / points)).toBeLessThan(0.01)
    // One step wide: its neighbours a few pixels away do not even reach the middle.
    expect(skyline[column - 6]).toBeGreaterThan(0.5)
    expect(skyline[column + 6]).toBeGreaterThan(0.5)
  },
)

/** The share of pixel columns that have any ink. */
function inked(skyline: readonly number[]): number {
  return skyline.filter((top) => top < 1).length / skyline.length
}

import { expect } from '@playwright/test'
import { ChartsPane } from '../pages/chartsPane.ts'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { experimentNamed, runNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

const SWEEP = 'vision/digits-sweep'

test('the curves of all runs stand beside their table, with every point that Python reads back', async ({
  page,
  site,
}) => {
  const { experimentId, runs } = experimentNamed(site.readBack, SWEEP)
  const charts = new ChartsPane(page)
  await charts.open(experimentId, 'Split')
  const chart = charts.chart('train/loss')
  const lengths = runs.map(({ histories }) => histories['train/loss']?.length ?? 0)
  const points = lengths.reduce((sum, length) => sum + length, 0)
  await expect(chart.card).toContainText(`all ${points.toLocaleString('en-US')} points`)
  await expect(new RunsPage(page).link('sgd-0.01-seed-0')).toBeVisible()
  await expect(page).toHaveURL(/mode=split/)
  const { histories } = runNamed(site.readBack, 'sgd-0.01-seed-0')
  const values = (histories['train/loss'] ?? []).map(([, value]) => Number(value))
  await expect(chart.card).toContainText(
    `sgd-0.01-seed-0: ${values.length} points, smallest ${Math.min(...values)}, largest ${Math.max(...values)}`,
  )
  await expectAccessible(page)
})

test('a run is hidden and isolated by the legend, and the link remembers it', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, SWEEP)
  const charts = new ChartsPane(page)
  await charts.open(experimentId, 'Charts')
  const chart = charts.chart('train/loss')
  await expect(chart.card).toContainText('sgd-0.01-seed-0:')
  await charts.pane.getByRole('button', { name: 'all names' }).click()
  await charts.legend('sgd-0.01-seed-0').click()
  await expect(chart.card).not.toContainText('sgd-0.01-seed-0:')
  await expect(chart.card).toContainText('sgd-0.01-seed-1:')
  await page.reload()
  await expect(chart.card).toContainText('sgd-0.01-seed-1:')
  await expect(chart.card).not.toContainText('sgd-0.01-seed-0:')
  await charts.pane.getByRole('button', { name: 'Only sgd-0.01-seed-1, or all again' }).click()
  await expect(chart.card).toContainText('all 40 points')
  await charts.pane.getByRole('button', { name: 'show all' }).click()
  await expect(chart.card).toContainText('sgd-0.01-seed-0:')
})

test('a zoom in one chart is a zoom in all, until it is reset', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, SWEEP)
  const charts = new ChartsPane(page)
  await charts.open(experimentId, 'Charts')
  const [one, other] = [charts.chart('train/loss'), charts.chart('val/loss')]
  const before = await other.wholeSkyline()
  const { x, y, width, height } = (await one.plot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width * 0.25, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.6, y + height / 2, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => other.skyline()).not.toEqual(before)
  await expect(page).toHaveURL(/[?&]zoom=/)
  await charts.openTool(/^reset zoom$/)
  await page.mouse.move(0, 0)
  await expect.poll(async () => other.skyline()).toEqual(before)
  await expect(page).not.toHaveURL(/[?&]zoom=/)
})

test('smoothing leaves what was logged to be read', async ({ page, site }) => {
  const { experimentId, histories } = runNamed(site.readBack, 'sgd-0.01-seed-0')
  const charts = new ChartsPane(page)
  await charts.open(experimentId, 'Charts')
  await charts.openTool(/^smoothing/)
  await page.getByRole('radiogroup', { name: 'Smoothing' }).getByText('Exponential').click()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/smooth=exp(:|%3A)0.6/)
  await charts.pane.getByRole('button', { name: 'all names' }).click()
  await charts.pane.getByRole('button', { name: 'Only sgd-0.01-seed-0, or all again' }).click()
  const chart = charts.chart('train/loss')
  await expect(chart.card).toContainText('all 40 points')
  await chart.plot.focus()
  await page.keyboard.press('End')
  const [, last] = histories['train/loss']?.at(-1) ?? []
  await expect(chart.spoken).toContainText(`train/loss ${last}, smoothed `)
})

test('cards are found, pinned and put away', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, SWEEP)
  const charts = new ChartsPane(page)
  await charts.open(experimentId, 'Charts')
  await expect(charts.chart('train/loss').card).toContainText('all')
  await charts.useTool('train/loss', 'Pinned to the top')
  await expect(charts.cards.first()).toHaveAccessibleName('train/loss')
  await expect(charts.pane.getByRole('heading', { name: 'Pinned 1 chart' })).toBeVisible()
  await expect(charts.chart('train/loss').card).toContainText('all')
  await charts.useTool('train/loss', 'Put away')
  await expect(charts.chart('train/loss').card).toBeHidden()
  await charts.pane.getByRole('button', { name: 'bring back' }).click()
  await charts.search.fill('/^train.*(loss|acc)/')
  await expect(charts.chart('train/loss').card).toBeVisible()
  await expect(charts.chart('val/loss').card).toBeHidden()
  await charts.search.fill('/(/')
  await expect(charts.pane).toContainText('“/(/” is no regular expression.')
})

test('cards change places and sizes by mouse and by keys, and the link remembers it', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, SWEEP)
  const charts = new ChartsPane(page)
  await charts.open(experimentId, 'Charts')
  const [acc, loss] = [charts.chart('val/accuracy'), charts.chart('val/loss')]
  await expect(loss.card).toContainText('all')
  const isAfter = async () => ((await acc.card.boundingBox())?.x ?? 0) > ((await loss.card.boundingBox())?.x ?? 0)
  await expect.poll(isAfter).toBe(false)
  await loss.card.hover()
  await charts.grip('val/loss').dragTo(acc.card, { targetPosition: { x: 20, y: 100 } })
  await expect.poll(isAfter).toBe(true)
  await charts.grip('val/loss').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(isAfter).toBe(false)
  await expect(charts.grip('val/loss')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(isAfter).toBe(true)

  const widthOf = async () => (await loss.card.boundingBox())?.width ?? 0
  const narrow = await widthOf()
  const { x, y, height } = (await loss.card.boundingBox())!
  await charts.corner('val/loss').hover()
  await page.mouse.down()
  await page.mouse.move(x + narrow * 2, y + height, { steps: 4 })
  await page.mouse.up()
  await expect.poll(widthOf).toBeGreaterThan(narrow * 1.9)
  await charts.corner('val/loss').focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await loss.card.boundingBox())?.height).toBeGreaterThan(height * 1.9)
  await page.reload()
  await expect.poll(widthOf).toBeGreaterThan(narrow * 1.9)
  await expectAccessible(page)
})

test('the y axis shows the range that is asked for, in the link too, and all values again', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, SWEEP)
  const charts = new ChartsPane(page)
  await charts.open(experimentId, 'Charts')
  const chart = charts.chart('train/loss')
  const before = await chart.wholeSkyline()
  await chart.card.hover()
  await charts.pane.getByRole('button', { name: 'y range of train/loss' }).click()
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('1000')
  await page.getByRole('textbox', { name: 'From', exact: true }).fill('0')
  await expect(chart.card).toContainText('y 0 … 1,000')
  await page.keyboard.press('Escape')
  await expect.poll(async () => Math.min(...(await chart.skyline()))).toBeGreaterThan(0.9)
  await page.reload()
  await expect(chart.card).toContainText('y 0 … 1,000')
  await charts.pane.getByRole('button', { name: 'y 0 … 1,000 of train/loss' }).click()
  await page.getByRole('button', { name: 'All values' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(async () => chart.skyline()).toEqual(before)
})

test('a brush on parallel coordinates filters the table and the curves', async ({ page, site }) => {
  const { experimentId, runs } = experimentNamed(site.readBack, SWEEP)
  const charts = new ChartsPane(page)
  await charts.open(experimentId, 'Split')
  await charts.add('Parallel coordinates')
  const axis = charts.pane.getByRole('slider').last()
  await axis.focus()
  await page.keyboard.press('ArrowUp')
  const notice = page.getByText(new RegExp(`of ${runs.length} runs in`))
  await expect(notice).toBeVisible()
  const shown = Number(/^\d+/.exec((await notice.textContent()) ?? '')?.[0])
  expect(shown).toBeGreaterThan(0)
  expect(shown).toBeLessThan(runs.length)
  await expect(new RunsPage(page).grid).toHaveAttribute('aria-rowcount', String(shown + 1))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'clear', exact: true }).click()
  await expect(new RunsPage(page).grid).toHaveAttribute('aria-rowcount', String(runs.length + 1))
})

test('printed, all charts are there, also those out of sight, in light and with the names of the runs', async ({
  page,
  client,
}) => {
  const keys = Array.from({ length: 40 }, (_, index) => `loss_${index}`)
  const experimentId = await client.createExperiment(`printed charts ${Date.now()}`)
  const runIds: string[] = []
  for (const runName of ['bright-heron', 'calm-tapir']) {
    const { info } = await client.createRun(experimentId, { runName })
    runIds.push(info.runId)
    const metrics = [0, 1, 2].flatMap((step) => keys.map((key) => ({ key, value: step * 2, step, timestampMs: 1000 })))
    await client.logBatch(info.runId, { metrics })
  }
  await page.setViewportSize({ width: 900, height: 500 })
  await page.emulateMedia({ colorScheme: 'dark' })
  // The browser's dialog would stop the test; what it is given stays.
  await page.addInitScript(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'))
  })
  const charts = new ChartsPane(page)
  await charts.open(experimentId, 'Charts')
  await expect(charts.chart('loss_0').card).toContainText('all 6 points')
  expect(await charts.cards.count()).toBeLessThan(keys.length)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.keyboard.press('ControlOrMeta+p')
  const printed = page.locator('[data-printed]')
  await expect(printed.getByRole('figure')).toHaveCount(keys.length)
  await expect(printed).toContainText('2 of 2 visible runs')
  await expect(printed.getByRole('listitem').filter({ hasText: /bright-heron|calm-tapir/ })).toHaveCount(2)
  const last = printed.getByRole('figure', { name: 'loss_39', exact: true })
  // Both curves are drawn.
  await expect(last.locator('path[stroke-linejoin="bevel"]')).toHaveCount(2)
  await expect(last.locator('svg > rect').first()).toHaveAttribute('fill', 'rgb(255, 255, 255)')
  await expect(charts.pane).toBeHidden()
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await expect(printed).toHaveCount(0)
  await expect(charts.pane).toBeVisible()
  expect(await charts.cards.count()).toBeLessThan(keys.length)

  // Compare has them behind its table.
  await page.goto(`/#/compare-runs?runs=${JSON.stringify(runIds)}&experiments=["${experimentId}"]&view=curves`)
  // Until it is there, the Runs page is, with as many.
  await expect(page.getByRole('heading', { level: 1, name: 'Compare 2 runs' })).toBeVisible()
  await expect(page.getByText('40 charts')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+p')
  await expect(printed.getByRole('figure', { includeHidden: true })).toHaveCount(keys.length)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(await charts.cards.count()).toBeLessThan(keys.length)
})

test('by keyboard, the focus follows a card that is pinned, and goes to the next when one is put away', async ({
  page,
  site,
}) => {
  const { experimentId } = experimentNamed(site.readBack, SWEEP)
  const charts = new ChartsPane(page)
  await charts.open(experimentId, 'Charts')
  const choose = async (entry: string) => {
    await page.keyboard.press('Enter')
    // A menu takes the focus when it is open, from whatever has it by then.
    await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1)
    const item = page.getByRole('menuitem', { name: entry })
    await item.focus()
    await page.keyboard.press('Enter')
  }
  await expect(charts.menu('train/loss')).toBeVisible()
  await charts.menu('train/loss').focus()
  await choose('Pinned to the top')
  await expect(charts.pane.getByRole('button', { name: /^Pinned/ })).toBeVisible()
  await expect(charts.menu('train/loss')).toBeFocused()
  await choose('Put away')
  await expect(charts.menu('train/loss')).toHaveCount(0)
  await expect(charts.pane.locator(':focus')).toHaveAccessibleName(/^What can be done with /)
  await charts.pane.getByRole('button', { name: 'bring back' }).focus()
  await page.keyboard.press('Enter')
  await expect(charts.menu('train/loss')).toBeVisible()
  await expect(charts.search).toBeFocused()
  await charts.chart('train/loss').plot.press('+')
  const reset = charts.pane.getByRole('toolbar', { name: 'Charts' }).getByRole('button', { name: 'reset zoom' })
  await reset.press('Enter')
  await expect(reset).toBeDisabled()
  await expect(charts.pane.locator(':focus')).toHaveAccessibleName('log y')
})

test('a card that fills the screen keeps its menu, which leaves it again', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, SWEEP)
  const charts = new ChartsPane(page)
  await charts.open(experimentId, 'Charts')
  await charts.menu('train/loss').click()
  await page.getByRole('menuitem', { name: 'Full screen' }).click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.ariaLabel)).toBe('train/loss')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'y range of train/loss' }).click()
  await expect(page.getByRole('textbox', { name: 'From' })).toBeVisible()
  await page.getByRole('button', { name: 'y range of train/loss' }).click()
  await page.getByRole('button', { name: 'What can be done with train/loss' }).click()
  await page.getByRole('menuitem', { name: 'Full screen' }).click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull()
})

test('by keyboard, the menus of the tool bar take the focus and give it back', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, SWEEP)
  const charts = new ChartsPane(page)
  await charts.open(experimentId, 'Charts')
  const tools = charts.pane.getByRole('toolbar', { name: 'Charts' })
  const axis = tools.getByRole('button', { name: /^x / })
  await axis.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Find a metric for the x axis' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(axis).toHaveText('x relative time')
  await expect(axis).toBeFocused()
  const add = tools.getByRole('button', { name: '+ chart' })
  await add.press('Enter')
  await page.getByRole('button', { name: 'Add chart' }).press('Enter')
  await expect(charts.chart('Parallel coordinates').card).toBeVisible()
  await expect(add).toBeFocused()
})

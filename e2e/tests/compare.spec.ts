import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { ComparePage } from '../pages/comparePage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { experimentNamed, runNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

const NAMES = ['sgd-0.01-seed-2', 'sgd-0.1-seed-2', 'sgd-0.01-seed-1'] as const

test('every number and every distance is what Python reads back and computes', async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 1800 })
  const runs = NAMES.map((name) => runNamed(site.readBack, name))
  const [baseline] = runs
  const comparePage = new ComparePage(page)
  await comparePage.open(
    runs.map(({ runId }) => runId),
    [baseline?.experimentId ?? ''],
  )
  await page.getByRole('button', { name: 'Only differences' }).click()
  const keys = Object.keys(baseline?.metrics ?? {})
  expect(keys.length).toBeGreaterThan(2)
  for (const key of keys) {
    const titles = await comparePage.titles(key)
    for (const [index, { metrics }] of runs.entries()) {
      const value = metrics[key]
      const [shown, absolute] = titles[index] ?? []
      expect(`${key}=${shown}`).toBe(`${key}=${value}`)
      const distance = Number(value) - Number(baseline?.metrics[key])
      expect(Math.abs(Number(absolute ?? 0) - distance)).toBeLessThan(1e-9)
    }
  }
})

test('the best value of a metric is that of its whole history', async ({ page, site }) => {
  const runs = NAMES.map((name) => runNamed(site.readBack, name))
  const comparePage = new ComparePage(page)
  await comparePage.open(runs.map(({ runId }) => runId))
  const best = comparePage.bestRow('train/loss').getByRole('gridcell')
  for (const [index, { histories }] of runs.entries()) {
    const values = (histories['train/loss'] ?? []).map(([, value]) => Number(value))
    await best.nth(index).hover()
    await expect(best.nth(index).getByTitle(String(Math.min(...values)), { exact: true })).toBeVisible()
  }
})

test('runs of several experiments are compared from a link that names none of them', async ({ page, site }) => {
  const runs = ['sgd-0.01-seed-2', 'not-a-number', 'failed'].map((name) => runNamed(site.readBack, name))
  const comparePage = new ComparePage(page)
  await comparePage.open(runs.map(({ runId }) => runId))
  await expect(page.getByRole('heading', { level: 1, name: 'Compare 3 runs' })).toBeVisible()
  await expect(page.getByText('from 2 experiments')).toBeVisible()
  await expect(comparePage.head('failed')).toContainText('Failed')
  await expect(comparePage.head('not-a-number')).toContainText('edge cases/数字 · naïve ☕')
  await expectAccessible(page)
})

test('with the mouse: another baseline, a run less, turned round, found, and back again', async ({ page, site }) => {
  const runs = NAMES.map((name) => runNamed(site.readBack, name))
  const comparePage = new ComparePage(page)
  await comparePage.open(runs.map(({ runId }) => runId))
  await page.getByRole('button', { name: /^Baseline/ }).click()
  await page.getByRole('menuitem', { name: NAMES[1] }).click()
  await expect(comparePage.head(NAMES[1])).toContainText('baseline')
  await comparePage.head(NAMES[2]).hover()
  await page.getByRole('button', { name: `Remove ${NAMES[2]} from the comparison` }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Compare 2 runs' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Compare 3 runs' })).toBeVisible()
  await expect(comparePage.head(NAMES[1])).toContainText('baseline')
  await page.getByRole('searchbox', { name: 'Find a key' }).fill('learning')
  await expect(comparePage.grid.getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: 'Transpose' }).click()
  await expect(comparePage.grid.getByRole('row')).toHaveCount(4)
  await expectAccessible(page)
})

test('with the keyboard alone: from a cell to its value, a run moved and removed', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const runs = NAMES.map((name) => runNamed(site.readBack, name))
  const comparePage = new ComparePage(page)
  await comparePage.open(runs.map(({ runId }) => runId))
  await page.getByRole('button', { name: /^Delta/ }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(comparePage.head(NAMES[1])).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(comparePage.head(NAMES[1])).toBeFocused()
  await expect(comparePage.grid.getByRole('columnheader').nth(3)).toContainText(NAMES[1])
  await page.keyboard.press('Delete')
  await expect(page.getByRole('heading', { level: 1, name: 'Compare 2 runs' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+c')
  const focused = page.locator(':focus')
  const title = await focused.locator('[title]').first().getAttribute('title')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(title)
})

test('saved as HTML, it opens from disk without a network and shows the same numbers', async ({
  page,
  site,
  browser,
}) => {
  const runs = NAMES.map((name) => runNamed(site.readBack, name))
  const comparePage = new ComparePage(page)
  await comparePage.open(runs.map(({ runId }) => runId))
  const { download } = await comparePage.save('HTML file')
  expect(download.suggestedFilename()).toBe('Compare 3 runs.html')
  const path = test.info().outputPath('compare.html')
  await download.saveAs(path)

  const offline = await browser.newContext({ offline: true })
  const file = await offline.newPage()
  const problems: string[] = []
  file.on('console', (message) => problems.push(message.text()))
  file.on('request', (request) => request.url().startsWith('http') && problems.push(request.url()))
  await file.goto(pathToFileURL(path).href)
  await file.getByRole('checkbox', { name: 'Only differences' }).uncheck()
  for (const [index, { metrics, params }] of runs.entries()) {
    for (const [key, value] of Object.entries({ ...metrics, ...params })) {
      const row = file.getByRole('row').filter({
        has: file.locator('code').getByText(key, { exact: true }),
        // The best value has a row of its own.
        hasNot: file.getByRole('rowheader').getByText(/^m(?:in|ax)$/),
      })
      const cells = row.getByRole('cell')
      const cell = cells.nth(Math.min(index, (await cells.count()) - 1))
      expect(`${key}=${await cell.getAttribute('title')}`).toBe(`${key}=${value}`)
    }
  }
  expect(problems).toEqual([])
  await expectAccessible(file)
  await offline.close()
})

test('saved as CSV, numbers have all their digits and nothing is a formula', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, 'vision/digits-sweep')
  const runs = NAMES.map((name) => runNamed(site.readBack, name))
  const comparePage = new ComparePage(page)
  await comparePage.open(
    runs.map(({ runId }) => runId),
    [experimentId],
  )
  const { text } = await comparePage.save('CSV')
  const lines = text.split('\r\n')
  expect(lines[0]).toContain(`kind,key,value,${NAMES[0]},${NAMES[1]},${NAMES[1]} delta,${NAMES[1]} delta %`)
  for (const [key, value] of Object.entries(runs[0]?.metrics ?? {})) {
    const line = lines.find((one) => one.startsWith(`metrics,${key},last,`))
    if (line !== undefined) expect(line.split(',')[3]).toBe(String(value))
  }
  for (const line of lines.slice(1)) expect(line).not.toMatch(/(?:^|,)"?[=@]/)
})

test('printed, all rows are there, in light, and the page is back afterwards', async ({ page, site }) => {
  const comparePage = new ComparePage(page)
  await comparePage.open(NAMES.map((name) => runNamed(site.readBack, name).runId))
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.getByRole('article').first().waitFor()
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const printed = page.locator('[data-printed]')
  await expect(printed.getByRole('table')).toBeVisible()
  await expect(printed.locator('figure svg > rect').first()).toHaveAttribute('fill', 'rgb(255, 255, 255)')
  await expect(comparePage.grid).toBeHidden()
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(printed).toHaveCount(0)
  await expect(comparePage.grid).toBeVisible()
})

/** A red and a blue pixel, as small as PNGs can be. */
const PIXELS = [
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC',
].map((base64) => Buffer.from(base64, 'base64'))

test('artifacts that runs have in common: texts as differences, pictures over steps', async ({ page, client }) => {
  const experimentId = await client.createExperiment(`compare artifacts ${Date.now()}`)
  const runIds: string[] = []
  for (const [index, pixel] of PIXELS.entries()) {
    const { info } = await client.createRun(experimentId, { runName: `with-files-${index}` })
    const image = new Blob([pixel], { type: 'image/png' })
    await client.logArtifacts(info.runId, [
      { path: 'config.yaml', content: new Blob([`lr: 0.${index + 1}\nsame: yes\n`]) },
      { path: 'own.txt', content: new Blob([`only ${index}`]) },
      ...[0, 10, 20].map((step) => ({ path: `plots/epoch_${step}.png`, content: image })),
    ])
    runIds.push(info.runId)
  }
  const comparePage = new ComparePage(page)
  await comparePage.open(runIds, [experimentId])
  await page.getByRole('radiogroup', { name: 'How to compare' }).getByText('Artifacts').click()
  const list = page.getByRole('navigation', { name: 'Artifacts in common' })
  await list.getByRole('button', { name: 'config.yaml' }).click()
  await expect(page.getByRole('region', { name: 'Difference' })).toContainText('lr: 0.10.2')
  await list.getByRole('button', { name: 'plots' }).click()
  await list.getByRole('button', { name: 'epoch_*.png' }).click()
  await expect(page.getByRole('img', { name: 'plots/epoch_20.png' })).toHaveCount(2)
  await page.getByRole('slider', { name: 'step' }).press('ArrowLeft')
  await expect(page.getByRole('img', { name: 'plots/epoch_10.png' })).toHaveCount(2)
  await expectAccessible(page)
})

test('a chart’s points are saved with every digit', async ({ page, site }) => {
  const run = runNamed(site.readBack, NAMES[0])
  const [key = '', points = []] = Object.entries(run.histories)[0] ?? []
  const comparePage = new ComparePage(page)
  await comparePage.open([run.runId, runNamed(site.readBack, NAMES[1]).runId])
  await page.getByRole('radiogroup', { name: 'How to compare' }).getByText('Curves').click()
  const card = page.getByRole('article', { name: key, exact: true })
  await expect(card).toContainText(/all [\d,]+ points/)
  await card.getByRole('button', { name: `What can be done with ${key}` }).click()
  const started = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Save as CSV' }).click()
  const text = readFileSync(await (await started).path(), 'utf8')
  const own = text.split('\r\n').filter((line) => line.includes(run.runId))
  expect(own.map((line) => line.split(',')).map((cells) => [cells[3], cells[5]])).toEqual(
    points.map(([step, value]) => [String(step), String(value)]),
  )
})

test('parallel coordinates, scatter and box show the compared runs, of columns that one chooses', async ({
  page,
  site,
}) => {
  const comparePage = new ComparePage(page)
  await comparePage.open(NAMES.map((name) => runNamed(site.readBack, name).runId))
  const views = page.getByRole('radiogroup', { name: 'How to compare' })
  await views.getByText('Parallel').click()
  await expect(page.getByRole('article', { name: 'Parallel coordinates' })).toContainText(NAMES[1])
  await expectAccessible(page)
  await views.getByText('Scatter').click()
  await page.getByLabel('Along x').selectOption({ label: 'learning_rate' })
  await page.getByLabel('Along y').selectOption({ label: 'val/loss' })
  await expect(page.getByRole('article', { name: 'val/loss by learning_rate' })).toBeVisible()
  await expectAccessible(page)
  await views.getByText('Box').click()
  await expect(page.getByLabel('One box for each')).toBeVisible()
  await page.reload()
  await views.getByText('Scatter').click()
  await expect(page.getByRole('article', { name: 'val/loss by learning_rate' })).toBeVisible()
})

test('a brush on an axis leaves the others out of the table and of the curves, and a key brings them back', async ({
  page,
  site,
}) => {
  const runs = NAMES.map((name) => runNamed(site.readBack, name))
  const comparePage = new ComparePage(page)
  await comparePage.open(runs.map(({ runId }) => runId))
  const charts = page.getByRole('region', { name: 'Charts' })
  const axis = charts.getByRole('slider', { name: /^Range of (?!.*seed)/ }).last()
  await axis.focus()
  await axis.press('ArrowUp')
  const notice = page.getByText(/^\d of 3 runs in/)
  await expect(notice).toBeVisible()
  const kept = Number((await notice.textContent())?.slice(0, 1))
  expect(kept).toBeLessThan(3)
  const isBaselineKept = (await page.getByText('and the baseline').count()) === 0
  const heads = comparePage.grid.getByRole('columnheader').filter({ has: page.getByRole('link') })
  await expect(heads).toHaveCount(kept + (isBaselineKept ? 0 : 1))
  await axis.press('Escape')
  await expect(heads).toHaveCount(3)
})

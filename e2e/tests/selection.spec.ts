import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { experimentNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

test('runs are selected with the mouse, stay selected, and lead to their comparison', async ({ page, site }) => {
  const { experimentId, runs } = experimentNamed(site.readBack, 'vision/digits-sweep')
  const idOf = (name: string) => runs.find(({ runName }) => runName === name)?.runId
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentId)
  await runsPage.checkbox('sgd-0.01-seed-0').click()
  await runsPage.checkbox('sgd-0.01-seed-2').click({ modifiers: ['ControlOrMeta'] })
  await expect(runsPage.selection).toContainText('2 selected')
  await expectAccessible(page)

  await runsPage.search.fill('no such run')
  await expect(runsPage.selection).toContainText('2 not shown')
  await runsPage.search.fill('0.01-seed-0')
  await runsPage.link('sgd-0.01-seed-0').click()
  await expect(page.getByRole('heading', { level: 1, name: 'sgd-0.01-seed-0' })).toBeVisible()
  await page.goBack()
  await runsPage.search.fill('')
  await expect(runsPage.checkbox('sgd-0.01-seed-2')).toBeChecked()
  const href = (await runsPage.selection.getByRole('link', { name: 'Compare' }).getAttribute('href')) ?? ''
  const query = new URLSearchParams(href.split('?')[1])
  expect(JSON.parse(query.get('runs') ?? '')).toEqual([idOf('sgd-0.01-seed-0'), idOf('sgd-0.01-seed-2')])
  expect(JSON.parse(query.get('experiments') ?? '')).toEqual([experimentId])
})

test('the selected runs are exported with every digit', async ({ page, site }) => {
  const { experimentId, runs } = experimentNamed(site.readBack, 'vision/digits-sweep')
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentId)
  await runsPage.checkbox('sgd-0.01-seed-0').click()
  const download = page.waitForEvent('download')
  await runsPage.selection.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'JSON' }).click()
  const [exported] = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Record<string, unknown>[]
  const run = runs.find(({ runName }) => runName === 'sgd-0.01-seed-0')
  expect(exported?.['run_id']).toBe(run?.runId)
  for (const [key, value] of Object.entries(run?.metrics ?? {})) expect(exported?.[`metrics.${key}`]).toBe(value)
  for (const [key, value] of Object.entries(run?.params ?? {})) expect(exported?.[`params.${key}`]).toBe(value)
})

test('runs are selected with the keyboard alone', async ({ page, site }) => {
  const { experimentId } = experimentNamed(site.readBack, 'vision/digits-sweep')
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentId)
  await runsPage.grid.getByRole('link').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(runsPage.selection).toContainText('3 selected')
  await page.keyboard.press('ControlOrMeta+a')
  await expect(runsPage.selection).toContainText('13 selected')
  await page.keyboard.press('Escape')
  await expect(runsPage.selection).toHaveCount(0)
})

test('what is shown is exported without selecting it, and a cell or a row is copied by keyboard', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { experimentId, runs } = experimentNamed(site.readBack, 'vision/digits-sweep')
  const runsPage = new RunsPage(page)
  await runsPage.open(experimentId)
  await expect(runsPage.count).toHaveText(`${runs.length} runs`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'JSON' }).click()
  const exported = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Record<string, unknown>[]
  expect(exported.map((each) => String(each['run_id'])).toSorted()).toEqual(runs.map(({ runId }) => runId).toSorted())

  const copied = () => page.evaluate(async () => navigator.clipboard.readText())
  const first = runsPage.grid.getByRole('link').first()
  const name = (await first.textContent()) ?? ''
  await first.focus()
  await page.keyboard.press('ControlOrMeta+c')
  await expect.poll(copied).toBe(name)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ControlOrMeta+c')
  await expect.poll(copied).toContain(`\n${runs.find(({ runName }) => runName === name)?.runId}\t`)
})

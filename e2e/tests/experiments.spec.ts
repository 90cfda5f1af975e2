import { expect } from '@playwright/test'
import { ExperimentsPage } from '../pages/experimentsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { test } from '../support/test.ts'

test('the list shows every active experiment and no deleted one', async ({ page, site }) => {
  const { experiments } = site.readBack
  const experimentsPage = new ExperimentsPage(page)
  await experimentsPage.open()
  for (const { name } of experiments.filter(({ lifecycleStage }) => lifecycleStage === 'active')) {
    await expect(experimentsPage.link(name)).toBeVisible()
  }
  for (const { name } of experiments.filter(({ lifecycleStage }) => lifecycleStage === 'deleted')) {
    await expect(experimentsPage.link(name)).toHaveCount(0)
  }
  await expectAccessible(page)
})

test('an experiment is found by a part of its name, in any case', async ({ page }) => {
  const experimentsPage = new ExperimentsPage(page)
  await experimentsPage.open()
  await experimentsPage.search.fill('DIGITS-s')
  await expect(experimentsPage.links).toHaveText(['vision/digits-sweep'])
  await expect(page).toHaveURL(/name=DIGITS-s/)

  await experimentsPage.search.fill('no such experiment')
  await expect(page.getByRole('heading', { name: 'No experiment has this in its name' })).toBeVisible()
  await expectAccessible(page)
})

test('an unknown address says so and leads back', async ({ page }) => {
  await page.goto('/#/no/such/page')
  await expect(page.getByRole('heading', { name: 'There is no page at this address' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'Experiments' }).last().click()
  await expect(new ExperimentsPage(page).table).toBeVisible()
})

test('folders close and open, and what is pinned stays above them after a reload', async ({ page, client }) => {
  const names = ['one', 'two'].map((leaf) => `folders ${test.info().project.name} ${Date.now()}/${leaf}`)
  for (const name of names) await client.createExperiment(name)
  const [one = '', two = ''] = names
  const folder = one.slice(0, one.indexOf('/') + 1)
  const experimentsPage = new ExperimentsPage(page)
  await experimentsPage.open()
  await expect(experimentsPage.link(one)).toHaveText('one')
  await page.getByRole('button', { name: `${folder} 2 experiments` }).click()
  await expect(experimentsPage.link(one)).toHaveCount(0)
  await page.getByRole('button', { name: `${folder} 2 experiments` }).press('ArrowRight')
  await experimentsPage.link(two).hover()
  await page.getByRole('button', { name: `Pin ${two}` }).click()
  await page.reload()
  await expect(experimentsPage.links.first()).toHaveAccessibleName(two)
  await expect(experimentsPage.link(two)).toHaveCount(2)
  await expectAccessible(page)
})

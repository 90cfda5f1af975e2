import { expect, type Page } from '@playwright/test'
import { Manage } from '../pages/manage.ts'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { makeExperiment } from '../support/makeExperiment.ts'
import type { Stored } from '../support/stored.ts'
import { test } from '../support/test.ts'

// A server that is gone is what these tests are about; Runlens' own serves its code as well.
test.use({ expectedFailures: /\/(mlflow|runlens|version|health|assets)/ })

const COUNT = 12
/** As many as are sent at once, so that nothing is in flight but what is held. */
const AT_ONCE = 4

/** How many of the runs are deleted, for whoever reads the store. */
async function countDeleted(stored: Stored, runIds: readonly string[]): Promise<number> {
  const runs = await Promise.all(runIds.map((runId) => stored.run(runId)))
  return runs.filter(({ lifecycleStage }) => lifecycleStage === 'deleted').length
}

/** Selects all runs of an experiment and has them deleted. */
async function deleteAll(page: Page, experimentId: string): Promise<void> {
  const manage = new Manage(page)
  await new RunsPage(page).open(experimentId)
  await manage.selectAllRuns()
  await page.keyboard.press('Delete')
  await manage.dialog.getByRole('button', { name: `Delete ${COUNT} runs` }).click()
}

const shownRuns = (page: Page) => page.getByRole('link', { name: /^run-\d+$/ })

test('a slow server: the change shows at once, and is taken back before the server ever had it', async ({
  page,
  client,
  stored,
}) => {
  const manage = new Manage(page)
  const { experimentId, runIds } = await makeExperiment(client, 1)
  const runId = runIds[0] ?? ''
  const held = await manage.hold('runs/update', 0)
  await page.goto(`/#/experiments/${experimentId}/runs/${runId}`)
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'New name of run-0' }).fill('otter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'otter' })).toBeVisible()
  await manage.sees('Renaming run-0 to otter…')
  expect((await stored.run(runId)).runName).toBe('run-0')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { level: 1, name: 'run-0' })).toBeVisible()
  held.goOn()
  await manage.sees('Renamed otter to run-0')
  await expect(page.getByRole('heading', { level: 1, name: 'run-0' })).toBeVisible()
  expect((await stored.run(runId)).runName).toBe('run-0')
})

test('a slow bulk change tells how far it is, asks before the tab is left, stops, and goes on', async ({
  page,
  client,
  stored,
}) => {
  const manage = new Manage(page)
  const { experimentId, runIds } = await makeExperiment(client, COUNT)
  const held = await manage.hold('runs/delete', AT_ONCE)
  await deleteAll(page, experimentId)
  await expect(shownRuns(page)).toHaveCount(0)
  await manage.sees(`Deleting ${COUNT} runs…`)
  await manage.sees(`${AT_ONCE} of ${COUNT}`)
  await expect(manage.messages.getByRole('progressbar', { name: `Deleting ${COUNT} runs` })).toBeVisible()
  await expectAccessible(page)

  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await manage.messages.getByRole('button', { name: 'Stop' }).click()
  await expect(manage.messages.getByRole('button', { name: 'Stopping…' })).toBeDisabled()
  held.goOn()

  await manage.sees(`Deleted ${2 * AT_ONCE} runs.`)
  await manage.sees(`Not sent: ${COUNT - 2 * AT_ONCE} runs.`)
  await expect(shownRuns(page)).toHaveCount(COUNT - 2 * AT_ONCE)
  expect(await countDeleted(stored, runIds)).toBe(2 * AT_ONCE)
  await expectAccessible(page)
  await manage.messages.getByRole('button', { name: 'Undo what is done' }).click()
  await manage.sees(`Restored ${2 * AT_ONCE} runs`)
  await expect(shownRuns(page)).toHaveCount(COUNT)
  expect(await countDeleted(stored, runIds)).toBe(0)
})

test('a server that dies in mid-bulk: what is done is said, the rest is retried when it is back, all is undone', async ({
  page,
  client,
  site,
  stored,
}) => {
  const manage = new Manage(page)
  const { experimentId, runIds } = await makeExperiment(client, COUNT)
  const held = await manage.hold('runs/delete', AT_ONCE)
  await deleteAll(page, experimentId)
  await manage.sees(`${AT_ONCE} of ${COUNT}`)
  await site.die()
  held.goOn()
  await manage.sees(`Deleted ${AT_ONCE} runs.`)
  await manage.sees(/^Could not delete 4 runs/)
  await manage.sees(`Not sent: ${COUNT - 2 * AT_ONCE} runs.`)
  await expect(shownRuns(page)).toHaveCount(COUNT - AT_ONCE)
  await expectAccessible(page)

  await manage.messages.getByRole('button', { name: 'Retry the rest' }).click()
  await manage.sees(/^Could not delete/)
  await site.revive()
  expect(await countDeleted(stored, runIds)).toBe(AT_ONCE)
  await manage.messages.getByRole('button', { name: /^(Retry the rest|Try again)$/ }).click()
  await manage.sees(`Deleted ${COUNT - AT_ONCE} runs`)
  await expect(shownRuns(page)).toHaveCount(0)
  expect(await countDeleted(stored, runIds)).toBe(COUNT)

  await page.keyboard.press('Control+z')
  await manage.sees(`Restored ${COUNT - AT_ONCE} runs`)
  await page.keyboard.press('Control+z')
  await manage.sees(`Restored ${AT_ONCE} runs`)
  await expect(shownRuns(page)).toHaveCount(COUNT)
  await expect.poll(() => countDeleted(stored, runIds)).toBe(0)
})

test('a server that dies while an experiment is deleted leaves it where it was', async ({
  page,
  client,
  site,
  stored,
}) => {
  const manage = new Manage(page)
  const { name, experimentId, runIds } = await makeExperiment(client, 2)
  const held = await manage.hold('experiments/delete', 0)
  await page.goto(`/#/experiments?name=${encodeURIComponent(name)}`)
  await manage.chooseForExperiment(name, 'Delete…')
  await manage.dialog.getByRole('button', { name: 'Delete 1 experiment' }).click()
  await expect(page.getByRole('link', { name })).toBeHidden()
  await site.die()
  held.goOn()
  await manage.sees(`Could not delete ${name}`)
  await expect(page.getByRole('link', { name })).toBeVisible()
  await expectAccessible(page)
  await site.revive()
  expect((await stored.experiment(experimentId)).lifecycleStage).toBe('active')
  await manage.messages.getByRole('button', { name: 'Try again' }).click()
  await manage.sees(`Deleted ${name}`)
  expect((await stored.experiment(experimentId)).lifecycleStage).toBe('deleted')
  expect(await countDeleted(stored, runIds)).toBe(2)
  await manage.undo(`Deleted ${name}`)
  await manage.sees(`Restored ${name}`)
  expect((await stored.experiment(experimentId)).lifecycleStage).toBe('active')
  expect(await countDeleted(stored, runIds)).toBe(0)
})

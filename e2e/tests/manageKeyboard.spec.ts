import { expect, type Locator, type Page } from '@playwright/test'
import type { NodeMlflowClient } from '../../src/client/node/nodeMlflowClient.ts'
import { Manage } from '../pages/manage.ts'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { makeExperiment } from '../support/makeExperiment.ts'
import { test } from '../support/test.ts'

// Whether one may change an experiment is found out by a call that is refused in any case.
test.use({ expectedFailures: /\/mlflow\// })

/** More than any page has on the way to its list. */
const MOST_TABS = 60

/** Goes on with Tab, from where the page has the focus, until `target` has it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let count = 0; count < MOST_TABS; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

/** Three experiments with a name that nothing else has. */
async function makeThree(client: NodeMlflowClient) {
  const { name } = await makeExperiment(client)
  const names = ['a', 'b', 'c'].map((end) => `${name}.${end}`)
  const ids: string[] = []
  for (const each of names) ids.push(await client.createExperiment(each))
  return { prefix: `${name}.`, names, ids }
}

test('runs are deleted and restored by keys alone, and the focus stays in the table', async ({
  page,
  client,
  stored,
}) => {
  const manage = new Manage(page)
  const runs = new RunsPage(page)
  const { experimentId, runIds } = await makeExperiment(client, 4)
  const stages = async () => {
    const found = await Promise.all(runIds.map((runId) => stored.run(runId)))
    return found.map(({ lifecycleStage }) => lifecycleStage)
  }
  const focusedRow = (name: string) => runs.row(name).locator(':focus')
  await runs.open(experimentId)
  await expect(runs.link('run-3')).toBeVisible()
  await tabTo(page, runs.grid.locator('[tabindex="0"]'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(runs.selection).toContainText('2 selected')
  await page.keyboard.press('Delete')
  await expect(manage.dialog.getByRole('button', { name: 'Delete 2 runs' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(focusedRow('run-2')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(manage.dialog.getByText('run-1')).toBeVisible()
  await page.keyboard.press('Enter')
  await manage.sees('Deleted 2 runs')
  await expect(focusedRow('run-3')).toBeVisible()
  expect(await stages()).toEqual(['active', 'deleted', 'deleted', 'active'])
  await page.keyboard.press('Control+z')
  await manage.sees('Restored 2 runs')
  await expect(runs.grid.locator(':focus')).toBeVisible()
  expect(await stages()).toEqual(['active', 'active', 'active', 'active'])
  await page.keyboard.press('Control+Shift+z')
  await manage.sees('Deleted 2 runs')
  expect(await stages()).toEqual(['active', 'deleted', 'deleted', 'active'])

  await page.getByRole('radio', { name: 'Deleted' }).press('Space')
  await expect(runs.count).toHaveText('2 runs')
  await page.keyboard.press('l')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('u')
  await manage.sees('Restored 2 runs')
  // There is no list any more.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await page.goto(`/#/experiments/${experimentId}?nested=1`)
  const tree = page.getByRole('treegrid', { name: 'Runs' })
  await expect(tree.getByRole('link', { name: 'run-3', exact: true })).toBeVisible()
  await page.keyboard.press('l')
  await page.keyboard.press('Space')
  await page.keyboard.press('Delete')
  await expect(manage.dialog.getByRole('button', { name: 'Delete 1 run' })).toBeFocused()
  await page.keyboard.press('Enter')
  await manage.sees(/^Deleted run-\d$/)
  await expect(tree.locator(':focus')).toBeVisible()
  await tabTo(page, manage.messages.getByRole('button', { name: /^Undo/ }))
  await page.keyboard.press('Enter')
  await manage.sees(/^Restored run-\d$/)
  await expect(tree.locator(':focus')).toBeVisible()
})

test('experiments are tagged, deleted and restored by keys alone, and the focus stays in the list', async ({
  page,
  client,
  stored,
}) => {
  const manage = new Manage(page)
  const { prefix, names, ids } = await makeThree(client)
  const [first = '', second = '', third = ''] = names
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const stages = async () => {
    const found = await Promise.all(ids.map((id) => stored.experiment(id)))
    return found.map(({ lifecycleStage }) => lifecycleStage)
  }
  const teams = async () => {
    const found = await Promise.all(ids.map((id) => stored.experiment(id)))
    return found.map(({ tags }) => tags['team'])
  }
  await page.goto(`/#/experiments?name=${encodeURIComponent(prefix)}&sort=name`)
  await expect(link(first)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find by name' }).focus()
  await tabTo(page, page.locator('[data-main][tabindex="0"]'))
  while (!(await link(first).evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')

  await page.keyboard.press('t')
  await expect(manage.dialog.getByRole('textbox', { name: 'Key of a new tag' })).toBeFocused()
  await page.keyboard.type('team')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await tabTo(page, manage.dialog.getByRole('textbox', { name: 'Value of team' }))
  await page.keyboard.type('{n} of {id}')
  await expect(manage.dialog.getByRole('cell', { name: `2 of ${ids[1]}` })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await manage.sees('Added tag team to 2 experiments')
  expect(await teams()).toEqual([`1 of ${ids[0]}`, `2 of ${ids[1]}`, undefined])
  await expect(link(second)).toBeFocused()

  await page.keyboard.press('Delete')
  const button = manage.dialog.getByRole('button', { name: 'Delete 2 experiments' })
  await expect(button).toBeFocused()
  await expect(button).toBeEnabled()
  await page.keyboard.press('Enter')
  await manage.sees('Deleted 2 experiments')
  await expect(link(second)).toBeHidden()
  await expect(link(third)).toBeFocused()
  expect(await stages()).toEqual(['deleted', 'deleted', 'active'])
  await page.keyboard.press('Control+z')
  await manage.sees('Restored 2 experiments')
  await expect(link(first)).toBeVisible()
  await expect(link(third)).toBeFocused()
  expect(await stages()).toEqual(['active', 'active', 'active'])
  await expectAccessible(page)
})

test('what is in Trash is restored by keys alone, run by run, and the focus goes on to what is left', async ({
  page,
  client,
  stored,
}) => {
  const manage = new Manage(page)
  const { prefix, names, ids } = await makeThree(client)
  const { info: kept } = await client.createRun(ids[0] ?? '', { runName: 'kept deleted' })
  const { info: back } = await client.createRun(ids[0] ?? '', { runName: 'comes back' })
  for (const id of ids) await client.deleteExperiment(id)
  const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true })
  const stages = async () => {
    const found = await Promise.all([kept, back].map(({ runId }) => stored.run(runId)))
    return found.map(({ lifecycleStage }) => lifecycleStage)
  }
  await page.goto(`/#/trash?find=${encodeURIComponent(prefix)}&sort=name`)
  await expect(box(names[2] ?? '')).toBeVisible()
  await tabTo(page, box(names[0] ?? ''))
  await page.keyboard.press('Space')
  await page.keyboard.press('u')
  await expect(manage.dialog.getByRole('button', { name: 'Restore 1 experiment and 2 runs' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await tabTo(page, manage.dialog.getByRole('radio', { name: 'Restore them all' }))
  await page.keyboard.press('ArrowUp')
  await tabTo(page, manage.dialog.getByRole('checkbox', { name: /^kept deleted/ }))
  await page.keyboard.press('Space')
  await expect(manage.dialog.getByRole('button', { name: 'Restore 1 experiment and 1 run' })).toBeEnabled()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await manage.sees(`Restored ${names[0]}`)
  await expect(box(names[1] ?? '')).toBeFocused()
  expect((await stored.experiment(ids[0] ?? '')).lifecycleStage).toBe('active')
  expect(await stages()).toEqual(['deleted', 'active'])
  await page.keyboard.press('Control+z')
  await expect(box(names[0] ?? '')).toBeVisible()
  await expect.poll(stages).toEqual(['deleted', 'deleted'])
  await expectAccessible(page)
})

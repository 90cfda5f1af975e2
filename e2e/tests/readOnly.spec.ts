import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { NodeMlflowClient } from '../../src/client/node/nodeMlflowClient.ts'
import { RunsPage } from '../pages/runsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { makeExperiment } from '../support/makeExperiment.ts'
import { startRunlens } from '../support/runlens.ts'
import { test as base } from '../support/test.ts'

const REASON = 'This store is open read-only, by --read-only or because it may not be written to.'

interface Made {
  readonly experimentId: string
  readonly runIds: readonly string[]
}

/** The dashboard with `--read-only` on a store of three runs, one of them deleted. */
const test = base.extend<{ store: Made & { readonly address: string } }>({
  store: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'runlens-read-only-'))
    const uri = `sqlite:///${join(folder, 'mlflow.db')}`
    const writable = await startRunlens(uri)
    const client = new NodeMlflowClient({ trackingUri: writable.address, environment: {} })
    const { experimentId, runIds } = await makeExperiment(client, 3)
    await client.deleteRun(runIds[2] ?? '')
    await writable.stop()
    const { address, stop } = await startRunlens(uri, '0', '--read-only')
    await provide({ experimentId, runIds, address })
    await stop()
    rmSync(folder, { recursive: true })
  },
  baseURL: ({ store }, provide) => provide(store.address),
})

async function expectRefused(page: Page, ...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    const button = page.getByRole('button', { name })
    await expect(button).toBeDisabled()
    await expect(button).toHaveAttribute('title', REASON)
  }
}

test('a read-only store is read as always, and every change of it is disabled and says why', async ({
  page,
  store,
}) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET' && !request.url().endsWith('/search')) sent.push(request.url())
  })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Connection: connected, read-only' })).toBeVisible()
  await expectRefused(page, /^New experiment/)
  await page.keyboard.press('n')
  await expect(page.getByText(`New experiment: ${REASON}`)).toBeVisible()

  await new RunsPage(page).open(store.experimentId)
  await page.getByRole('checkbox', { name: 'Select run-0' }).click()
  await expectRefused(page, 'Tag', 'Rename', 'Delete')
  await page.keyboard.press('Delete')
  await expect(page.getByText(`Delete 1 run: ${REASON}`)).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/#/experiments/${store.experimentId}/runs/${store.runIds[0] ?? ''}`)
  await expectRefused(page, 'Rename', 'Add a note', 'Remove tag team')
  await page.getByRole('button', { name: 'Run actions' }).click()
  const deletion = page.getByRole('menuitem', { name: 'Delete run' })
  await expect(deletion).toHaveAttribute('data-disabled')
  await expect(deletion).toHaveAttribute('title', REASON)
  await page.keyboard.press('Escape')

  await page.goto('/#/trash')
  await page.getByRole('checkbox', { name: 'Select run-2' }).click()
  await expectRefused(page, 'Restore')
  expect(sent).toEqual([])
})

test('a client that writes to a read-only store is told so', async ({ store }) => {
  const client = new NodeMlflowClient({ trackingUri: store.address, environment: {} })
  const told = { errorCode: 'PERMISSION_DENIED', message: expect.stringContaining('--read-only') as unknown }
  await expect(client.setTag(store.runIds[0] ?? '', 'team', 'nlp')).rejects.toMatchObject(told)
  await expect(client.createExperiment('new')).rejects.toMatchObject(told)
})

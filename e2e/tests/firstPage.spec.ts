import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { startRunlens } from '../support/runlens.ts'
import { test as base } from '../support/test.ts'

/** The dashboard on a new store. */
const test = base.extend({
  baseURL: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'runlens-empty-'))
    const runlens = await startRunlens(`sqlite:///${join(folder, 'mlflow.db')}`)
    await provide(runlens.address)
    await runlens.stop()
    rmSync(folder, { recursive: true })
  },
})

test('a new store greets with the lines that log to it, and loads samples to look around in', async ({
  page,
  baseURL,
}) => {
  await page.goto('/')
  const greeting = page.getByRole('heading', { name: 'Nothing logged yet' })
  await expect(greeting).toBeVisible()
  await expect(page.getByText(`mlflow.set_tracking_uri("${baseURL ?? ''}")`)).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Load samples' }).click()
  await expect(page.getByRole('progressbar', { name: 'Loading samples' })).toBeVisible()
  await expect(greeting).toBeHidden({ timeout: 120_000 })
  await page.getByRole('searchbox', { name: 'Find by name' }).fill('lr-sweep')
  await page.getByRole('link', { name: /lr-sweep/ }).click()
  await expect(page.getByText('195 runs', { exact: true })).toBeVisible()
})

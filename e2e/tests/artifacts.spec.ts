import { expect } from '@playwright/test'
import { RunPage } from '../pages/runPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { type RunReadBack, runNamed } from '../support/readBack.ts'
import { test } from '../support/test.ts'

test('text, table and image are shown, and what is downloaded is what Python reads', async ({ page, site }) => {
  const run = runNamed(site.readBack, 'perceptron-64')
  const runPage = new RunPage(page)
  await runPage.open(run.experimentId, run.runId)
  await runPage.tab('Artifacts').click()

  await runPage.entry('notes.txt').click()
  await expect(runPage.content('notes.txt')).toContainText('labels 0 to 9, π ≈ 3.14159')
  expect(await runPage.downloadDigest('notes.txt')).toBe(digestOf(run, 'notes.txt'))
  await expectAccessible(page)

  await runPage.entry('evaluation').click()
  await runPage.entry('evaluation/per_class.csv').click()
  const table = runPage.content('evaluation/per_class.csv').getByRole('table')
  await expect(table.getByRole('columnheader', { name: 'precision' })).toBeVisible()
  await expect(table.getByRole('row')).toHaveCount(14)
  await expectAccessible(page)

  await runPage.entry('evaluation/confusion_matrix.png').click()
  const image = page.getByRole('img', { name: 'evaluation/confusion_matrix.png' })
  await expect(image).toBeVisible()
  const size = await image.evaluate((element: HTMLImageElement) => [element.naturalWidth, element.naturalHeight])
  expect(size).toEqual([320, 288])
  const path = 'evaluation/confusion_matrix.png'
  expect(await runPage.downloadDigest(path)).toBe(digestOf(run, path))
  await expectAccessible(page)

  // A logged model of MLflow 3, which is no artifact of the run.
  await runPage.entry('perceptron').click()
  await runPage.entry('perceptron/MLmodel').click()
  await expect(runPage.content('perceptron/MLmodel')).toContainText('loader_module: mlflow.sklearn')
})

test('an artifact is a link that opens by itself', async ({ page, site }) => {
  const { experimentId, runId } = runNamed(site.readBack, 'files')
  const runPage = new RunPage(page)
  await runPage.open(experimentId, runId, '/artifacts/deep/er/and/deeper.json')
  await expect(runPage.content('deep/er/and/deeper.json')).toContainText('12345678901234567890')
  await expect(runPage.entry('deep/er/and/deeper.json')).toHaveAttribute('aria-selected', 'true')
})

test('files that want to run something are shown and do not run', async ({ page, site }) => {
  const { experimentId, runId } = runNamed(site.readBack, 'files')
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const runPage = new RunPage(page)
  await runPage.open(experimentId, runId, '/artifacts/page.html')
  await expect(runPage.content('page.html')).toContainText("parent.document.title = 'taken over'")
  await runPage.entry('drawing.svg').click()
  await expect(page.getByRole('img', { name: 'drawing.svg' })).toBeVisible()
  await expect(page).not.toHaveTitle(/taken over/)
  expect(dialogs).toEqual([])
})

test('odd names and empty files are ordinary', async ({ page, site }) => {
  const run = runNamed(site.readBack, 'files')
  const runPage = new RunPage(page)
  await runPage.open(run.experimentId, run.runId, '/artifacts')
  await runPage.entry('with space & ünïcode.txt').click()
  await expect(runPage.content('with space & ünïcode.txt')).toContainText('found')
  await runPage.entry('empty.txt').click()
  await expect(runPage.file('empty.txt')).toContainText('The file is empty')
})

test('a run without artifacts says so', async ({ page, site }) => {
  const { experimentId, runId } = runNamed(site.readBack, 'empty')
  await new RunPage(page).open(experimentId, runId, '/artifacts')
  await expect(page.getByRole('heading', { name: /no artifacts/i })).toBeVisible()
  await expectAccessible(page)
})

function digestOf({ artifacts }: RunReadBack, path: string): string | undefined {
  return artifacts.find((artifact) => artifact.path === path)?.sha256
}

import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { axeViolations } from '../../app/testing/axeViolations.ts'
import { fakeServer } from '../../app/testing/fakeServer.ts'
import { renderAt } from '../../app/testing/renderAt.tsx'

const NOTHING_DELETED = {
  'GET /api/2.0/mlflow/experiments/search': () => ({}),
  'POST /api/2.0/mlflow/runs/search': () => ({}),
}

test.each(['light', 'dark'])('an empty Trash says so, accessibly in the %s theme', async (scheme) => {
  localStorage.setItem('mantine-color-scheme-value', scheme)
  await renderAt('/trash', fakeServer(NOTHING_DELETED).fetch)
  await expect.element(page.getByRole('heading', { level: 1, name: 'Trash' })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Nothing is deleted' })).toBeVisible()
  expect(await axeViolations()).toEqual([])
})

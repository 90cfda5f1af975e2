import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeServer } from '../../app/testing/fakeServer.ts'
import { renderAt } from '../../app/testing/renderAt.tsx'

const EXPERIMENT = { experiment_id: '1', name: 'vision', lifecycle_stage: 'active' }
const ANSWERS = {
  'GET /api/2.0/mlflow/experiments/search': () => ({ experiments: [EXPERIMENT] }),
  'GET /api/2.0/mlflow/experiments/get': () => ({ experiment: EXPERIMENT }),
}
const connection = (isReadOnly: boolean) => () => ({
  kind: 'forward',
  trackingUri: 'http://mlflow:5000',
  isReadOnly,
  runlensVersion: '0.1.0',
})

test('on a read-only server, what cannot be done says so and is not done by its key either', async () => {
  await renderAt('/experiments', fakeServer({ ...ANSWERS, 'GET /runlens/connection': connection(true) }).fetch)
  const create = page.getByRole('button', { name: /^New experiment/ })
  await expect.element(create).toBeDisabled()
  await expect.element(create).toHaveAttribute('title', expect.stringContaining('--read-only'))
  await userEvent.keyboard('n')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('missing permission is found out when an editor opens, before anything is sent', async () => {
  const server = fakeServer({
    ...ANSWERS,
    'GET /runlens/connection': connection(false),
    'GET /runlens/access': () => ({ refusal: 'You may read only.' }),
  })
  await renderAt('/experiments', server.fetch)
  await page.getByRole('button', { name: 'Actions for vision' }).click()
  await expect.element(page.getByText(/refuses changes here: You may read only/)).toBeVisible()
  await expect.element(page.getByRole('menuitem', { name: 'Rename' })).toBeDisabled()
  expect(server.calls.get('GET /runlens/access')).toHaveLength(1)
})

test('the menu opens by key at the first press and at the next, and gives the focus back', async () => {
  await renderAt('/experiments', fakeServer({ ...ANSWERS, 'GET /runlens/connection': connection(false) }).fetch)
  const button = page.getByRole('button', { name: 'Actions for vision' })
  await expect.element(button).toHaveAttribute('aria-haspopup', 'menu')
  for (const press of ['first', 'second']) {
    button.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('menu'), { message: press }).toBeVisible()
    await expect.element(page.getByRole('menuitem', { name: 'Rename' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
    await expect.element(button).toHaveFocus()
  }
})

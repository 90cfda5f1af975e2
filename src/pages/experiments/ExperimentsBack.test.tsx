import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { fakeServer } from '../../app/testing/fakeServer.ts'
import { renderAt } from '../../app/testing/renderAt.tsx'

const table = page.getByRole('table', { name: 'Experiments' })
const link = (name: string) => table.getByRole('link', { name, exact: true })
const scroller = () => table.element().parentElement as HTMLElement

test('back from elsewhere the list is where it was, with the keyboard at the same row', async () => {
  const experiments = Array.from({ length: 200 }, (_, at) => ({ experiment_id: `${at}`, name: `sweep-${at}` }))
  const { fetch } = fakeServer({ 'GET /api/2.0/mlflow/experiments/search': () => ({ experiments }) })
  const { router } = await renderAt('/experiments', fetch)
  await expect.element(table).toHaveAttribute('aria-rowcount', '201')
  scroller().scrollTo(0, 3210)
  await expect.element(link('sweep-104')).toBeInViewport()
  link('sweep-104').element().focus()
  await expect.element(link('sweep-104')).toHaveAttribute('tabindex', '0')
  await router.navigate('/no-such-place')
  await expect.element(table).not.toBeInTheDocument()

  await router.navigate(-1)
  await expect.element(table).toBeVisible()
  expect(scroller().scrollTop).toBe(3210)
  await expect.element(link('sweep-104')).toBeInViewport()
  await expect.element(link('sweep-104')).toHaveAttribute('tabindex', '0')

  await router.navigate('/no-such-place')
  await expect.element(table).not.toBeInTheDocument()
  await router.navigate('/experiments')
  await expect.element(link('sweep-0')).toBeInViewport()
})

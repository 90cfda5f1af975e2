import { beforeAll, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openRunsPage } from '../../app/testing/openRunsPage.tsx'
import { RunsServer, manyRuns } from '../../data/testing/runsServer.ts'

const link = (name: string) => page.getByRole('link', { name, exact: true })
const bar = page.getByRole('region', { name: 'Selected runs' })

beforeAll(async () => {
  await page.viewport(1000, 600)
})

test('all that match are selected, after what is not here yet has been loaded', async () => {
  const server = new RunsServer(manyRuns(1150))
  const rest = Promise.withResolvers<undefined>()
  server.answer = ({ page_token }) => (page_token === undefined ? undefined : rest.promise)
  await openRunsPage(server)
  await expect.element(link('run-0')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select all runs that are shown' }).click()
  await expect.element(bar).toMatchTextContent(/^32 selected/)
  await page.getByRole('button', { name: 'Select all that match' }).click()
  rest.resolve(undefined)
  await expect.element(bar).toMatchTextContent(/^1,150 selected/)
  await expect.element(page.getByRole('button', { name: 'Select all that match' })).not.toBeInTheDocument()
})

test('the cell with the keyboard stays at its run when new ones come above it', async () => {
  const server = new RunsServer(manyRuns(20))
  const { queryClient } = await openRunsPage(server)
  await expect.element(link('run-0')).toBeVisible()
  ;(link('run-0').element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.element(link('run-2')).toHaveFocus()
  server.runs = [{ id: 'new', metrics: { loss: 1 } }, ...server.runs]
  // By itself, as it is every half minute: a click would take the focus away.
  await queryClient.invalidateQueries()
  await expect.element(link('new')).toBeVisible()
  await expect.element(link('run-2')).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(link('run-3')).toHaveFocus()
})

test('more runs than a link can name are not compared, pinned or hidden, and the buttons say so', async () => {
  await openRunsPage(new RunsServer(manyRuns(1001)))
  await expect.element(page.getByText('1,001 runs', { exact: true })).toBeVisible()
  ;(link('run-0').element() as HTMLElement).focus()
  await userEvent.keyboard('{Control>}a{/Control}')
  await expect.element(bar).toMatchTextContent(/1,001 selected/)
  await expect
    .element(bar.getByRole('button', { name: 'Compare' }))
    .toHaveAttribute('title', 'At most 500 runs are compared')
  for (const name of ['Compare', 'Pin', 'Hide']) await expect.element(bar.getByRole('button', { name })).toBeDisabled()
  await expect.element(bar.getByRole('button', { name: 'Export' })).toBeEnabled()
})

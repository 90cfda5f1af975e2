import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openRunsPage } from '../../app/testing/openRunsPage.tsx'
import { RunsServer, manyRuns } from '../../data/testing/runsServer.ts'

const CIFAR = {
  dataset: {
    name: 'cifar10',
    digest: 'a3f9c21',
    sourceType: 'local',
    source: '{}',
    schema: '{}',
    profile: '{"num_rows": 50000}',
  },
  tags: [{ key: 'mlflow.data.context', value: 'train' }],
}

const RUNS = [
  { id: 'a', name: 'otter', metrics: { loss: 0.1 + 0.2 }, params: { lr: '=1+1' }, datasets: [CIFAR] },
  { id: 'b', name: 'heron, "grey"', metrics: { loss: Number.NaN } },
  { id: 'c', name: 'newt', metrics: { loss: Number.NEGATIVE_INFINITY }, params: { lr: '0.1' } },
]

const SHOWN = '/experiments/7?columns=attributes.run_name,metrics.loss,params.lr,datasets.train&pins='
const menu = page.getByRole('button', { name: 'Export' })
const item = (name: string) => page.getByRole('menuitem', { name, exact: true })

/** What was saved, by its file's name. */
let saved: Map<string, Promise<string>>

beforeEach(async () => {
  await page.viewport(1000, 600)
  saved = new Map()
  let last: Blob | undefined
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) last = blob
    return '#'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    if (last !== undefined) saved.set(this.download, last.text())
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

const file = (name: string) => async () => saved.get(name)

test('a dataset is called by its name, digest and size, and all of it stands in its cell', async () => {
  await openRunsPage(new RunsServer(RUNS), SHOWN)
  await expect.element(page.getByRole('columnheader', { name: /train/ })).toMatchTextContent(/dataset/)
  await expect
    .element(page.getByRole('gridcell', { name: 'cifar10 · a3f9c21 · 50,000 rows', exact: true }))
    .toBeVisible()
})

describe('what is shown', () => {
  test('is saved as CSV: every digit, no formula, and nothing where nothing was logged', async () => {
    await openRunsPage(new RunsServer(RUNS), SHOWN)
    await expect.element(page.getByText('3 runs', { exact: true })).toBeVisible()
    await menu.click()
    await item('CSV, 3 shown').click()
    await expect
      .poll(file('resnet-sweep runs.csv'))
      .toBe(
        [
          'run_id,run_name,metrics.loss,params.lr,datasets.train',
          `a,otter,0.30000000000000004,'=1+1,"cifar10 · a3f9c21 · 50,000 rows"`,
          'b,"heron, ""grey""",NaN,,',
          'c,newt,-Infinity,0.1,',
          '',
        ].join('\r\n'),
      )
  })

  test('is saved as JSON and Markdown by keyboard alone, in the order in which it stands', async () => {
    await openRunsPage(new RunsServer(RUNS), `${SHOWN}&orderBy=attributes.run_name+ASC`)
    await expect.element(page.getByText('3 runs', { exact: true })).toBeVisible()
    ;(menu.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(item('CSV, 3 shown')).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(item('JSON, 3 shown')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(file('resnet-sweep runs.json')).toMatch(/^\[/)
    const objects: unknown = JSON.parse((await saved.get('resnet-sweep runs.json')) ?? '')
    expect(objects).toEqual([
      { run_id: 'b', run_name: 'heron, "grey"', 'metrics.loss': 'NaN' },
      { run_id: 'c', run_name: 'newt', 'metrics.loss': '-Infinity', 'params.lr': '0.1' },
      {
        run_id: 'a',
        run_name: 'otter',
        'metrics.loss': 0.1 + 0.2,
        'params.lr': '=1+1',
        'datasets.train': 'cifar10 · a3f9c21 · 50,000 rows',
      },
    ])
    await menu.click()
    await item('Markdown, 3 shown').click()
    await expect.poll(file('resnet-sweep runs.md')).toMatch(/\| a \| otter \| 0\.30000000000000004 \|/)
  })
})

test('all that match are saved after the rest has been loaded, also the keys that only they have', async () => {
  const late = { id: 'late', name: 'last of all', metrics: { loss: -1, late: 7 } }
  const server = new RunsServer([...manyRuns(130), late])
  const rest = Promise.withResolvers<undefined>()
  server.answer = ({ page_token }) => (page_token === undefined ? undefined : rest.promise)
  await openRunsPage(server)
  await page.getByRole('button', { name: 'Stop' }).click()
  await menu.click()
  await expect.element(item('CSV, 32 shown')).toBeVisible()
  await item('CSV, All that match, after loading the rest').click()
  expect(saved.size).toBe(0)
  rest.resolve(undefined)
  await expect.poll(file('resnet-sweep runs.csv')).toBeDefined()
  const lines = ((await saved.get('resnet-sweep runs.csv')) ?? '').split('\r\n')
  expect(lines).toHaveLength(133)
  expect(lines[0]).toMatch(/metrics\.late/)
  expect(lines[131]).toMatch(/^late,last of all,/)
})

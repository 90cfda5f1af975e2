import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { beforeAll, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Providers } from '../../app/Providers.tsx'
import { createQueryClient } from '../../data/queryClient.ts'
import { runNeighbours } from '../../data/runList.ts'
import { RunsServer, manyRuns } from '../../data/testing/runsServer.ts'
import { compareHref } from '../../routes/compare.ts'
import { runPattern } from '../../routes/run.ts'
import { runsPattern } from '../../routes/runs.ts'
import '../../ui/styles.ts'
import { RunsPage } from './RunsPage.tsx'

/** The page at `link`, in front of `server`; a run's page only says where it is. */
async function open(server: RunsServer, link = '/experiments/7') {
  const queryClient = createQueryClient()
  const router = createMemoryRouter(
    [
      { path: runsPattern, Component: RunsPage },
      { path: runPattern, element: <h1>A run</h1> },
      { path: '*', element: <h1>Elsewhere</h1> },
    ],
    { initialEntries: [link] },
  )
  await render(
    <Providers client={server.client} queryClient={queryClient}>
      <div style={{ display: 'flex', flexDirection: 'column', height: 600, width: 1000 }}>
        <RouterProvider router={router} />
      </div>
    </Providers>,
  )
  const at = () => router.state.location.pathname + router.state.location.search
  return { queryClient, at }
}

const grid = page.getByRole('grid', { name: 'Runs' })
const link = (name: string) => page.getByRole('link', { name, exact: true })
const header = (name: string) => page.getByRole('columnheader', { name })
const status = (text: string) => page.getByText(text, { exact: true })

/** The names in sight, from above. */
const names = () => [...document.querySelectorAll('[role="gridcell"][data-name]')].map((cell) => cell.textContent)

const THREE = [
  { id: 'a', name: 'otter', metrics: { loss: 0.123456 }, params: { lr: '0.1', note: 'x'.repeat(300) } },
  { id: 'b', name: 'heron', metrics: { loss: Number.NaN }, info: { status: 'RUNNING', endTimeMs: undefined } },
  { id: 'c', name: '', metrics: { loss: Number.NEGATIVE_INFINITY, acc: 12345 }, info: { status: 'FAILED' } },
] as const

beforeAll(async () => {
  await page.viewport(1000, 600)
})

describe('a row', () => {
  test('says what the run is and what it logged, and – where it logged nothing', async () => {
    await open(new RunsServer(THREE))
    await expect.element(grid).toHaveAttribute('aria-rowcount', '4')
    const row = (name: RegExp) => page.getByRole('row', { name })
    await expect.element(row(/otter/)).toMatchTextContent(/Finished.*3\.0 s.*–.*0\.1235.*0\.1/)
    await expect.element(row(/heron/)).toMatchTextContent(/Running.*NaN/)
    await expect.element(row(/Failed/)).toMatchTextContent(/^c.*12,345.*−Infinity/)
    await expect.element(page.getByTitle('0.123456')).toHaveTextContent('0.1235')
  })

  test('opens its run by click and remembers the list it was in', async () => {
    const { at, queryClient } = await open(new RunsServer(THREE), '/experiments/7?orderBy=attributes.run_name+ASC')
    await page.getByRole('gridcell', { name: '0.1235' }).click()
    await expect.element(page.getByRole('heading', { name: 'A run' })).toBeVisible()
    expect(at()).toBe('/experiments/7/runs/a')
    expect(runNeighbours(queryClient, 'a')).toMatchObject({ previousRunId: 'b', nextRunId: 'c', count: 3 })
  })

  test('has a real link, for a new tab', async () => {
    await open(new RunsServer(THREE))
    await expect.element(link('otter')).toHaveAttribute('href', '/experiments/7/runs/a')
  })
})

describe('order', () => {
  test('follows the clicks on a header and is in the URL; NaN comes last both ways', async () => {
    const { at } = await open(new RunsServer(THREE))
    await header('loss').getByRole('button').click()
    await expect.element(header('loss')).toHaveAttribute('aria-sort', 'descending')
    expect(names()).toEqual(['otter', 'c', 'heron'])
    await header('loss').getByRole('button').click()
    await expect.element(header('loss')).toHaveAttribute('aria-sort', 'ascending')
    expect(names()).toEqual(['c', 'otter', 'heron'])
    expect(at()).toBe('/experiments/7?orderBy=metrics.loss+ASC')
    await header('loss').getByRole('button').click()
    await expect.element(header('Started')).toHaveAttribute('aria-sort', 'descending')
    expect(at()).toBe('/experiments/7')
  })

  test('is said to be of a part while not all runs are there', async () => {
    const server = new RunsServer(manyRuns(300))
    server.answer = ({ page_token }) => (page_token === undefined ? undefined : new Promise(() => undefined))
    await open(server, '/experiments/7?orderBy=metrics.loss+DESC')
    await expect.element(status('100 runs loaded, more coming…')).toBeVisible()
    await expect.element(status('ordered among the 100 loaded runs only')).toBeVisible()
  })
})

describe('columns', () => {
  const headers = () =>
    [...document.querySelectorAll('[role="columnheader"] button')].map((button) => button.getAttribute('title'))
  const picker = page.getByRole('button', { name: /^Columns/ })
  const table = new RunsServer([
    { id: 'a', metrics: { acc: 1, loss: 1 }, params: { lr: '1', opt: 'adam' } },
    { id: 'b', metrics: { acc: 2, loss: 1 }, params: { lr: '1', opt: 'sgd' } },
  ])

  test('are chosen in a list with search and kinds, and the choice is in the URL', async () => {
    const { at } = await open(table)
    await picker.click()
    await page.getByRole('checkbox', { name: 'Attributes 5' }).click()
    await page.getByRole('searchbox', { name: 'Find a column' }).fill('L')
    await page.getByRole('checkbox', { name: 'loss' }).click()
    await expect.poll(headers).toEqual(['Run', 'acc', 'lr', 'opt'])
    expect(decodeURIComponent(at())).toMatch(/\?hide=attributes\.status,.*,metrics\.loss$/)
    await userEvent.keyboard('{Escape}{Escape}')
    await picker.click()
    await page.getByRole('button', { name: 'Back to all columns' }).click()
    await expect.poll(() => headers().length).toBe(10)
    expect(at()).toBe('/experiments/7')
  })

  test('are only those that differ, when asked', async () => {
    const { at } = await open(table)
    await page.getByRole('button', { name: 'Only what differs' }).click()
    await expect.poll(headers).toEqual(['Run', 'acc', 'opt'])
    expect(at()).toBe('/experiments/7?differs=1')
  })

  test('move with the mouse, with keys and by the menu, and keep no more in the URL than it takes', async () => {
    const { at } = await open(table)
    await expect.element(header('acc')).toBeVisible()
    await header('opt').getByRole('button').dropTo(header('Started').getByRole('button'))
    await expect
      .poll(headers)
      .toEqual(['Run', 'Status', 'opt', 'Started', 'Duration', 'User', 'Source', 'acc', 'loss', 'lr'])
    expect(at()).toBe('/experiments/7?columns=params.opt,*')
    ;(header('opt').getByRole('button').element() as HTMLElement).focus()
    await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}')
    await expect.poll(() => headers().slice(1, 4)).toEqual(['Status', 'Started', 'opt'])
    await header('acc').getByRole('button').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Pin' }).click()
    await expect.poll(() => headers().slice(0, 3)).toEqual(['Run', 'Status', 'acc'])
  })

  test('order by several keys with Shift, and each key can be taken away', async () => {
    const { at } = await open(table)
    await header('loss').getByRole('button').click()
    await header('acc')
      .getByRole('button')
      .click({ modifiers: ['Shift'] })
    expect(at()).toBe('/experiments/7?orderBy=metrics.loss+DESC&orderBy=metrics.acc+DESC')
    await expect.poll(names).toEqual(['b', 'a'])
    await page.getByRole('button', { name: 'Sort loss descending: do not sort by this' }).click()
    expect(at()).toBe('/experiments/7?orderBy=metrics.acc+DESC')
  })
})

describe('loading', () => {
  test('ends with the number of all runs, of which only those in sight are in the page', async () => {
    await open(new RunsServer(manyRuns(1000)))
    await expect.element(status('1,000 runs')).toBeVisible()
    await expect.element(grid).toHaveAttribute('aria-rowcount', '1001')
    expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(45)
  })

  test('stops and goes on when told to', async () => {
    const server = new RunsServer(manyRuns(300))
    const held = Promise.withResolvers<undefined>()
    server.answer = ({ page_token }) => (page_token === undefined ? undefined : (held.promise as Promise<never>))
    await open(server)
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect.element(status('100 runs loaded, there are more')).toBeVisible()
    held.resolve(undefined)
    await page.getByRole('button', { name: 'Load the rest' }).click()
    await expect.element(status('300 runs')).toBeVisible()
  })

  test('12,000 columns open, and the last can be reached', async () => {
    const runs = Array.from({ length: 50 }, (_, run) => ({
      id: `r${run}`,
      metrics: Object.fromEntries(
        Array.from({ length: 240 }, (_, index) => [`m${String(run * 240 + index).padStart(5, '0')}`, index]),
      ),
    }))
    await open(new RunsServer(runs))
    await expect.element(grid).toHaveAttribute('aria-colcount', '12007')
    expect(document.querySelectorAll('[role="gridcell"]').length).toBeLessThan(900)
    ;(grid.element() as HTMLElement).scrollLeft = 1e9
    await expect.element(header('m11999')).toBeVisible()
    await expect.element(link('r0')).toBeVisible()
  })
})

describe('selection', () => {
  const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true })
  const bar = page.getByRole('region', { name: 'Selected runs' })
  const all = page.getByRole('checkbox', { name: 'Select all runs that are shown' })

  test('grows by click, Shift and Ctrl, and opens no run', async () => {
    const { at } = await open(new RunsServer(manyRuns(50)))
    await box('run-2').click()
    await expect.element(bar).toMatchTextContent(/1 selected/)
    await expect.element(page.getByRole('button', { name: 'Compare' })).toBeDisabled()
    await box('run-5').click({ modifiers: ['Shift'] })
    await expect.element(bar).toMatchTextContent(/4 selected/)
    await page.getByRole('gridcell', { name: '0.8' }).click({ modifiers: ['Control'] })
    await expect.element(bar).toMatchTextContent(/5 selected/)
    await box('run-3').click()
    await expect.element(box('run-3')).not.toBeChecked()
    expect(at()).toBe('/experiments/7')
    await expect
      .element(page.getByRole('link', { name: 'Compare' }))
      .toHaveAttribute('href', compareHref(['run-2', 'run-4', 'run-5', 'run-8'], ['7']))
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect.element(bar).not.toBeInTheDocument()
  })

  test('stays when runs are filtered, ordered and loaded, and says what of it is not shown', async () => {
    await open(new RunsServer(manyRuns(300)))
    await box('run-2').click()
    await page.getByRole('searchbox', { name: 'Find by name or ID' }).fill('run-29')
    await expect.element(bar).toMatchTextContent(/1 selected1 not shown/)
    await all.click()
    await expect.element(bar).toMatchTextContent(/12 selected/)
    await page.getByRole('searchbox', { name: 'Find by name or ID' }).fill('')
    await expect.element(box('run-2')).toBeChecked()
    await expect.element(all).toBePartiallyChecked()
    await all.click()
    await expect.element(bar).toMatchTextContent(/300 selected/)
  })

  test('is made with the keyboard alone', async () => {
    await open(new RunsServer(manyRuns(50)))
    await expect.element(link('run-0')).toBeVisible()
    ;(link('run-0').element() as HTMLElement).focus()
    await userEvent.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    await expect.element(bar).toMatchTextContent(/3 selected/)
    await userEvent.keyboard('{ArrowDown}{ArrowLeft} ')
    await expect.element(box('run-3')).toBeChecked()
    await userEvent.keyboard('{Escape}')
    await expect.element(bar).not.toBeInTheDocument()
    await userEvent.keyboard('{Control>}a{/Control}')
    await expect.element(bar).toMatchTextContent(/50 selected/)
  })

  test('never covers the last row', async () => {
    await open(new RunsServer(manyRuns(50)))
    await all.click()
    await expect.element(bar).toBeVisible()
    ;(grid.element() as HTMLElement).scrollTop = 1e6
    const bottom = () =>
      page
        .getByRole('row', { name: /run-49/ })
        .element()
        .getBoundingClientRect().bottom
    await expect.poll(bottom).toBeLessThan(bar.element().getBoundingClientRect().top)
  })
})

describe('by keyboard', () => {
  test('one cell is in the tab order, arrows move it, Enter opens the run', async () => {
    const { at } = await open(new RunsServer(manyRuns(200)))
    await expect.element(status('200 runs')).toBeVisible()
    ;(link('run-0').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}')
    expect(document.activeElement?.getAttribute('aria-colindex')).toBe('4')
    expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1)
    await userEvent.keyboard('{Control>}{End}{/Control}')
    await expect.poll(() => document.activeElement?.closest('[role="row"]')?.ariaRowIndex).toBe('201')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'A run' })).toBeVisible()
    expect(at()).toBe('/experiments/7/runs/run-199')
  })

  test('keeps the focus while the focused row is scrolled out of sight', async () => {
    await open(new RunsServer(manyRuns(100)))
    await expect.element(status('100 runs')).toBeVisible()
    const first = link('run-0').element() as HTMLElement
    first.focus()
    ;(grid.element() as HTMLElement).scrollTop = 1e6
    await expect.element(link('run-99')).toBeVisible()
    expect(document.activeElement).toBe(first)
  })

  test('a header orders with Enter and is made wider with Alt and an arrow', async () => {
    await open(new RunsServer(THREE))
    await expect.element(link('otter')).toBeVisible()
    ;(link('otter').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowUp}')
    const before = header('Run').element().getBoundingClientRect().width
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await expect.poll(() => header('Run').element().getBoundingClientRect().width).toBe(before + 16)
    await userEvent.keyboard('{Enter}')
    await expect.element(header('Run')).toHaveAttribute('aria-sort', 'ascending')
  })
})

describe('which runs', () => {
  test('are found by name or id, at once, and the rest is counted', async () => {
    const { at } = await open(new RunsServer(THREE))
    await page.getByRole('searchbox', { name: 'Find by name or ID' }).fill('OTT')
    await expect.element(status('1 of 3 runs')).toBeVisible()
    expect(names()).toEqual(['otter'])
    expect(at()).toBe('/experiments/7?find=OTT')
  })

  test('are none: the page says so and takes the search back', async () => {
    await open(new RunsServer(THREE), '/experiments/7?find=zzz')
    await expect.element(page.getByRole('heading', { name: 'No run has this in its name or ID' })).toBeVisible()
    await page.getByRole('button', { name: 'Clear search' }).last().click()
    await expect.element(status('3 runs')).toBeVisible()
  })

  test('are active, deleted or all', async () => {
    const server = new RunsServer([...THREE, { id: 'd', name: 'gone', info: { lifecycleStage: 'deleted' } }])
    const { at } = await open(server)
    await expect.element(status('3 runs')).toBeVisible()
    await page.getByText('Deleted', { exact: true }).click()
    await expect.element(status('1 run')).toBeVisible()
    expect(at()).toBe('/experiments/7?view=deleted')
    await expect.element(page.getByRole('row', { name: /gone/ })).toMatchTextContent(/deleted/)
  })
})

describe('without runs', () => {
  test('an experiment says how to log into it', async () => {
    await open(new RunsServer([]))
    await expect.element(page.getByRole('heading', { name: 'No runs yet' })).toBeVisible()
    await expect.element(page.getByRole('code')).toMatchTextContent(/set_experiment\(experiment_id="7"\)/)
  })

  test('an experiment that the server does not know is said to be none', async () => {
    await open(new RunsServer([]), '/experiments/8')
    await expect.element(page.getByRole('alert')).toMatchTextContent(/There is no experiment 8.*No such experiment/)
  })

  test('a failure is told with the server’s words, and can be tried again', async () => {
    const server = new RunsServer(THREE)
    server.answer = () => Response.json({ error_code: 'INTERNAL_ERROR', message: 'disk full' }, { status: 500 })
    await open(server)
    await expect.element(page.getByRole('alert')).toMatchTextContent(/disk full/)
    server.answer = () => undefined
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(status('3 runs')).toBeVisible()
  })
})

test('runs stay when the server is gone, are said to be old, and are read again on demand', async () => {
  const server = new RunsServer(THREE)
  await open(server)
  await expect.element(link('otter')).toBeVisible()
  server.answer = () => Response.error()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.element(page.getByRole('alert')).toMatchTextContent(/These runs are from before/)
  await expect.element(link('otter')).toBeVisible()
  server.answer = () => undefined
  server.runs = [{ id: 'd', name: 'newt' }, ...THREE]
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(link('newt')).toBeVisible()
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
})

test('the header names the experiment, its note and what is running', async () => {
  const note = '# Cosine schedule\n\nmore'
  await open(new RunsServer(THREE, { tags: [{ key: 'mlflow.note.content', value: note }] }), '/experiments/7/runs?x=1')
  await expect.element(page.getByRole('heading', { name: 'resnet-sweep' })).toBeVisible()
  await expect.element(page.getByText('Cosine schedule', { exact: true })).toBeVisible()
  await expect.element(page.getByText('1 running')).toBeVisible()
})

import { beforeAll, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeViolations } from '../../app/testing/axeViolations.ts'
import { openRunsPage } from '../../app/testing/openRunsPage.tsx'
import { runNeighbours } from '../../data/runList.ts'
import { RunsServer, manyRuns } from '../../data/testing/runsServer.ts'

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
    await openRunsPage(new RunsServer(THREE))
    await expect.element(grid).toHaveAttribute('aria-rowcount', '4')
    const row = (name: RegExp) => page.getByRole('row', { name })
    await expect.element(row(/otter/)).toMatchTextContent(/Finished.*3\.0 s.*–.*0\.1235.*0\.1/)
    await expect.element(row(/heron/)).toMatchTextContent(/Running.*NaN/)
    await expect.element(row(/Failed/)).toMatchTextContent(/^c.*12,345.*−Infinity/)
    await page.getByRole('gridcell', { name: '0.1235' }).hover()
    await expect.element(page.getByTitle('0.123456')).toHaveTextContent('0.1235')
  })

  test('opens its run by click and remembers the list it was in', async () => {
    const { at, queryClient } = await openRunsPage(
      new RunsServer(THREE),
      '/experiments/7?orderBy=attributes.run_name+ASC',
    )
    await page.getByRole('gridcell', { name: '0.1235' }).click()
    await expect.element(page.getByRole('heading', { name: 'A run' })).toBeVisible()
    expect(at()).toBe('/experiments/7/runs/a')
    expect(runNeighbours(queryClient, 'a')).toMatchObject({ previousRunId: 'b', nextRunId: 'c', count: 3 })
  })

  test('has a real link, for a new tab', async () => {
    await openRunsPage(new RunsServer(THREE))
    await expect.element(link('otter')).toHaveAttribute('href', '#/experiments/7/runs/a')
  })
})

describe('order', () => {
  test('follows the clicks on a header and is in the URL; NaN comes last both ways', async () => {
    const { at } = await openRunsPage(new RunsServer(THREE))
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

  test('is seen while the pointer is on the header, where the menu’s button comes over its end', async () => {
    await openRunsPage(new RunsServer(THREE))
    await header('loss').getByRole('button').click()
    await expect.element(header('loss')).toHaveAttribute('aria-sort', 'descending')
    const left = (part: string) => header('loss').element().querySelector(part)?.getBoundingClientRect().left
    await expect.poll(() => left('.lucide-ellipsis-vertical')).toBeGreaterThan((left('.lucide-arrow-down') ?? NaN) + 13)
  })

  test('is said to be of a part while not all runs are there', async () => {
    const server = new RunsServer(manyRuns(300))
    server.answer = ({ page_token }) => (page_token === undefined ? undefined : new Promise(() => undefined))
    await openRunsPage(server, '/experiments/7?orderBy=metrics.loss+DESC')
    await expect.element(status('32 runs loaded, more coming…')).toBeVisible()
    await expect.element(status('ordered by the server: the first 32 of all')).toBeVisible()
    expect(server.searches[0]).toMatchObject({ order_by: ['metrics.loss DESC'] })
    await header('lr').getByRole('button').click()
    await expect.element(status('ordered among the 32 loaded runs only')).toBeVisible()
  })
})

describe('loading', () => {
  test('ends with the number of all runs, of which only those in sight are in the page', async () => {
    await openRunsPage(new RunsServer(manyRuns(1000)))
    await expect.element(status('1,000 runs')).toBeVisible()
    await expect.element(grid).toHaveAttribute('aria-rowcount', '1001')
    expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(45)
  })

  test('is said beside the charts, too, which are all there is to see then', async () => {
    const server = new RunsServer(manyRuns(300))
    server.answer = ({ page_token }) => (page_token === undefined ? undefined : new Promise(() => undefined))
    await openRunsPage(server, '/experiments/7?mode=charts')
    await expect.element(page.getByText('32 of 32 visible runs, more coming…')).toBeVisible()
  })

  test('stops and goes on when told to', async () => {
    const server = new RunsServer(manyRuns(300))
    const held = Promise.withResolvers<undefined>()
    server.answer = ({ page_token }) => (page_token === undefined ? undefined : held.promise)
    await openRunsPage(server)
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect.element(status('32 runs loaded, there are more')).toBeVisible()
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
    await openRunsPage(new RunsServer(runs))
    await expect.element(grid).toHaveAttribute('aria-colcount', '12007')
    expect(document.querySelectorAll('[role="gridcell"]').length).toBeLessThan(900)
    ;(grid.element() as HTMLElement).scrollLeft = 1e9
    await expect.element(header('m11999')).toBeVisible()
    await expect.element(link('r0')).toBeVisible()
  })
})

describe('by keyboard', () => {
  test('one cell is in the tab order, arrows move it, Enter opens the run', async () => {
    const { at } = await openRunsPage(new RunsServer(manyRuns(200)))
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
    await openRunsPage(new RunsServer(manyRuns(100)))
    await expect.element(status('100 runs')).toBeVisible()
    const first = link('run-0').element() as HTMLElement
    first.focus()
    ;(grid.element() as HTMLElement).scrollTop = 1e6
    await expect.element(link('run-99')).toBeVisible()
    expect(document.activeElement).toBe(first)
  })

  test('a header orders with Enter and is made wider with Alt and an arrow', async () => {
    await openRunsPage(new RunsServer(THREE))
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

test('a long name is cut in its middle: runs of one sweep differ at the ends of their names', async () => {
  const long = 'pretrain-7b-fsdp-bf16-ctx4096-lr3e-4-warmup2000-seed1'
  await openRunsPage(
    new RunsServer([
      { id: 'a', name: long },
      { id: 'b', name: 'otter' },
    ]),
  )
  await expect.element(link(long)).toBeVisible()
  const end = link(long).getByText('up2000-seed1').element().getBoundingClientRect()
  expect(end.right).toBeLessThan(header('Status').element().getBoundingClientRect().left)
  expect(names()).toEqual([long, 'otter'])
})

describe('which runs', () => {
  test('are found by name or id, at once, and the rest is counted', async () => {
    const { at } = await openRunsPage(new RunsServer(THREE))
    await page.getByRole('searchbox', { name: 'Find by name or ID' }).fill('OTT')
    await expect.element(status('1 of 3 runs')).toBeVisible()
    expect(names()).toEqual(['otter'])
    expect(at()).toBe('/experiments/7?find=OTT')
  })

  test('are none: the page says so and takes the search back', async () => {
    await openRunsPage(new RunsServer(THREE), '/experiments/7?find=zzz')
    await expect.element(page.getByRole('heading', { name: 'No run has this in its name or ID' })).toBeVisible()
    await page.getByRole('button', { name: 'Clear search' }).last().click()
    await expect.element(status('3 runs')).toBeVisible()
  })

  test('are active, deleted or all', async () => {
    const server = new RunsServer([...THREE, { id: 'd', name: 'gone', info: { lifecycleStage: 'deleted' } }])
    const { at } = await openRunsPage(server)
    await expect.element(status('3 runs')).toBeVisible()
    await page.getByText('Deleted', { exact: true }).click()
    await expect.element(status('1 run')).toBeVisible()
    expect(at()).toBe('/experiments/7?view=deleted')
    await expect.element(page.getByRole('row', { name: /gone/ })).toMatchTextContent(/deleted/)
  })
})

describe('until a new filter is answered', () => {
  const link7 = '/experiments/7?filter=metrics.loss+%3C+100'
  const remove = page.getByRole('button', { name: /^Remove/ })

  /** A server that does not answer what comes after the filter that the page was opened with, until it is let. */
  function held(runs: ConstructorParameters<typeof RunsServer>[0]) {
    const server = new RunsServer(runs)
    const { promise, resolve } = Promise.withResolvers<undefined>()
    server.answer = ({ filter }) => (filter === 'metrics.loss < 100' ? undefined : promise)
    return { server, answer: () => resolve(undefined) }
  }

  test('the runs of the one before stay, are said to be that, and cannot be selected or exported', async () => {
    const { server, answer } = held([...manyRuns(60), { id: 'z', name: 'newt' }])
    await openRunsPage(server, link7)
    await expect.element(status('60 runs')).toBeVisible()
    ;(grid.element() as HTMLElement).scrollTop = 1e6
    await expect.element(link('run-59')).toBeVisible()
    await remove.click()
    await expect.element(grid).toHaveAttribute('aria-busy', 'true')
    await expect.element(status('searching… these runs are from the search before')).toBeVisible()
    await expect.element(link('run-0')).toBeVisible()
    expect(await axeViolations()).toEqual([])
    await page.getByRole('checkbox', { name: 'Select run-1', exact: true }).click()
    await userEvent.keyboard(' {Control>}a{/Control}{ArrowUp}{ArrowRight}')
    await expect.element(link('run-0')).toHaveFocus()
    await expect.element(page.getByRole('region', { name: 'Selected runs' })).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: 'Export' })).toBeDisabled()
    answer()
    await expect.element(status('61 runs')).toBeVisible()
    await expect.element(grid).toHaveAttribute('aria-busy', 'false')
    await expect.element(link('run-0')).toHaveFocus()
    await userEvent.keyboard(' ')
    await expect.element(page.getByRole('region', { name: 'Selected runs' })).toMatchTextContent(/^1 selected/)
  })

  test('nothing stays of an answer that was empty, or of runs of another kind', async () => {
    const { server, answer } = held([{ id: 'z', name: 'newt' }])
    await openRunsPage(server, link7)
    await expect.element(page.getByRole('heading', { name: 'No run matches this filter' })).toBeVisible()
    await remove.click()
    await expect.element(page.getByRole('status', { name: 'Loading runs' })).toBeVisible()
    answer()
    await expect.element(link('newt')).toBeVisible()
    server.answer = () => new Promise(() => undefined)
    await page.getByText('Deleted', { exact: true }).click()
    await expect.element(page.getByRole('status', { name: 'Loading runs' })).toBeVisible()
    await expect.element(link('newt')).not.toBeInTheDocument()
  })

  test('a refusal takes their place', async () => {
    const server = new RunsServer(THREE)
    server.answer = ({ filter }) =>
      filter === 'metrics.loss < 100'
        ? undefined
        : Response.json({ error_code: 'INTERNAL_ERROR', message: 'disk full' }, { status: 500 })
    await openRunsPage(server, link7)
    await expect.element(link('otter')).toBeVisible()
    await remove.click()
    await expect.element(page.getByRole('alert')).toMatchTextContent(/disk full/)
    await expect.element(link('otter')).not.toBeInTheDocument()
  })
})

describe('without runs', () => {
  test('an experiment says how to log into it', async () => {
    await openRunsPage(new RunsServer([]))
    await expect.element(page.getByRole('heading', { name: 'No runs yet' })).toBeVisible()
    await expect.element(page.getByRole('code')).toMatchTextContent(/set_experiment\(experiment_id="7"\)/)
    await expect.element(page.getByText(/the run shows up here\.$/)).toBeVisible()
  })

  test('says that they are looked for on request only where that is so', async () => {
    await openRunsPage(new RunsServer([]), '/experiments/7?every=0')
    await expect.element(page.getByText(/the run shows up here after a refresh\.$/)).toBeVisible()
  })

  test('an experiment that the server does not know is said to be none', async () => {
    await openRunsPage(new RunsServer([]), '/experiments/8')
    await expect.element(page.getByRole('heading', { name: 'There is no experiment 8' })).toBeVisible()
    await expect.element(page.getByText('No such experiment')).not.toBeInTheDocument()
  })

  test('a name in the place of an ID can be looked for', async () => {
    const server = new RunsServer([])
    server.answer = () =>
      Response.json({ error_code: 'INVALID_PARAMETER_VALUE', message: "Invalid experiment ID 'abc'" }, { status: 400 })
    await openRunsPage(server, '/experiments/abc')
    await expect.element(page.getByRole('heading', { name: 'There is no experiment abc' })).toBeVisible()
    await expect.element(page.getByText(/Invalid experiment ID/)).not.toBeInTheDocument()
    const find = page.getByRole('link', { name: 'Find “abc” by name' })
    await expect.element(find).toHaveAttribute('href', '/experiments?name=abc')
    await expect.element(page.getByRole('radio', { name: 'Charts' })).not.toBeInTheDocument()
    expect(await axeViolations()).toEqual([])
  })

  test('a failure is told with the server’s words, and can be tried again', async () => {
    const server = new RunsServer(THREE)
    server.answer = () => Response.json({ error_code: 'INTERNAL_ERROR', message: 'disk full' }, { status: 500 })
    await openRunsPage(server)
    await expect.element(page.getByRole('alert')).toMatchTextContent(/disk full/)
    server.answer = () => undefined
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(status('3 runs')).toBeVisible()
  })
})

test('runs stay when the server is gone, are said to be old, and are read again on demand', async () => {
  const server = new RunsServer(THREE)
  await openRunsPage(server)
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
  await openRunsPage(
    new RunsServer(THREE, { tags: [{ key: 'mlflow.note.content', value: note }] }),
    '/experiments/7/runs?x=1',
  )
  await expect.element(page.getByRole('heading', { name: 'resnet-sweep' })).toBeVisible()
  await expect.element(page.getByText('Cosine schedule', { exact: true })).toBeVisible()
  await expect.element(page.getByText('1 running')).toBeVisible()
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeViolations } from '../../app/testing/axeViolations.ts'
import { openRunsPage } from '../../app/testing/openRunsPage.tsx'
import { RunsServer, manyRuns } from '../../data/testing/runsServer.ts'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const focus = async (name: string): Promise<void> => {
  await expect.element(button(name)).toBeVisible()
  ;(button(name).element() as HTMLElement).focus()
}
const refusal = (status: number) => () =>
  Response.json({ error_code: 'INVALID_PARAMETER_VALUE', message: 'No such thing' }, { status })
const shared = {
  key: 'mlflow.sharedViewState.ab12',
  value: JSON.stringify({ searchFilter: 'metrics.loss < 3', compareRunCharts: [{ type: 'BAR' }], groupBy: 'x.y.z' }),
}

beforeEach(async () => {
  await page.viewport(1000, 600)
})

/** A state of the page: how it comes about, and what shows that it is there. */
const STATES = [
  {
    state: 'loading',
    answer: () => new Promise<never>(() => undefined),
    inside: page.getByRole('status', { name: 'Loading runs' }),
  },
  {
    state: 'loading to be drawn',
    link: '/experiments/7?mode=charts',
    answer: () => new Promise<never>(() => undefined),
    inside: page.getByRole('status', { name: 'Loading runs' }),
  },
  { state: 'without runs', runs: [], inside: page.getByRole('heading', { name: 'No runs yet' }) },
  { state: 'without a server', answer: () => Response.error(), inside: button('Try again') },
  {
    state: 'filtered to none',
    link: '/experiments/7?filter=metrics.loss+%3E+1e9',
    inside: button('Switch it off'),
  },
  { state: 'searched to none', link: '/experiments/7?find=zzz', inside: button('Clear search').last() },
  {
    state: 'refused',
    link: '/experiments/7?filter=metrics.loss+%3E+1',
    answer: refusal(400),
    inside: button('Ask without it'),
  },
  { state: 'not asked', link: '/experiments/7?filter=metrics.loss+%3E', inside: button('Clear filter').last() },
  {
    state: 'filtered by what no run has',
    link: '/experiments/7?filter=metrics.losss+%3E+1',
    inside: page.getByRole('heading', { name: 'No run matches this filter' }),
  },
  {
    state: 'of an experiment that is not there',
    link: '/experiments/sweep',
    answer: refusal(400),
    inside: page.getByRole('heading', { name: 'There is no experiment sweep' }),
  },
  {
    state: 'of no experiment at all',
    link: '/compare-experiments/s?experiments=[]',
    inside: page.getByRole('heading', { name: 'This link names no experiments' }),
  },
  {
    state: 'with one of two experiments',
    link: '/compare-experiments/s?experiments=["7","404"]',
    inside: page.getByText(/^Experiment 404 is left out/),
  },
  {
    state: 'from a shared view',
    link: '/experiments/7/runs?viewStateShareKey=ab12',
    inside: page.getByText(/shown here without its groups, its charts/),
  },
] as const

describe.each(['light', 'dark'] as const)('in %s, nothing is out of reach for anybody', (scheme) => {
  beforeEach(() => {
    localStorage.setItem('mantine-color-scheme-value', scheme)
  })

  afterEach(() => {
    localStorage.removeItem('mantine-color-scheme-value')
  })

  test.each(STATES)('$state', async (case_) => {
    const server = new RunsServer('runs' in case_ ? case_.runs : manyRuns(5), { tags: [shared] })
    if ('answer' in case_) server.answer = case_.answer
    await openRunsPage(server, 'link' in case_ ? case_.link : undefined)
    await expect.element(case_.inside).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  test('with runs that are selected, and old because the server is gone', async () => {
    const server = new RunsServer(manyRuns(5))
    await openRunsPage(server)
    await page.getByRole('checkbox', { name: 'Select run-1' }).click()
    server.answer = () => Response.error()
    await button('Refresh').click()
    await expect.element(page.getByText(/These runs are from before/)).toBeVisible()
    await expect.element(page.getByText(/^last read at /)).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})

test('of a link to a view of MLflow’s page it is said what is left out, until the view is changed or that is read', async () => {
  const server = new RunsServer(manyRuns(50), { tags: [shared] })
  const { at } = await openRunsPage(server, '/experiments/7/runs?viewStateShareKey=ab12')
  const words = page.getByText('This view is from MLflow’s page, and shown here without its groups, its charts.')
  await expect.element(words).toBeVisible()
  expect(decodeURIComponent(at())).toBe('/experiments/7?filter=metrics.loss+<+3')
  await focus('Do not say this any more')
  await userEvent.keyboard('{Enter}')
  await expect.element(words).not.toBeInTheDocument()
  await expect.element(page.getByRole('searchbox', { name: 'Find by name or ID' })).toHaveFocus()
  expect(decodeURIComponent(at())).toBe('/experiments/7?filter=metrics.loss+<+3')
})

test('of a link with the words of MLflow’s page it is said, too', async () => {
  await openRunsPage(new RunsServer(manyRuns(5)), '/experiments/7/runs?orderByKey=attributes.%60Models%60')
  const words = page.getByText('This view is from MLflow’s page, and shown here without its order.')
  await expect.element(words).toBeVisible()
  await button('Only what differs').click()
  await expect.element(words).not.toBeInTheDocument()
})

test('nested runs are offered below their parents where there are any', async () => {
  const server = new RunsServer([{ id: 'child', tags: { 'mlflow.parentRunId': 'parent' } }, { id: 'parent' }])
  const { at } = await openRunsPage(server)
  await focus('Nested')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('row', { name: /child/ })).toHaveAttribute('aria-level', '2')
  await expect.element(button('Nested')).toHaveAttribute('aria-pressed', 'true')
  expect(at()).toBe('/experiments/7?nested=1')
  await userEvent.keyboard('{Enter}')
  expect(at()).toBe('/experiments/7')
})

test('runs that are found stay below those that they are nested in, which say that they were not found', async () => {
  const inRun = (parent: string) => ({ 'mlflow.parentRunId': parent })
  const server = new RunsServer([
    { id: 'fold-1', tags: inRun('sweep') },
    { id: 'fold-2', tags: inRun('sweep') },
    { id: 'sweep' },
    { id: 'other' },
  ])
  await openRunsPage(server, '/experiments/7?nested=1')
  const row = (name: RegExp) => page.getByRole('row', { name })
  await expect.element(row(/fold-1/)).toBeVisible()
  const name = page.getByRole('link', { name: 'sweep' })
  ;(name.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(row(/fold-1/)).not.toBeInTheDocument()
  await page.getByRole('searchbox', { name: 'Find by name or ID' }).click()
  await userEvent.keyboard('fold-2')
  await expect.element(row(/fold-2/)).toHaveAttribute('aria-level', '2')
  await expect.element(row(/sweep\s*, not found itself, holds runs that are/)).toHaveAttribute('aria-expanded', 'true')
  await expect.element(row(/fold-1|other/)).not.toBeInTheDocument()
  await expect.element(page.getByText('1 of 4 runs', { exact: true })).toBeVisible()
  expect(await axeViolations()).toEqual([])
  await page.getByRole('checkbox', { name: 'Select all runs that are shown' }).click()
  await expect.element(page.getByText('1 selected', { exact: true })).toBeVisible()
})

test('runs that are in no other are offered no tree', async () => {
  await openRunsPage(new RunsServer(manyRuns(5)))
  await expect.element(page.getByText('5 runs', { exact: true })).toBeVisible()
  await expect.element(button('Nested')).not.toBeInTheDocument()
})

test('loading is stopped and goes on by keyboard, and says how far it came when the server goes', async () => {
  const server = new RunsServer(manyRuns(300))
  server.answer = ({ page_token }) => (page_token === undefined ? undefined : new Promise(() => undefined))
  await openRunsPage(server)
  await focus('Stop')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('32 runs loaded, there are more')).toBeVisible()
  await expect.element(button('Load the rest')).toHaveFocus()
  server.answer = () => Response.error()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Only these runs were loaded, there are more/)
  await expect.element(button('Load the rest')).toHaveFocus()
  server.answer = () => undefined
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('300 runs', { exact: true })).toBeVisible()
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
})

test('the keyboard stays on what tries again while it does, and is in the runs once that went well', async () => {
  const server = new RunsServer(manyRuns(5))
  await openRunsPage(server)
  await expect.element(page.getByText('5 runs', { exact: true })).toBeVisible()
  server.answer = () => Response.error()
  await button('Refresh').click()
  await focus('Try again')
  const held = Promise.withResolvers<undefined>()
  server.answer = () => held.promise
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Try again')).toHaveAttribute('aria-busy', 'true')
  await userEvent.keyboard('{Enter}')
  expect(server.searches).toHaveLength(3)
  await expect.element(button('Try again')).toHaveFocus()
  held.resolve(undefined)
  await expect.element(button('Try again')).not.toBeInTheDocument()
  await expect.element(page.getByRole('link', { name: 'run-0' })).toHaveFocus()
})

test('the keyboard is at the heading while a page that had nothing tries again, and stays there', async () => {
  const server = new RunsServer(manyRuns(5))
  server.answer = () => Response.error()
  await openRunsPage(server)
  await focus('Try again')
  const held = Promise.withResolvers<undefined>()
  server.answer = () => held.promise
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Try again')).not.toBeInTheDocument()
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus()
  held.resolve(undefined)
  await expect.element(page.getByText('5 runs', { exact: true })).toBeVisible()
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus()
})

test('a server that does not answer is said to be slow, before the first runs and between them', async () => {
  const words = page.getByText('the server has not answered for a while')
  const wait = async (): Promise<void> => {
    await expect.element(words).toBeInTheDocument()
    await expect.element(words).not.toBeVisible()
    for (const animation of words.element().getAnimations()) animation.finish()
    await expect.element(words).toBeVisible()
  }
  const server = new RunsServer(manyRuns(300))
  const held = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
  server.answer = ({ page_token }) => held[page_token === undefined ? 0 : 1]?.promise
  await openRunsPage(server)
  await wait()
  held[0]?.resolve(undefined)
  await expect.element(page.getByText('32 runs loaded, more coming…')).toBeVisible()
  await wait()
  held[1]?.resolve(undefined)
  await expect.element(page.getByText('300 runs', { exact: true })).toBeVisible()
  await expect.element(words).not.toBeInTheDocument()
})

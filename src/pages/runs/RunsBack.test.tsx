import { beforeAll, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openRunsPage } from '../../app/testing/openRunsPage.tsx'
import { RunsServer } from '../../data/testing/runsServer.ts'
import { ROW_PX } from '../../features/runs-table/rowHeight.ts'

const grid = page.getByRole('grid', { name: 'Runs' })
const tree = page.getByRole('treegrid', { name: 'Runs' })
const link = (name: string) => page.getByRole('link', { name, exact: true })
const aRun = page.getByRole('heading', { name: 'A run' })

const wideRuns = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `run-${at}`,
    params: {
      opt: at % 2 === 0 ? 'adam' : 'sgd',
      ...Object.fromEntries(Array.from({ length: 30 }, (_, p) => [`p${p}`, '1'])),
    },
  }))

type Router = Awaited<ReturnType<typeof openRunsPage>>['router']

/** Goes back, and says what is in the page once the table is, which nothing else stands in for before. */
async function firstDrawing<Drawn>(router: Router, look: (table: HTMLElement) => Drawn): Promise<Drawn> {
  let hasWaited = false
  const { promise, resolve } = Promise.withResolvers<Drawn>()
  const watch = new MutationObserver(() => {
    const table = document.querySelector<HTMLElement>('[role="grid"], [role="treegrid"]')
    if (table !== null) resolve(look(table))
    else hasWaited ||= document.querySelector('[data-waiting]') !== null
  })
  watch.observe(document.body, { childList: true, subtree: true })
  await router.navigate(-1)
  const drawn = await promise
  watch.disconnect()
  expect(hasWaited).toBe(false)
  return drawn
}

const placeOf = ({ scrollTop, scrollLeft }: Element) => ({ scrollTop, scrollLeft })
const namesIn = (table: Element) => [...table.querySelectorAll('[data-name]')].map((cell) => cell.textContent)
/** Those in sight, but for the last: the table is wider here than a first drawing expects beside the rail. */
const columnsIn = (table: Element) =>
  [...table.querySelectorAll('[role="columnheader"]')]
    .filter((cell) => {
      const { left, right } = cell.getBoundingClientRect()
      return left >= 0 && right <= 960
    })
    .map((cell) => cell.textContent)
/** Where Tab comes in. */
const stopIn = (table: Element) =>
  table.querySelector('[role="gridcell"] [tabindex="0"], [role="gridcell"][tabindex="0"]')?.textContent

beforeAll(async () => {
  await page.viewport(1000, 600)
})

describe('back from a run', () => {
  test.each(['', '?orderBy=params.opt+ASC'])(
    'the table is where it was both ways from its first drawing on, with the keyboard at the run: "%s"',
    async (query) => {
      const { router } = await openRunsPage(new RunsServer(wideRuns(100)), `/experiments/7${query}`)
      await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
      grid.element().scrollTo(700, 1010)
      const name = query === '' ? 'run-36' : 'run-72'
      await link(name).click({ trial: true })
      const columns = columnsIn(grid.element())
      await link(name).click()
      await expect.element(aRun).toBeVisible()
      const drawn = await firstDrawing(router, (table) => ({
        ...placeOf(table),
        names: namesIn(table),
        columns: columnsIn(table),
        stop: stopIn(table),
      }))
      expect(drawn).toMatchObject({ scrollTop: 1010, scrollLeft: 700, stop: name })
      expect(drawn.names).toContain(name)
      expect(drawn.columns).toEqual(expect.arrayContaining(columns))
      await expect.element(link(name)).toBeInViewport()
      await router.navigate(1)
      await expect.element(aRun).toBeVisible()
      await router.navigate(-1)
      await expect.element(link(name)).toBeInViewport()
      expect(placeOf(grid.element())).toEqual({ scrollTop: 1010, scrollLeft: 700 })
    },
  )

  test('the table is at its end, which its page going away has not moved', async () => {
    const { router } = await openRunsPage(new RunsServer(wideRuns(100)))
    await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
    grid.element().scrollTo(0, 1e6)
    const place = placeOf(grid.element())
    await link('run-99').click()
    await expect.element(aRun).toBeVisible()
    expect(await firstDrawing(router, placeOf)).toEqual(place)
  })

  test('groups are open that were', async () => {
    const { router } = await openRunsPage(new RunsServer(wideRuns(60)), '/experiments/7?group=params.opt')
    await tree.getByText('opt sgd').click()
    await link('run-11').click()
    await expect.element(aRun).toBeVisible()
    expect(await firstDrawing(router, namesIn)).toContain('run-11')
    await expect.element(tree.getByRole('row', { name: /opt sgd/ })).toHaveAttribute('aria-expanded', 'true')
    await expect.element(tree.getByRole('row', { name: /opt adam/ })).toHaveAttribute('aria-expanded', 'false')
    expect(stopIn(tree.element())).toBe('run-11')
  })

  test('the run that was on top is, with others above it meanwhile', async () => {
    const server = new RunsServer(wideRuns(100))
    const { router, queryClient } = await openRunsPage(server)
    await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
    grid.element().scrollTo(0, 1010)
    await link('run-36').click()
    await expect.element(aRun).toBeVisible()
    server.runs = [{ id: 'new-1' }, { id: 'new-2' }, ...server.runs]
    await router.navigate('/experiments/7')
    await queryClient.invalidateQueries()
    await expect.element(grid).toHaveAttribute('aria-rowcount', '103')
    await router.navigate(-1)
    await expect.element(aRun).toBeVisible()
    expect(await firstDrawing(router, placeOf)).toEqual({ scrollTop: 1010 + 2 * ROW_PX, scrollLeft: 0 })
    await expect.element(link('run-36')).toBeInViewport()
    expect(stopIn(grid.element())).toBe('run-36')
  })

  test('a table that has become shorter shows what there is, at its start', async () => {
    const server = new RunsServer(wideRuns(100))
    const { router, queryClient } = await openRunsPage(server)
    await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
    grid.element().scrollTo(700, 1010)
    await link('run-36').click()
    await expect.element(aRun).toBeVisible()
    server.runs = [{ id: 'run-0', params: { p0: '1' } }, { id: 'run-1' }]
    queryClient.clear()
    await router.navigate(-1)
    await expect.element(link('run-1')).toBeVisible()
    expect(placeOf(grid.element())).toEqual({ scrollTop: 0, scrollLeft: 0 })
    await expect.element(grid).not.toHaveAttribute('data-aside')
    await link('run-1').click()
    await expect.element(aRun).toBeVisible()
  })

  test('another way to the same table begins at its top', async () => {
    const { router } = await openRunsPage(new RunsServer(wideRuns(100)))
    await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
    grid.element().scrollTo(700, 1010)
    await link('run-36').click()
    await expect.element(aRun).toBeVisible()
    await router.navigate('/experiments/7')
    await expect.element(link('run-0')).toBeInViewport()
    expect(placeOf(grid.element())).toEqual({ scrollTop: 0, scrollLeft: 0 })
    await userEvent.keyboard('l')
    await expect.element(link('run-0')).toBeInViewport()
  })
})

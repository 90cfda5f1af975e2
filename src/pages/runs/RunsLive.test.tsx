import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { axeViolations } from '../../app/testing/axeViolations.ts'
import { openRunsPage } from '../../app/testing/openRunsPage.tsx'
import { RunsServer, manyRuns } from '../../data/testing/runsServer.ts'

const grid = page.getByRole('grid', { name: 'Runs' })
const link = (name: string) => page.getByRole('link', { name, exact: true })

beforeAll(async () => {
  await page.viewport(1000, 600)
})

describe('live', () => {
  /** Without a press, so that the pointer and the focus stay where they are. */
  const refresh = () => (page.getByRole('button', { name: 'Refresh', exact: true }).element() as HTMLElement).click()

  test('new runs come without moving what is looked at', async () => {
    const server = new RunsServer(manyRuns(100))
    await openRunsPage(server)
    await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
    const element = grid.element() as HTMLElement
    element.scrollTop = 32 * 40
    await expect.element(link('run-50')).toBeVisible()
    const top = () => link('run-50').element().getBoundingClientRect().top
    const before = top()
    server.runs = [{ id: 'new-1' }, { id: 'new-2' }, ...server.runs]
    await page.getByRole('button', { name: 'Refresh', exact: true }).click()
    await expect.element(grid).toHaveAttribute('aria-rowcount', '103')
    await expect.poll(top).toBe(before)
    element.scrollTop = 0
    await expect.element(link('new-1')).toBeVisible()
  })

  test('runs that go and come back, as by Undo, are no news', async () => {
    const server = new RunsServer(manyRuns(100))
    await openRunsPage(server)
    await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
    grid.element().scrollTop = 32 * 40
    await expect.element(link('run-50')).toBeVisible()
    const { runs } = server
    server.runs = runs.filter(({ id }) => id !== 'run-30')
    refresh()
    await expect.element(grid).toHaveAttribute('aria-rowcount', '100')
    server.runs = runs
    refresh()
    await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
    await expect.element(page.getByRole('button', { name: /more runs? above/ })).not.toBeInTheDocument()
    server.runs = [{ id: 'new-1' }, ...runs]
    refresh()
    await expect.element(page.getByRole('button', { name: '1 more run above' })).toBeVisible()
  })

  test('runs that come back at the very top are in sight, and no news', async () => {
    const server = new RunsServer(manyRuns(100))
    await openRunsPage(server)
    await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
    const { runs } = server
    const top = () => link('run-5').element().getBoundingClientRect().top
    const before = top()
    await link('run-1').hover()
    server.runs = runs.slice(3)
    refresh()
    await expect.element(grid).toHaveAttribute('aria-rowcount', '98')
    expect(top()).toBe(before - 3 * 32)
    server.runs = [{ id: 'new-1' }, ...runs]
    refresh()
    await expect.element(page.getByRole('button', { name: '1 more run above' })).toBeVisible()
    expect(top()).toBe(before)
    await expect.element(link('run-0')).toBeInViewport()
  })

  test('new runs come above the one that the pointer is at, at the top of the table, too, and are said to be there', async () => {
    const server = new RunsServer(manyRuns(100))
    await openRunsPage(server)
    await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
    await link('run-3').hover()
    const top = () => link('run-3').element().getBoundingClientRect().top
    const before = top()
    server.runs = [{ id: 'new-1' }, { id: 'new-2' }, ...server.runs.filter(({ id }) => id !== 'run-1')]
    refresh()
    const news = page.getByRole('button', { name: '1 more run above' })
    await expect.element(news).toBeVisible()
    expect(top()).toBe(before)
    expect(await axeViolations()).toEqual([])
    await news.click()
    await expect.element(link('new-1')).toHaveFocus()
    await expect.element(news).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Refresh', exact: true }).hover()
    server.runs = [{ id: 'new-3' }, ...server.runs]
    refresh()
    // The keyboard is at it.
    await expect.element(news).toBeVisible()
    await expect.element(link('new-1')).toHaveFocus()
    ;(document.activeElement as HTMLElement).blur()
    grid.element().scrollTop = 0
    server.runs = [{ id: 'new-4' }, ...server.runs]
    refresh()
    await expect.element(link('new-4')).toBeInViewport()
    await expect.element(news).not.toBeInTheDocument()
  })

  test('a list that is shorter than the window has room for that, too, until its top is asked for', async () => {
    const server = new RunsServer(manyRuns(5))
    await openRunsPage(server)
    await expect.element(grid).toHaveAttribute('aria-rowcount', '6')
    await link('run-3').hover()
    const top = () => link('run-3').element().getBoundingClientRect().top
    const before = top()
    server.runs = [{ id: 'new-1' }, { id: 'new-2' }, ...server.runs]
    refresh()
    const news = page.getByRole('button', { name: '2 more runs above' })
    await expect.element(news).toBeVisible()
    expect(top()).toBe(before)
    server.runs = [{ id: 'new-3' }, ...server.runs]
    refresh()
    await expect.element(page.getByRole('button', { name: '3 more runs above' })).toBeVisible()
    expect(top()).toBe(before)
    await page.getByRole('button', { name: '3 more runs above' }).click()
    await expect.element(link('new-3')).toHaveFocus()
    await expect.element(page.getByRole('button', { name: /more runs? above/ })).not.toBeInTheDocument()
    const { scrollHeight, clientHeight } = grid.element()
    expect(scrollHeight).toBe(clientHeight)
  })

  test('what somebody else calls the experiment is seen without a press, but not where nothing is to come by itself', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const server = new RunsServer(manyRuns(3))
    const pass = (name: string): void => {
      server.others = [{ ...server.experiment, experimentId: '8', name }]
      vi.advanceTimersByTime(30_000)
    }
    const title = page.getByRole('heading', { level: 1 })
    pass('first')
    const { router } = await openRunsPage(server, '/experiments/8')
    await expect.element(title).toMatchTextContent('first')
    pass('second')
    await expect.element(title).toMatchTextContent('second')
    await router.navigate('/experiments/8?every=0')
    await expect.element(page.getByRole('button', { name: 'Refreshed by itself: Only when asked' })).toBeVisible()
    const asked = server.searches.length
    pass('third')
    pass('fourth')
    expect(server.searches).toHaveLength(asked)
    await expect.element(title).toMatchTextContent('second')
  })

  test('new runs come by themselves, but not for nobody', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const server = new RunsServer(manyRuns(3))
    await openRunsPage(server)
    await expect.element(link('run-2')).toBeVisible()
    const pass = (seconds: number, name: string): void => {
      server.runs = [{ id: name }, ...server.runs]
      vi.advanceTimersByTime(seconds * 1000)
    }
    pass(30, 'first')
    await expect.element(link('first')).toBeVisible()
    const look = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    onTestFinished(() => look.mockRestore())
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    const { length } = server.searches
    pass(3600, 'second')
    expect(server.searches).toHaveLength(length)
    look.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    vi.advanceTimersByTime(30_000)
    await expect.element(link('second')).toBeVisible()
  })

  test('how often runs are looked for is chosen and in the URL', async () => {
    const { at } = await openRunsPage(new RunsServer(manyRuns(3)))
    await page.getByRole('button', { name: 'Refreshed by itself: Every 30 s' }).click()
    await page.getByRole('menuitem', { name: 'Only when asked' }).click()
    expect(at()).toBe('/experiments/7?every=0')
  })
})

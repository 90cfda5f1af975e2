import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeViolations } from '../../app/testing/axeViolations.ts'
import { openRunsPage } from '../../app/testing/openRunsPage.tsx'
import { RunsServer } from '../../data/testing/runsServer.ts'

const child = (id: string, parent: string) => ({ id, tags: { 'mlflow.parentRunId': parent }, metrics: { loss: 1 } })
const NESTED = [
  child('leaf-2', 'twig-1'),
  child('leaf-1', 'twig-1'),
  child('twig-2', 'branch'),
  child('twig-1', 'branch'),
  child('branch', 'trunk'),
  { id: 'trunk', metrics: { loss: Number.NaN }, params: { lr: '0.1' } },
]
const tree = page.getByRole('treegrid', { name: 'Runs' })
const link = (name: string) => page.getByRole('link', { name, exact: true })
const rowOf = (cell: Element) => Number(cell.closest('[role="row"]')?.ariaRowIndex)
/** From above: the elements stand in another order than the rows. */
const names = () =>
  [...document.querySelectorAll('[role="gridcell"][data-name]')]
    .toSorted((a, b) => rowOf(a) - rowOf(b))
    .map((cell) => cell.textContent)

beforeEach(async () => {
  await page.viewport(1000, 600)
})

test('a tree of any depth is walked, closed and opened by keys, and each branch remembers how it was', async () => {
  await openRunsPage(new RunsServer(NESTED), '/experiments/7?nested=1')
  await expect.poll(names).toEqual(['trunk', 'branch', 'twig-2', 'twig-1', 'leaf-2', 'leaf-1'])
  const row = (name: string) => tree.getByRole('row', { name: new RegExp(name) })
  await expect.element(row('twig-1')).toHaveAttribute('aria-level', '3')
  await expect.element(row('leaf-1')).toHaveAttribute('aria-level', '4')
  ;(link('trunk').element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  await expect.element(link('twig-1')).toHaveFocus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(names).toEqual(['trunk', 'branch', 'twig-2', 'twig-1'])
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  await expect.element(link('branch')).toHaveFocus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(names).toEqual(['trunk', 'branch'])
  await expect.element(row('branch')).toHaveAttribute('aria-expanded', 'false')
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(names).toEqual(['trunk', 'branch', 'twig-2', 'twig-1'])
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}')
  await expect.poll(names).toEqual(['trunk', 'branch', 'twig-2', 'twig-1', 'leaf-2', 'leaf-1'])
  await expect.element(link('twig-1')).toHaveFocus()
})

test('a column that is moved by keys stays in sight, and has the focus', async () => {
  const params = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`p${index}`, 'x']))
  await openRunsPage(new RunsServer([{ id: 'only', params }]))
  await expect.element(link('only')).toBeVisible()
  ;(link('only').element() as HTMLElement).focus()
  await userEvent.keyboard(`{ArrowUp}${'{ArrowRight}'.repeat(2)}`)
  await userEvent.keyboard(`{Control>}{Shift>}${'{ArrowRight}'.repeat(12)}{/Shift}{/Control}`)
  const header = page.getByRole('columnheader', { name: 'Started' })
  await expect.element(header).toHaveAttribute('aria-colindex', '16')
  await expect.element(header.getByRole('button')).toHaveFocus()
  await expect.poll(() => header.element().getBoundingClientRect().right).toBeLessThanOrEqual(1000)
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(page.getByRole('columnheader', { name: 'p8' }).getByRole('button')).toHaveFocus()
})

describe('what goes with the key that was pressed leaves the focus to', () => {
  const focus = (name: string | RegExp): void => {
    ;(page.getByRole('button', { name }).last().element() as HTMLElement).focus()
  }

  test('the next key of the order, or what is behind the last', async () => {
    await openRunsPage(new RunsServer(NESTED), '/experiments/7?orderBy=params.lr+ASC&orderBy=metrics.loss+ASC')
    await expect.element(link('leaf-1')).toBeVisible()
    focus(/^Sort lr/)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('button', { name: /^Sort loss/ })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('button', { name: /^Columns/ })).toHaveFocus()
  })

  test('the run that was selected, once the selection is cleared', async () => {
    await openRunsPage(new RunsServer(NESTED))
    await expect.element(link('leaf-2')).toBeVisible()
    ;(link('leaf-2').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowDown} ')
    await expect.element(page.getByRole('region', { name: 'Selected runs' })).toBeVisible()
    focus('Clear')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('region', { name: 'Selected runs' })).not.toBeInTheDocument()
    await expect.element(link('leaf-1')).toHaveFocus()
  })

  test('the header that takes the place of a hidden one', async () => {
    await openRunsPage(new RunsServer(NESTED))
    await expect.element(link('leaf-2')).toBeVisible()
    ;(link('leaf-2').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}{Alt>}{ArrowDown}{/Alt}')
    const hide = page.getByRole('menuitem', { name: 'Hide', exact: true })
    await expect.element(hide).toBeVisible()
    ;(hide.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('columnheader', { name: 'Started' })).not.toBeInTheDocument()
    await expect.poll(() => document.activeElement?.closest('[role="columnheader"]')?.textContent).toBe('Duration')
  })

  test.each(['Escape', 'Sort ascending', 'Pin', 'Move right', 'Heat map', 'Minimum'])(
    'the header whose menu it was, wherever its column goes: %s',
    async (entry) => {
      await openRunsPage(new RunsServer(NESTED))
      await expect.element(link('leaf-2')).toBeVisible()
      ;(link('leaf-2').element() as HTMLElement).focus()
      await userEvent.keyboard('{ArrowUp}{End}{ArrowLeft}{Alt>}{ArrowDown}{/Alt}')
      const pin = page.getByRole('menuitem', { name: 'Pin', exact: true })
      await expect.element(pin).toBeVisible()
      if (entry !== 'Escape')
        (page.getByRole('menuitem', { name: entry, exact: true }).element() as HTMLElement).focus()
      await userEvent.keyboard(entry === 'Escape' ? '{Escape}' : '{Enter}')
      await expect.element(pin).not.toBeInTheDocument()
      const header = page.getByRole('columnheader', { name: 'loss', exact: true })
      await expect.element(header.getByRole('button')).toHaveFocus()
      const column = Number(header.element().ariaColIndex)
      await userEvent.keyboard('{ArrowLeft}')
      await expect
        .poll(() => document.activeElement?.closest('[role="columnheader"]')?.ariaColIndex)
        .toBe(String(column - 1))
    },
  )

  test('the header whose step was asked for', async () => {
    await openRunsPage(new RunsServer(NESTED))
    await expect.element(link('leaf-2')).toBeVisible()
    ;(link('leaf-2').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowUp}{End}{ArrowLeft}{Alt>}{ArrowDown}{/Alt}')
    ;(page.getByRole('menuitem', { name: 'Value at step…' }).element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    const field = page.getByRole('textbox', { name: 'Value at step' })
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(field).not.toBeInTheDocument()
    const header = page.getByRole('columnheader', { name: 'loss', exact: true })
    await expect.element(header.getByRole('button')).toHaveFocus()
  })

  test('the fields that narrowed the table to nothing', async () => {
    await openRunsPage(new RunsServer(NESTED), '/experiments/7?find=zzz')
    await expect.element(page.getByRole('heading', { name: 'No run has this in its name or ID' })).toBeVisible()
    focus('Clear search')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('searchbox', { name: 'Find by name or ID' })).toHaveFocus()
  })

  test('the place of the next condition', async () => {
    await openRunsPage(new RunsServer(NESTED), '/experiments/7?filter=metrics.loss+%3E+9')
    await expect.element(page.getByRole('heading', { name: 'No run matches this filter' })).toBeVisible()
    focus('Clear filter')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('button', { name: /^Filter runs/ })).toHaveFocus()
    await expect.element(link('leaf-1')).toBeVisible()
  })
})

describe.each(['light', 'dark'] as const)('in %s, nothing is out of reach for anybody', (scheme) => {
  beforeEach(() => {
    localStorage.setItem('mantine-color-scheme-value', scheme)
  })

  afterEach(() => {
    localStorage.removeItem('mantine-color-scheme-value')
  })

  test('in a tree', async () => {
    await openRunsPage(new RunsServer(NESTED), '/experiments/7?nested=1')
    await expect.element(link('leaf-1')).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  test('in groups, and columns that are drawn', async () => {
    await openRunsPage(new RunsServer(NESTED), '/experiments/7?group=params.lr&looks=heat:metrics.loss')
    await expect.element(tree).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  test.each([
    { button: /^Refreshed by itself/, inside: page.getByRole('menuitem', { name: 'Only when asked' }) },
    { button: /^Export/, inside: page.getByRole('menuitem', { name: 'CSV, 6 shown' }) },
    { button: /^Columns/, inside: page.getByRole('searchbox', { name: 'Find a column' }) },
    { button: /^Group/, inside: page.getByRole('menuitem', { name: 'lr' }) },
    { button: /^Views/, inside: page.getByRole('textbox', { name: 'Name of this view' }) },
  ])('in what $button opens by key', async ({ button, inside }) => {
    await openRunsPage(new RunsServer(NESTED))
    await expect.element(link('leaf-1')).toBeVisible()
    const opener = page.getByRole('button', { name: button })
    ;(opener.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(inside).toBeVisible()
    expect(await axeViolations()).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.element(inside).not.toBeInTheDocument()
    await expect.element(opener).toHaveFocus()
  })
})

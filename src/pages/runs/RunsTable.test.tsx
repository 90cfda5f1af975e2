import { beforeAll, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openRunsPage } from '../../app/testing/openRunsPage.tsx'
import { RunsServer, manyRuns } from '../../data/testing/runsServer.ts'
import { compareHref } from '../../routes/compare.ts'
import { currentCommands } from '../../ui/commands.ts'

const grid = page.getByRole('grid', { name: 'Runs' })
const link = (name: string) => page.getByRole('link', { name, exact: true })
const header = (name: string) => page.getByRole('columnheader', { name })

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

describe('groups', () => {
  const runs = [
    { id: 'a', name: 'otter', metrics: { acc: 0.5 }, params: { lr: '0.1', opt: 'adam' } },
    { id: 'b', name: 'heron', metrics: { acc: 0.7 }, params: { lr: '0.1', opt: 'sgd' } },
    { id: 'c', name: 'newt', metrics: { acc: Number.NaN }, params: { lr: '0.2', opt: 'sgd' } },
  ]
  const tree = page.getByRole('treegrid', { name: 'Runs' })

  test('show what their runs come to, open with mouse and keys, and are selected as one', async () => {
    const { at } = await openRunsPage(new RunsServer(runs))
    await page.getByRole('button', { name: 'Group', exact: true }).click()
    await page.getByRole('menuitem', { name: 'lr', exact: true }).click()
    await userEvent.keyboard('{Escape}')
    expect(at()).toBe('/experiments/7?group=params.lr')
    const group = (name: RegExp) => tree.getByRole('row', { name })
    await expect.element(group(/lr 0\.1/)).toMatchTextContent(/lr 0\.12.*0\.6.*2 values/)
    await expect.element(page.getByTitle(/mean 0\.6\nstd 0\.1414/)).toHaveTextContent('0.6')
    await expect.element(tree).toHaveAttribute('aria-rowcount', '3')
    await group(/lr 0\.1/)
      .getByText('lr 0.1')
      .click()
    await expect.element(link('heron')).toBeVisible()
    await expect.element(group(/lr 0\.1/)).toHaveAttribute('aria-expanded', 'true')
    await page.getByRole('checkbox', { name: 'Select lr 0.1' }).click()
    await expect.element(page.getByRole('region', { name: 'Selected runs' })).toMatchTextContent(/2 selected/)
    ;(
      group(/lr 0\.1/)
        .getByRole('gridcell')
        .nth(1)
        .element() as HTMLElement
    ).focus()
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}')
    await group(/lr 0\.2/)
      .getByText('lr 0.2')
      .click()
    await expect.element(link('newt')).toBeVisible()
    await page.getByRole('button', { name: /Grouped by/ }).click()
    await page.getByRole('menuitem', { name: 'max' }).click()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByTitle(/mean 0\.6\nstd 0\.1414/)).toHaveTextContent('0.7')
    expect(at()).toBe('/experiments/7?group=params.lr&show=max')
  })

  test('of nested runs are a tree that arrow keys close and open', async () => {
    const child = (id: string, parent: string) => ({ id, name: id, tags: { 'mlflow.parentRunId': parent } })
    await openRunsPage(
      new RunsServer([child('grandchild', 'child'), child('child', 'parent'), { id: 'parent' }]),
      '/experiments/7?nested=1',
    )
    await expect.element(tree).toBeVisible()
    expect(names()).toEqual(['parent', 'child', 'grandchild'])
    await expect.element(tree.getByRole('row', { name: /grandchild/ })).toHaveAttribute('aria-level', '3')
    ;(link('parent').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.poll(names).toEqual(['parent'])
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(names).toEqual(['parent', 'child', 'grandchild'])
  })
})

describe('pinned and hidden runs', () => {
  test('stay on top while the rest is scrolled, and leave charts by a click on their colour; both are in the URL', async () => {
    const { at } = await openRunsPage(new RunsServer(manyRuns(100)))
    await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
    await page.getByRole('checkbox', { name: 'Select run-7', exact: true }).click()
    await page.getByRole('button', { name: 'Pin', exact: true }).click()
    await expect.poll(() => names()[0]).toBe('run-7')
    expect(at()).toBe('/experiments/7?pinRuns=run-7')
    ;(grid.element() as HTMLElement).scrollTop = 1e6
    await expect.element(link('run-99')).toBeVisible()
    await expect.element(link('run-7')).toBeInViewport()
    await page
      .getByRole('row', { name: /run-7 Finished/ })
      .getByTitle('Leave out of charts')
      .click()
    expect(at()).toBe('/experiments/7?mute=run-7&pinRuns=run-7')
    await expect.element(page.getByTitle('Show in charts').first()).toBeVisible()
    await page.getByRole('button', { name: 'Unpin' }).click()
    expect(at()).toBe('/experiments/7?mute=run-7')
  })
})

describe('several experiments', () => {
  test.each(['', '?experiments=[]', '?experiments=oops'])(
    'are asked for where the link names none: "%s"',
    async (query) => {
      await openRunsPage(new RunsServer(THREE), `/compare-experiments/s${query}`)
      await expect.element(page.getByRole('heading', { name: 'This link names no experiments' })).toBeVisible()
      await expect
        .element(page.getByRole('link', { name: 'Choose experiments' }))
        .toHaveAttribute('href', '/experiments')
    },
  )

  test('stand in one table that says which is which, and one that fails is left out and named', async () => {
    const server = new RunsServer([...THREE, { id: 'z', name: 'newt', info: { experimentId: '9' } }])
    server.others = [{ ...server.experiment, experimentId: '9', name: 'vit-sweep' }]
    const { at } = await openRunsPage(server, '/compare-experiments/s?experiments=["7","9","404"]')
    await expect.element(page.getByRole('heading', { name: '3 experiments' })).toBeVisible()
    await expect.element(page.getByRole('row', { name: /newt/ })).toMatchTextContent(/vit-sweep/)
    await expect.element(page.getByRole('row', { name: /otter/ })).toMatchTextContent(/resnet-sweep/)
    await expect.element(page.getByRole('alert')).toMatchTextContent(/Experiment 404 is left out: No such experiment/)
    expect(server.searches.at(-1)).toMatchObject({ experiment_ids: ['7', '9'] })
    await header('Experiment').getByRole('button').click()
    expect(decodeURIComponent(at())).toBe(
      '/compare-experiments/s?experiments=["7","9","404"]&orderBy=attributes.experiment_id+ASC',
    )
  })
})

describe('views', () => {
  test('are kept in this browser under a name, opened, and taken away', async () => {
    localStorage.clear()
    const { at } = await openRunsPage(
      new RunsServer(manyRuns(5)),
      '/experiments/7?orderBy=metrics.loss+ASC&hide=params.lr',
    )
    const views = page.getByRole('button', { name: 'Views' })
    await views.click()
    await page.getByRole('textbox', { name: 'Name of this view' }).fill('lowest loss')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect.element(page.getByRole('button', { name: 'lowest loss', exact: true })).toHaveAttribute('aria-current')
    await userEvent.keyboard('{Escape}')
    await page.getByRole('button', { name: /Sort loss/ }).click()
    expect(at()).toBe('/experiments/7?hide=params.lr')
    await views.click()
    await page.getByRole('button', { name: 'lowest loss', exact: true }).click()
    expect(at()).toBe('/experiments/7?orderBy=metrics.loss+ASC&hide=params.lr')
    await views.click()
    await page.getByRole('button', { name: 'Remove the view lowest loss' }).click()
    await expect.element(page.getByRole('button', { name: 'lowest loss', exact: true })).not.toBeInTheDocument()
  })
})

test('a view that MLflow’s page shares is offered with what is left out of it, and opens', async () => {
  const state = {
    searchFilter: 'metrics.loss < 3',
    orderByKey: 'metrics.`loss`',
    orderByAsc: true,
    startTime: 'ALL',
    selectedColumns: ['metrics.`loss`'],
    compareRunCharts: [{ type: 'BAR' }],
  }
  const value = JSON.stringify({ name: 'Low loss', createdAt: 1, state: JSON.stringify(state) })
  const { at } = await openRunsPage(new RunsServer(manyRuns(5), { tags: [{ key: 'mlflow.sharedViewState.1', value }] }))
  await page.getByRole('button', { name: 'Views' }).click()
  const shared = page.getByRole('region', { name: 'From MLflow’s page' })
  await expect.element(shared).toMatchTextContent(/Low loss.*Without its charts/)
  await shared.getByRole('button', { name: /^Low loss/ }).click()
  const query = 'filter=metrics.loss+<+3&orderBy=metrics.loss+ASC&columns=attributes.start_time,metrics.loss'
  expect(decodeURIComponent(at())).toBe(`/experiments/7?${query}`)
})

test('a link that MLflow’s page shares opens its view', async () => {
  const value = JSON.stringify({ searchFilter: 'metrics.loss < 3', orderByKey: '', startTime: 'ALL' })
  const server = new RunsServer(manyRuns(50), { tags: [{ key: 'mlflow.sharedViewState.ab12', value }] })
  const there = await openRunsPage(server, '/experiments/7/runs?viewStateShareKey=ab12&compareRunsMode=TABLE')
  await expect.poll(() => decodeURIComponent(there.at())).toBe('/experiments/7?filter=metrics.loss+<+3')
  await expect.element(page.getByText('30 runs', { exact: true })).toBeVisible()
})

test('a link to a view of MLflow’s page that is gone says so', async () => {
  await openRunsPage(new RunsServer(manyRuns(3)), '/experiments/7/runs?viewStateShareKey=ab12')
  await expect.element(page.getByRole('alert')).toMatchTextContent(/not there any more/)
  await expect.element(link('run-0')).toBeVisible()
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
    const { at } = await openRunsPage(table)
    await picker.click()
    await page.getByRole('checkbox', { name: 'Attributes 5' }).click()
    await page.getByRole('searchbox', { name: 'Find a column' }).fill('L')
    // Typing is taken over after a pause; only then does the list stand still.
    await expect.element(page.getByRole('checkbox', { name: 'Metrics 1' })).toBeVisible()
    await page.getByRole('checkbox', { name: 'loss' }).click()
    await expect.poll(headers).toEqual(['Run', 'acc', 'lr', 'opt'])
    expect(decodeURIComponent(at())).toMatch(/\?hide=attributes\.status,.*,metrics\.loss$/)
    await page.getByRole('searchbox', { name: 'Find a column' }).fill('')
    await page.getByRole('button', { name: 'Back to all columns' }).click()
    await expect.poll(() => headers().length).toBe(10)
    expect(at()).toBe('/experiments/7')
  })

  test('that are pinned leave room for the others, however many they are', async () => {
    const metrics = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`m${index + 10}`, index]))
    const pins = Array.from({ length: 50 }, (_, index) => `metrics.m${index + 10}`)
    await openRunsPage(new RunsServer([{ id: 'a', name: 'otter', metrics }]), `/experiments/7?pins=${pins.join()}`)
    await expect.element(header('m12')).toBeVisible()
    ;(grid.element() as HTMLElement).scrollLeft = 1e6
    await expect.element(header('m69')).toBeInViewport()
    await expect.element(header('m10')).toBeInViewport()
    await expect.element(header('m40')).not.toBeInTheDocument()
    await expect.element(link('otter')).toBeInViewport()
  })

  test('are wide enough for the longest numbers', async () => {
    const metrics = { low: -1.234e-300, high: -Number.MAX_VALUE, usual: -1.234e-9 }
    await openRunsPage(new RunsServer([{ id: 'a', name: 'otter', metrics }]))
    for (const text of ['−1.234e-300', '−1.798e308', '−1.234e-9']) {
      const cell = page.getByRole('gridcell', { name: text })
      await expect.element(cell).toBeVisible()
      expect(cell.element().scrollWidth).toBe(cell.element().clientWidth)
    }
  })

  test('are for the notes of runs, too, where some run has one', async () => {
    const note = { 'mlflow.note.content': '\n# Diverges\n\nafter `warmup`' }
    const runs = [
      { id: 'a', name: 'otter', tags: note },
      { id: 'b', name: 'heron', tags: { 'mlflow.note.content': ' ' } },
    ]
    const { at } = await openRunsPage(new RunsServer(runs))
    await page.getByRole('gridcell', { name: 'Diverges', exact: true }).hover()
    await expect.element(page.getByTitle(/after `warmup`$/)).toHaveTextContent('Diverges')
    await header('Note').getByRole('button').click()
    await expect.element(page.getByRole('button', { name: /^Sort Note/ })).toBeVisible()
    expect(at()).toBe('/experiments/7?orderBy=tags.mlflow.note.content+ASC')
    await expect.element(page.getByRole('row', { name: /heron/ })).toMatchTextContent(/–/)
  })

  test('are only those that differ, when asked', async () => {
    const { at } = await openRunsPage(table)
    await page.getByRole('button', { name: 'Only what differs' }).click()
    await expect.poll(headers).toEqual(['Run', 'acc', 'opt'])
    expect(at()).toBe('/experiments/7?differs=1')
  })

  test('move with the mouse, with keys and by the menu, and keep no more in the URL than it takes', async () => {
    const { at } = await openRunsPage(table)
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
    const { at } = await openRunsPage(table)
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

describe('selection', () => {
  const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true })
  const bar = page.getByRole('region', { name: 'Selected runs' })
  const all = page.getByRole('checkbox', { name: 'Select all runs that are shown' })

  test('grows by click, Shift and Ctrl, and opens no run', async () => {
    const { at } = await openRunsPage(new RunsServer(manyRuns(50)))
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

  test('can be acted upon with the very next key, however busy the page is', async () => {
    await openRunsPage(new RunsServer(manyRuns(3)))
    // Not only drawn: it hears of what is selected from the next task on.
    await expect.poll(() => currentCommands().map(({ label }) => label)).toContain('Select all that are shown')
    all.element().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    // What a key press, a task of its own, finds: microtasks alone have run.
    for (let ran = 0; ran < 20; ran += 1) await Promise.resolve()
    expect(currentCommands().map(({ label }) => label)).toContain('Delete 3 runs')
  })

  test('stays when runs are filtered, ordered and loaded, and says what of it is not shown', async () => {
    await openRunsPage(new RunsServer(manyRuns(300)))
    await expect.element(grid).toHaveAttribute('aria-rowcount', '301')
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

  test('goes on by keyboard from where the mouse was', async () => {
    await openRunsPage(new RunsServer(manyRuns(60)))
    const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true })
    await box('run-4').click()
    await expect.element(box('run-4')).toHaveFocus()
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    await expect.element(bar).toMatchTextContent(/^3 selected/)
    await expect.element(box('run-6')).toHaveFocus()
  })

  test('is made with the keyboard alone', async () => {
    await openRunsPage(new RunsServer(manyRuns(50)))
    await expect.element(link('run-0')).toBeVisible()
    const toRuns = () => currentCommands().find(({ label }) => label === 'To the runs')
    // It is offered after the runs are drawn.
    await expect.poll(toRuns).toBeDefined()
    toRuns()?.run()
    await expect.element(link('run-0')).toHaveFocus()
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
    await openRunsPage(new RunsServer(manyRuns(50)))
    await expect.element(grid).toHaveAttribute('aria-rowcount', '51')
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

test('a pinned column that is shaded by value stays so while others are scrolled behind it', async () => {
  await openRunsPage(new RunsServer(THREE), '/experiments/7?pins=metrics.loss&looks=heat:metrics.loss')
  await expect.element(grid.getByRole('gridcell', { name: '0.1235' })).toBeVisible()
  ;(grid.element() as HTMLElement).scrollLeft = 200
  await expect.element(grid).toHaveAttribute('data-aside', 'true')
  const shading = () => getComputedStyle(grid.getByRole('gridcell', { name: '0.1235' }).element()).backgroundImage
  expect(shading()).toContain('gradient')
})

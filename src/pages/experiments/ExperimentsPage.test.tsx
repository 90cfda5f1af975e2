import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeViolations } from '../../app/testing/axeViolations.ts'
import { errorAnswer, fakeServer } from '../../app/testing/fakeServer.ts'
import type { FakeCall } from '../../app/testing/fakeServer.ts'
import { renderAt } from '../../app/testing/renderAt.tsx'

const SEARCH = 'GET /api/2.0/mlflow/experiments/search'

interface WireExperiment {
  readonly experiment_id: string
  readonly name: string
  readonly creation_time?: number
  readonly last_update_time?: number
  readonly tags?: readonly { key: string; value: string }[]
}

const many = (count: number): WireExperiment[] =>
  Array.from({ length: count }, (_, index) => ({ experiment_id: String(index), name: `sweep-${index}` }))

/** Pages and finds as MLflow does: an offset in the token, ILIKE with its wildcards. */
function store(experiments: readonly WireExperiment[]) {
  return ({ query }: FakeCall) => {
    const pattern = /^name ILIKE '%(.*)%'$/.exec(query.get('filter') ?? '')?.[1] ?? ''
    const like = new RegExp(pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('_', '.'), 'iu')
    const found = experiments.filter(({ name }) => like.test(name))
    const start = Number(query.get('page_token') ?? 0)
    const end = start + Number(query.get('max_results'))
    return { experiments: found.slice(start, end), ...(end < found.length && { next_page_token: String(end) }) }
  }
}

/** The calls of the page itself; the shell asks for one experiment to see whether the server answers. */
const listCalls = (server: ReturnType<typeof fakeServer>) =>
  (server.calls.get(SEARCH) ?? []).map(({ query }) => query).filter((query) => query.get('max_results') !== '1')

const table = page.getByRole('table', { name: 'Experiments' })
const search = page.getByRole('searchbox', { name: 'Find by name' })

describe('the experiments page', () => {
  test('shows what the server knows of each experiment', async () => {
    const { fetch } = fakeServer({
      [SEARCH]: store([
        {
          experiment_id: '12',
          name: 'vision/resnet',
          creation_time: 0,
          last_update_time: Date.now() - 4 * 60_000,
          tags: [
            { key: 'team', value: 'vision' },
            { key: 'stage', value: 'sweep' },
            { key: 'horizon', value: '28 d' },
            { key: 'mlflow.note.content', value: 'Box loss **diverged**\non two seeds.' },
          ],
        },
      ]),
    })
    await renderAt('/experiments', fetch)
    const row = table.getByRole('row', { name: /vision.resnet/ })
    await expect.element(row.getByRole('link', { name: 'vision/resnet' })).toHaveAttribute('href', '/experiments/12')
    await expect.element(row.getByText('4 min')).toHaveAttribute('title', expect.stringMatching(/UTC/))
    await expect.element(row.getByTitle('team: vision')).toBeVisible()
    await expect.element(row.getByText('+1')).toHaveAttribute('title', 'horizon: 28 d')
    await expect.element(row.getByText('Box loss diverged on two seeds.')).toBeVisible()
    await expect.element(row.getByRole('button', { name: 'Copy experiment ID 12' })).toBeVisible()
    await expect.element(page.getByText('1 experiment', { exact: true })).toBeVisible()
    await expect.poll(() => document.title).toBe('Experiments · Runlens')
  })

  test('draws names as text, whatever they hold', async () => {
    const name = '<img src=x onerror=alert(1)> 100% "it\'s" 訓練'
    const { fetch } = fakeServer({ [SEARCH]: store([{ experiment_id: '1', name }]) })
    await renderAt('/experiments', fetch)
    await expect.element(table.getByRole('link', { name })).toBeVisible()
    expect(table.element().querySelector('img')).toBeNull()
  })

  test('loads page after page while one scrolls, and tells how far it is', async () => {
    const server = fakeServer({ [SEARCH]: store(many(1200)) })
    await renderAt('/experiments?layout=flat', server.fetch)
    await expect.element(table.getByRole('link', { name: 'sweep-0' })).toBeVisible()
    await expect.element(page.getByText('500 experiments loaded, more below')).toBeVisible()
    expect(table.element().getAttribute('aria-rowcount')).toBe('-1')
    table.element().parentElement?.scrollTo({ top: 1e6 })
    await expect.element(page.getByText('1,000 experiments loaded, more below')).toBeVisible()
    table.element().parentElement?.scrollTo({ top: 1e6 })
    await expect.element(page.getByText('1,200 experiments', { exact: true })).toBeVisible()
    expect(table.element().getAttribute('aria-rowcount')).toBe('1201')
    expect(listCalls(server).map((query) => query.get('page_token'))).toEqual([null, '500', '1000'])
  })

  test('finds by name on the server, and keeps the search in the URL', async () => {
    const server = fakeServer({ [SEARCH]: store([...many(700), { experiment_id: 'x', name: 'vision/ResNet_50' }]) })
    const { router } = await renderAt('/experiments', server.fetch)
    await search.fill('resnet_5')
    await expect.element(page.getByText('1 experiment matches')).toBeVisible()
    await expect.element(table.getByRole('link')).toHaveTextContent('vision/ResNet_50')
    expect(listCalls(server).at(-1)?.get('filter')).toBe("name ILIKE '%resnet_5%'")
    expect(router.state.location.search).toBe('?name=resnet_5')
    expect(router.state.historyAction).toBe('REPLACE')
  })

  test('sorts on the server, and says so in the heading', async () => {
    const server = fakeServer({ [SEARCH]: store(many(3)) })
    const { router } = await renderAt('/experiments', server.fetch)
    await expect
      .element(page.getByRole('columnheader', { name: 'Last updated' }))
      .toHaveAttribute('aria-sort', 'descending')
    await page.getByRole('button', { name: 'Name' }).click()
    await expect.element(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
    await page.getByRole('button', { name: 'Name' }).click()
    await expect.element(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending')
    // The heading follows the address at once, the call a moment later.
    await expect
      .poll(() => listCalls(server).map((query) => query.get('order_by')))
      .toEqual(['last_update_time DESC', 'name ASC', 'name DESC'])
    expect(router.state.location.search).toBe('?sort=-name')
  })

  test('is walked with the keyboard, as one stop for Tab', async () => {
    const { router } = await renderAt('/experiments', fakeServer({ [SEARCH]: store(many(400)) }).fetch)
    await expect.element(table.getByRole('link', { name: 'sweep-0' })).toBeVisible()
    expect(table.element().querySelectorAll('tbody a[tabindex="0"]')).toHaveLength(1)
    await userEvent.keyboard('l{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(document.activeElement?.textContent).toBe('sweep-1')
    await userEvent.keyboard('{End}')
    expect(document.activeElement?.textContent).toBe('sweep-399')
    await expect.element(table.getByRole('link', { name: 'sweep-399' })).toBeInViewport()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => router.state.location.pathname).toBe('/experiments/399')
  })

  test('keeps the focused row when it is scrolled out of sight', async () => {
    await renderAt('/experiments', fakeServer({ [SEARCH]: store(many(400)) }).fetch)
    await expect.element(table.getByRole('link', { name: 'sweep-0' })).toBeVisible()
    table.getByRole('link', { name: 'sweep-0' }).element().focus()
    table.element().parentElement?.scrollTo({ top: 6000 })
    await expect.element(table.getByRole('link', { name: 'sweep-190' })).toBeVisible()
    expect(document.activeElement?.textContent).toBe('sweep-0')
  })

  test('keeps only the rows in sight in the document, in order, and draws those that come with the elements of those that went', async () => {
    await renderAt('/experiments', fakeServer({ [SEARCH]: store(many(400)) }).fetch)
    await expect.element(table.getByRole('link', { name: 'sweep-0' })).toBeVisible()
    const rows = () => [...table.element().querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]')]
    table.element().parentElement?.scrollTo({ top: 3000 })
    await expect.element(table.getByRole('link', { name: 'sweep-100', exact: true })).toBeVisible()
    const before = new Set(rows())
    expect(before.size).toBeLessThan(100)
    table.element().parentElement?.scrollTo({ top: 6000 })
    await expect.element(table.getByRole('link', { name: 'sweep-190', exact: true })).toBeVisible()
    expect(rows().filter((row) => !before.has(row))).toEqual([])
    const top = table.element().getBoundingClientRect().top
    for (const row of rows()) {
      const at = Number(row.ariaRowIndex) - 2
      expect(row.querySelector('a')?.textContent).toBe(`sweep-${at}`)
      expect(row.getBoundingClientRect().top - top).toBeCloseTo(32 * (at + 1), 0)
    }
  })
})

describe('folders', () => {
  const FOLDERS = [
    { experiment_id: '1', name: 'vision/resnet' },
    { experiment_id: '2', name: 'Default' },
    { experiment_id: '3', name: 'vision/vit' },
    { experiment_id: '4', name: 'nlp/bert' },
  ]
  const folder = page.getByRole('button', { name: 'vision/ 2 experiments' })
  const vit = table.getByRole('link', { name: 'vision/vit' })

  test('are what the slashes in names make; of one experiment there is none', async () => {
    await renderAt('/experiments', fakeServer({ [SEARCH]: store(FOLDERS) }).fetch)
    await expect.element(vit).toHaveTextContent('vit')
    await expect.element(table.getByRole('link', { name: 'nlp/bert' })).toHaveTextContent('nlp/bert')
    await folder.click()
    await expect.element(vit).not.toBeInTheDocument()
    await expect.element(folder).toHaveAttribute('aria-expanded', 'false')
  })

  test('give way to a flat list that is a link', async () => {
    const { router } = await renderAt('/experiments', fakeServer({ [SEARCH]: store(FOLDERS) }).fetch)
    await page.getByText('Flat', { exact: true }).click()
    await expect.element(vit).toHaveTextContent('vision/vit')
    expect(router.state.location.search).toBe('?layout=flat')
  })

  test('open for whoever looks for what is in them', async () => {
    await renderAt('/experiments', fakeServer({ [SEARCH]: store(FOLDERS) }).fetch)
    await folder.click()
    await search.fill('vi')
    await expect.element(vit).toBeVisible()
  })

  test('load every page by themselves, so that they are whole', async () => {
    const server = fakeServer({ [SEARCH]: store(many(1200)) })
    await renderAt('/experiments', server.fetch)
    await expect.element(page.getByText('1,200 experiments', { exact: true })).toBeVisible()
    expect(listCalls(server)).toHaveLength(3)
  })

  test('open, close and are walked into with the arrow keys', async () => {
    await renderAt('/experiments', fakeServer({ [SEARCH]: store(FOLDERS) }).fetch)
    await expect.element(folder).toBeVisible()
    folder.element().focus()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(vit).not.toBeInTheDocument()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(vit).toBeVisible()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('vit')
  })
})

describe('pinned experiments', () => {
  const section = page.getByRole('row', { name: 'Pinned 1' })

  test('stand above all others, still after a reload, though their page is not loaded', async () => {
    localStorage.clear()
    const last = { experiment_id: 'x', name: 'last/of-many' }
    const handlers = {
      [SEARCH]: store([...many(600), last]),
      'GET /api/2.0/mlflow/experiments/get': () => ({ experiment: last }),
    }
    const first = await renderAt('/experiments?name=last', fakeServer(handlers).fetch)
    await page.getByRole('button', { name: 'Pin last/of-many' }).click()
    await expect.element(section).toBeVisible()
    await first.screen.unmount()
    await renderAt('/experiments?layout=flat', fakeServer(handlers).fetch)
    await expect.element(section).toBeVisible()
    await expect.element(table.getByRole('link').first()).toHaveTextContent('last/of-many')
    await page.getByRole('button', { name: 'Pin last/of-many' }).first().click()
    await expect.element(section).not.toBeInTheDocument()
  })
})

test('runs that are under way are counted beside their experiment, its closed folder, and in the head', async () => {
  const named = ['a/x', 'a/y', 'b'].map((name, index) => ({ experiment_id: String(index + 1), name }))
  const running = ['1', '1', '3'].map((id, index) => ({
    info: { run_id: String(index), experiment_id: id, status: 'RUNNING' },
  }))
  const server = fakeServer({
    [SEARCH]: store(named),
    'POST /api/2.0/mlflow/runs/search': () => ({ runs: running }),
  })
  await renderAt('/experiments', server.fetch)
  await expect.element(page.getByText('3 runs running')).toBeVisible()
  await expect.element(table.getByRole('row', { name: /a\/x/ }).getByText('2 running')).toBeVisible()
  await page.getByRole('button', { name: 'a/ 2 experiments' }).click()
  await expect.element(table.getByRole('row', { name: /a\/ 2/ }).getByText('2 running')).toBeVisible()
  expect(server.calls.get('POST /api/2.0/mlflow/runs/search')?.[0]?.body).toMatchObject({
    experiment_ids: ['1', '2', '3'],
    filter: "attributes.status = 'RUNNING'",
  })
})

describe('selected experiments', () => {
  const bar = page.getByRole('region', { name: 'Selected experiments' })
  const box = (name: string) => table.getByRole('checkbox', { name: `Select ${name}`, exact: true })

  test('open together, folders with all that is in them', async () => {
    const named = ['a/x', 'a/y', 'b'].map((name, index) => ({ experiment_id: String(index + 1), name }))
    const { router } = await renderAt('/experiments', fakeServer({ [SEARCH]: store(named) }).fetch)
    await box('a/x').click()
    await expect.element(bar.getByText('1 selected')).toBeVisible()
    expect(box('a/').element()).toHaveProperty('indeterminate', true)
    await box('a/').click()
    await bar.getByRole('link', { name: 'Open together' }).click()
    await expect.poll(() => router.state.location.pathname).toBe('/compare-experiments/s')
    expect(new URLSearchParams(router.state.location.search).get('experiments')).toBe('["1","2"]')
  })

  test('are a range with Shift, one with Space, and stay when a search hides them', async () => {
    await renderAt('/experiments', fakeServer({ [SEARCH]: store(many(30)) }).fetch)
    await box('sweep-1').click()
    await box('sweep-4').click({ modifiers: ['Shift'] })
    await expect.element(bar.getByText('4 selected')).toBeVisible()
    table.getByRole('link', { name: 'sweep-2', exact: true }).element().focus()
    await userEvent.keyboard(' ')
    await expect.element(bar.getByText('3 selected')).toBeVisible()
    await search.fill('sweep-4')
    await expect.element(bar.getByText('2 not shown')).toBeVisible()
    expect(await axeViolations()).toEqual([])
    await bar.getByRole('button', { name: 'Clear' }).click()
    await expect.element(bar).not.toBeInTheDocument()
    await box('sweep-4').click()
    await userEvent.keyboard('{Escape}')
    await expect.element(bar).not.toBeInTheDocument()
  })
})

describe('in place of the table', () => {
  test('an empty store shows the lines that log to it, and what they log as soon as it is there', async () => {
    const logged: WireExperiment[] = []
    await renderAt('/experiments', fakeServer({ [SEARCH]: (call) => store(logged)(call) }).fetch)
    await expect.element(page.getByRole('heading', { name: 'Nothing logged yet' })).toBeVisible()
    await expect.element(page.getByText(new RegExp(`set_tracking_uri."${window.location.origin}"`))).toBeVisible()
    logged.push({ experiment_id: '1', name: 'my-first-experiment' })
    await expect.element(table.getByRole('link', { name: 'my-first-experiment' })).toBeVisible()
  })

  test('a store with nothing but its empty default experiment is a new one, until a run is in it', async () => {
    const runs: object[] = []
    const { fetch } = fakeServer({
      [SEARCH]: store([{ experiment_id: '0', name: 'Default' }]),
      'POST /api/2.0/mlflow/runs/search': () => ({ runs }),
    })
    await renderAt('/experiments', fetch)
    await expect.element(page.getByRole('heading', { name: 'Nothing logged yet' })).toBeVisible()
    runs.push({ info: { run_id: 'a', experiment_id: '0', status: 'RUNNING', lifecycle_stage: 'active' } })
    await expect.element(table.getByRole('link', { name: 'Default' })).toBeVisible()
  })

  test('samples are offered for a store of Runlens’ own that may change, and for no other', async () => {
    const connection = (kind: string, isReadOnly: boolean) => ({
      'POST /api/2.0/mlflow/experiments/create': () => errorAnswer(503, 'TEMPORARILY_UNAVAILABLE', 'disk is full'),
      'GET /runlens/connection': () => ({ kind, trackingUri: 'sqlite:///x.db', isReadOnly, runlensVersion: '1' }),
    })
    const button = page.getByRole('button', { name: 'Load samples' })
    const own = await renderAt('/experiments', fakeServer({ [SEARCH]: store([]), ...connection('store', false) }).fetch)
    await expect.element(button).toBeVisible()
    await button.click()
    await expect.element(page.getByRole('alert').getByText('Not possible right now: disk is full')).toBeVisible()
    await own.screen.unmount()

    await renderAt('/experiments', fakeServer({ [SEARCH]: store([]), ...connection('store', true) }).fetch)
    await expect.element(page.getByText(/This store is read-only/)).toBeVisible()
    await expect.element(button).not.toBeInTheDocument()
  })

  test('a search without a result says so and is cleared in one press', async () => {
    await renderAt('/experiments?name=nothing', fakeServer({ [SEARCH]: store(many(2)) }).fetch)
    await expect.element(page.getByRole('heading', { name: 'No experiment has this in its name' })).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: 'Clear search' }).last().click()
    await expect.element(table.getByRole('link', { name: 'sweep-1' })).toBeVisible()
    await expect.element(search).toHaveValue('')
  })

  test('a dead server shows what is wrong, the fix and its own words, until it answers', async () => {
    let dead = true
    const answer = store(many(1))
    const { fetch } = fakeServer({
      [SEARCH]: (call) => (dead ? errorAnswer(502, 'UPSTREAM_UNREACHABLE', 'connection refused') : answer(call)),
    })
    await renderAt('/experiments', fetch)
    const alert = page.getByRole('alert')
    await expect.element(alert.getByRole('heading', { name: 'The tracking server is not reachable' })).toBeVisible()
    await expect.element(alert.getByText(/^Start the tracking server/)).toBeVisible()
    await expect.element(alert.getByText('connection refused')).toBeVisible()
    dead = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(table.getByRole('link', { name: 'sweep-0' })).toBeVisible()
  })

  test('a first answer that takes its time is awaited in the shape of the table', async () => {
    const { fetch } = fakeServer({ [SEARCH]: () => new Promise(() => undefined) })
    await renderAt('/experiments', fetch)
    await expect.element(page.getByRole('table', { name: 'Loading experiments' })).toBeVisible()
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', (scheme) => {
  test.each([
    [
      'with experiments',
      store([{ experiment_id: '1', name: 'a/b', last_update_time: 0, tags: [{ key: 'k', value: 'v' }] }]),
    ],
    ['without', store([])],
    ['without a server', () => errorAnswer(502, 'UPSTREAM_UNREACHABLE', 'refused')],
  ])('nothing is inaccessible %s', async (_case, answer) => {
    localStorage.setItem('mantine-color-scheme-value', scheme)
    await renderAt('/experiments', fakeServer({ [SEARCH]: answer }).fetch)
    await expect.element(page.getByRole('heading', { name: 'Experiments', exact: true })).toBeVisible()
    await expect
      .element(
        page
          .getByRole('main')
          .getByText(/ experiment|tracking_uri|not reachable/)
          .first(),
      )
      .toBeVisible()
    expect(document.documentElement.dataset['mantineColorScheme']).toBe(scheme)
    expect(await axeViolations()).toEqual([])
  })
})

describe('the filter of experiments', () => {
  test('filters by its own, smaller language, which is loaded when it is wanted', async () => {
    const server = fakeServer({ [SEARCH]: store(many(3)) })
    const { router } = await renderAt('/experiments', server.fetch)
    await expect.element(table.getByRole('link', { name: 'sweep-0' })).toBeVisible()
    await page.getByRole('button', { name: 'Filter /', exact: true }).click()
    await expect.element(page.getByRole('combobox', { name: 'Filter by' })).toHaveFocus()
    await userEvent.keyboard('last 30{Enter}')
    await expect.element(page.getByRole('button', { name: 'created in the last 30 days', exact: true })).toBeVisible()
    const filter = () => new URLSearchParams(router.state.location.search).get('filter')
    expect(filter()).toBe('creation_time >= now-30d')
    await expect.poll(() => listCalls(server).at(-1)?.get('filter')).toMatch(/^creation_time >= \d{13}$/)
    await userEvent.keyboard('/')
    await expect.element(page.getByRole('combobox', { name: 'Filter by' })).toHaveFocus()
    await userEvent.keyboard('team{Enter}')
    await expect.element(page.getByLabelText('Value', { exact: true })).toHaveFocus()
    await userEvent.keyboard('vision{Enter}')
    await expect.poll(filter).toBe("creation_time >= now-30d AND tags.team = 'vision'")
    // The answer to the filter before is dimmed.
    await expect.poll(() => getComputedStyle(table.getByRole('rowgroup').last().element()).opacity).toBe('1')
    expect(await axeViolations()).toEqual([])
  })

  test('an older server’s refusal lands at the condition that it does not know', async () => {
    const server = fakeServer({
      [SEARCH]: (call) =>
        call.query.get('filter')?.includes('experiment_id') === true
          ? errorAnswer(400, 'INVALID_PARAMETER_VALUE', 'No such attribute')
          : store(many(3))(call),
    })
    const text = "tags.team = 'a' AND experiment_id = '1'"
    await renderAt(`/experiments?${new URLSearchParams({ filter: text }).toString()}`, server.fetch)
    await expect.element(page.getByRole('button', { name: /^ID is 1\s*, not accepted$/ })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'tag team is a', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Clear filter' }).click()
    await expect.element(table.getByRole('link', { name: 'sweep-0' })).toBeVisible()
  })

  test('does not send a filter that MLflow would refuse', async () => {
    const server = fakeServer({ [SEARCH]: store(many(3)) })
    await renderAt(`/experiments?${new URLSearchParams({ filter: 'metrics.a > 1' }).toString()}`, server.fetch)
    await expect.element(page.getByRole('heading', { name: 'MLflow would not understand this filter' })).toBeVisible()
    expect(listCalls(server)).toEqual([])
    await expect.element(page.getByText(/match/)).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Clear filter' }).click()
    await expect.element(table.getByRole('link', { name: 'sweep-0' })).toBeVisible()
  })

  test('mends such a filter at a press', async () => {
    const server = fakeServer({ [SEARCH]: store(many(3)) })
    await renderAt(`/experiments?${new URLSearchParams({ filter: 'creation_time > -0.5' }).toString()}`, server.fetch)
    await page.getByRole('button', { name: 'Write -1' }).click()
    await expect.element(table.getByRole('link', { name: 'sweep-0' })).toBeVisible()
    await expect.element(page.getByRole('searchbox', { name: 'Find by name' })).toHaveFocus()
  })
})

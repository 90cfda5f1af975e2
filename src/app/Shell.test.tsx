import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeViolations } from './testing/axeViolations.ts'
import { errorAnswer, fakeServer } from './testing/fakeServer.ts'
import { renderAt } from './testing/renderAt.tsx'

const SEARCH = 'GET /api/2.0/mlflow/experiments/search'
const TWO = {
  experiments: [
    { experiment_id: '1', name: 'first' },
    { experiment_id: '2', name: 'second' },
  ],
}
const CONNECTED = {
  [SEARCH]: () => TWO,
  'GET /runlens/connection': () => ({
    kind: 'forward',
    trackingUri: 'https://mlflow.example:5000/team',
    isReadOnly: true,
    runlensVersion: '0.1.0',
  }),
  'GET /version': () => new Response('3.17.2\n'),
}

const first = page.getByRole('link', { name: 'first' })
const connectionButton = (state: string) => page.getByRole('button', { name: `Connection: ${state}` })

beforeEach(() => localStorage.clear())

test.each(['/experiments', '/experiments/1', '/compare-experiments/s', '/compare-runs'])(
  'at %s the rail says that one is among the experiments',
  async (link) => {
    await renderAt(link, fakeServer(CONNECTED).fetch)
    const place = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Experiments' })
    await expect.element(place).toHaveAttribute('aria-current', 'page')
  },
)

describe('the connection panel', () => {
  test('names the tracking server and the versions', async () => {
    await renderAt('/experiments', fakeServer(CONNECTED).fetch)
    await connectionButton('connected, read-only').click()
    const panel = page.getByRole('dialog')
    await expect.element(panel.getByText('https://mlflow.example:5000/team')).toBeVisible()
    await expect.element(panel.getByText('read only: every write is refused')).toBeVisible()
    await expect.element(panel.getByText('3.17.2', { exact: true })).toBeVisible()
    await expect.element(panel.getByText('Connected')).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  test('says so when what serves the page is not Runlens and tells no version', async () => {
    await renderAt('/experiments', fakeServer({ [SEARCH]: () => TWO }).fetch)
    await connectionButton('connected').click()
    await expect.element(page.getByText('not told by what serves this page')).toBeVisible()
    await expect.element(page.getByText('version not told')).toBeVisible()
  })

  test('names the fix when the server asks for an account', async () => {
    const { fetch } = fakeServer({
      ...CONNECTED,
      [SEARCH]: () => errorAnswer(401, 'UNAUTHENTICATED', 'You are not authenticated.'),
    })
    await renderAt('/experiments', fetch)
    await connectionButton('not working, read-only').click()
    const panel = page.getByRole('dialog')
    await expect.element(panel.getByText('Sign-in needed')).toBeVisible()
    await expect.element(panel.getByText(/MLFLOW_TRACKING_USERNAME/)).toBeVisible()
    await expect.element(panel.getByText('You are not authenticated.')).toBeVisible()
  })
})

test('when the server goes, the page keeps its data and its place and says so; when it comes back, both end', async () => {
  let gone = false
  const { fetch } = fakeServer({
    ...CONNECTED,
    [SEARCH]: () => (gone ? errorAnswer(502, 'UPSTREAM_UNREACHABLE', 'refused') : TWO),
  })
  await renderAt('/experiments', fetch)
  await expect.element(first).toBeVisible()
  await expect.element(connectionButton('connected, read-only')).toBeVisible()
  const place = () => first.element().getBoundingClientRect().top
  const before = place()
  gone = true
  await page.getByRole('button', { name: 'Refresh' }).click()
  const notice = page.getByText(/The page shows what was loaded/)
  await expect.element(notice).toBeVisible()
  await expect.element(notice).toMatchTextContent(/Last answer at \d\d:\d\d:\d\d\. /)
  await expect.element(first).toBeVisible()
  expect(place()).toBe(before)
  expect(await axeViolations()).toEqual([])
  gone = false
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect.element(connectionButton('connected, read-only')).toBeVisible()
  await expect.element(notice).not.toBeInTheDocument()
  // The list that failed meanwhile was asked for again without anybody pressing anything.
  await expect.element(page.getByText(/list may not be complete/)).not.toBeInTheDocument()
})

describe('navigation', () => {
  test('starts at the experiments', async () => {
    const { router } = await renderAt('/', fakeServer(CONNECTED).fetch)
    await expect.element(first).toBeVisible()
    expect(router.state.location.pathname).toBe('/experiments')
    await expect
      .element(page.getByRole('link', { name: 'Experiments', exact: true }))
      .toHaveAttribute('aria-current', 'page')
  })

  test('an unknown address is told apart from an empty page, and leads back', async () => {
    const { router } = await renderAt('/no-such-place?x=1', fakeServer(CONNECTED).fetch)
    await expect.element(page.getByRole('heading', { name: 'There is no page at this address' })).toBeVisible()
    await expect.element(page.getByText('#/no-such-place?x=1')).toBeVisible()
    await expect.poll(() => document.title).toBe('Not found · Runlens')
    expect(await axeViolations()).toEqual([])
    await page.getByRole('main').getByRole('link', { name: 'Experiments' }).last().click()
    await expect.poll(() => router.state.location.pathname).toBe('/experiments')
  })

  test('to another page moves focus to its heading and renames the tab', async () => {
    const { router } = await renderAt('/no-such-place', fakeServer(CONNECTED).fetch)
    await expect.element(page.getByRole('heading', { name: 'Not found' })).toBeVisible()
    await router.navigate('/experiments')
    await expect.element(page.getByRole('heading', { name: 'Experiments', exact: true })).toHaveFocus()
    await expect.poll(() => document.title).toBe('Experiments · Runlens')
  })

  test('within a page leaves focus where it is', async () => {
    await renderAt('/experiments', fakeServer(CONNECTED).fetch)
    await expect.element(first).toBeVisible()
    const sort = page.getByRole('button', { name: 'Name' })
    await sort.click()
    await expect.element(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
    await expect.element(sort).toHaveFocus()
  })

  test('can be skipped with the first stop of Tab', async () => {
    await renderAt('/experiments', fakeServer(CONNECTED).fetch)
    await expect.element(first).toBeVisible()
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByRole('button', { name: 'Skip to content' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('main')).toHaveFocus()
  })
})

test('the theme follows the choice and is remembered', async () => {
  await renderAt('/experiments', fakeServer(CONNECTED).fetch)
  await page.getByRole('button', { name: 'Theme: System' }).click()
  await page.getByText('Dark').click()
  expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark')
  expect(localStorage.getItem('mantine-color-scheme-value')).toBe('dark')
  expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(21, 23, 28)')
  await expect.element(page.getByRole('button', { name: 'Theme: Dark' })).toBeVisible()
  expect(await axeViolations()).toEqual([])
})

test('a panel of the rail opens by key at the first press and at the next, and gives the focus back', async () => {
  await renderAt('/experiments', fakeServer(CONNECTED).fetch)
  const button = page.getByRole('button', { name: 'Theme: System' })
  await expect.element(button).toHaveAttribute('aria-expanded', 'false')
  for (const press of ['first', 'second']) {
    button.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('dialog', { name: 'Theme: System' }), { message: press }).toBeVisible()
    await expect.element(page.getByRole('radio', { name: 'System' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(button).toHaveFocus()
  }
})

test('files that the store cannot read are named until they are hidden', async () => {
  const problems = [
    { path: '1/r2/meta.yaml', message: 'It cannot be read: It holds no YAML map.' },
    { path: '1/r4/metrics/loss', message: 'Its last line is not complete and is skipped: "4 5"' },
  ]
  const connection = {
    kind: 'store',
    trackingUri: '/data/mlruns',
    isReadOnly: false,
    runlensVersion: '0.1.0',
    problems,
  }
  await renderAt('/experiments', fakeServer({ ...CONNECTED, 'GET /runlens/connection': () => connection }).fetch)
  const notice = page.getByRole('region', { name: 'Files that cannot be read' })
  await notice.getByText('2 files').click()
  await expect.element(notice.getByText('1/r4/metrics/loss')).toBeVisible()
  expect(await axeViolations()).toEqual([])
  await notice.getByRole('button', { name: 'Hide' }).click()
  await expect.element(notice).not.toBeInTheDocument()
  await expect.element(first).toBeVisible()
})

test('a full disk is told, since what waits for it tells nobody', async () => {
  const diskFull = 'There is no room left on the disk of /data/mlflow.db.'
  const connection = { kind: 'store', trackingUri: 'sqlite:////data/mlflow.db', isReadOnly: false, diskFull }
  const told = { ...connection, runlensVersion: '0.1.0' }
  await renderAt('/experiments', fakeServer({ ...CONNECTED, 'GET /runlens/connection': () => told }).fetch)
  const words = `The disk is full. ${diskFull} Everything that is there is shown.`
  await expect.element(page.getByRole('alert')).toHaveTextContent(words)
  expect(await axeViolations()).toEqual([])
})

describe('the palette', () => {
  const field = page.getByRole('combobox', { name: 'Find an experiment, a run or a command' })
  const option = (name: RegExp) => page.getByRole('option', { name })
  const open = async (answers: Parameters<typeof fakeServer>[0], text: string) => {
    const { router } = await renderAt('/experiments', fakeServer({ ...CONNECTED, ...answers }).fetch)
    await expect.element(first).toBeVisible()
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard(text)
    return router
  }
  const RUNS = 'POST /api/2.0/mlflow/runs/search'
  const GET = 'GET /api/2.0/mlflow/experiments/get'

  test('opens an experiment by its id, however many have changed since', async () => {
    const old = { experiment_id: '538104381374', name: 'years ago' }
    const router = await open(
      {
        // Only the palette's own search has more pages: the page's list would never end.
        [SEARCH]: ({ query }) => {
          if (query.has('filter')) return {}
          return query.get('max_results') === '200' ? { ...TWO, next_page_token: 'more' } : TWO
        },
        [RUNS]: () => ({}),
        [GET]: () => ({ experiment: old }),
      },
      '538104381374',
    )
    await expect.element(option(/years ago/)).toBeVisible()
    expect(await axeViolations()).toEqual([])
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => router.state.location.pathname).toBe('/experiments/538104381374')
  })

  test('goes on to experiments that changed longer ago, and says how far it has come', async () => {
    const run = { run_id: 'r9', experiment_id: '9', run_name: 'otter', status: 'FINISHED', lifecycle_stage: 'active' }
    const old = Promise.withResolvers<unknown>()
    const router = await open(
      {
        [SEARCH]: ({ query }) => {
          if (query.has('filter')) return {}
          if (query.has('page_token')) return { experiments: [{ experiment_id: '9', name: 'years ago' }] }
          return query.get('max_results') === '200' ? { ...TWO, next_page_token: 'more' } : TWO
        },
        [RUNS]: ({ body }) => (JSON.stringify(body).includes('"9"') ? old.promise : {}),
      },
      'otter',
    )
    const soFar = page.getByText('Searching… Runs were looked for in the 2 experiments that changed last so far.')
    await expect.element(soFar).toBeVisible()
    old.resolve({ runs: [{ info: run, data: {} }] })
    await expect.element(option(/otter/)).toBeVisible()
    await expect.element(page.getByText(/were looked for/)).not.toBeInTheDocument()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => router.state.location.pathname).toBe('/experiments/9/runs/r9')
  })

  test('says which experiment a run is of, and that there are more than it shows', async () => {
    const runs = Array.from({ length: 9 }, (_, n) => ({
      info: { run_id: `r${n}`, experiment_id: n % 2 === 0 ? '1' : '2', run_name: 'trial-1', status: 'FINISHED' },
      data: {},
    }))
    const named = ({ query }: { readonly query: URLSearchParams }) => (query.has('filter') ? {} : TWO)
    await open({ [SEARCH]: named, [RUNS]: () => ({ runs }) }, 'trial')
    await expect.element(option(/^trial-1 first · r0$/)).toBeVisible()
    await expect.element(option(/^trial-1 second · r7$/)).toBeVisible()
    expect(option(/./).elements()).toHaveLength(8)
    await expect.element(page.getByText('There are more: only the first 8 of a kind are shown.')).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  test('does not take a search that failed for one that found nothing', async () => {
    await open({ [RUNS]: () => errorAnswer(502, 'UPSTREAM_UNREACHABLE', 'refused') }, 'otter')
    await expect.element(page.getByText(/could not be searched: The tracking server is not reachable/)).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  test('finds at once what the page has read, while the server searches', async () => {
    const router = await open({ [RUNS]: () => new Promise(() => undefined) }, 'SECO')
    await expect.element(option(/^second/)).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => router.state.location.pathname).toBe('/experiments/2')
  })

  test('holds Enter until the answer comes, unless more is typed', async () => {
    const run = { run_id: 'r1', experiment_id: '1', run_name: 'otter', status: 'FINISHED', lifecycle_stage: 'active' }
    const answers = Promise.withResolvers<unknown>()
    const named = ({ query }: { readonly query: URLSearchParams }) => (query.has('filter') ? {} : TWO)
    const router = await open({ [SEARCH]: named, [RUNS]: () => answers.promise }, 'ott{Enter}e')
    await userEvent.keyboard('r{Enter}')
    await expect.element(page.getByText('Searching…')).toBeVisible()
    answers.resolve({ runs: [{ info: run, data: {} }] })
    await expect.poll(() => router.state.location.pathname).toBe('/experiments/1/runs/r1')
  })
})

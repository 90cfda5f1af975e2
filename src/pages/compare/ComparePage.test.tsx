import { describe, expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeViolations } from '../../app/testing/axeViolations.ts'
import { errorAnswer, fakeServer } from '../../app/testing/fakeServer.ts'
import type { FakeAnswer } from '../../app/testing/fakeServer.ts'
import { renderAt } from '../../app/testing/renderAt.tsx'
import { runToWire } from '../../contract/printWire.ts'
import { sketchRun } from '../../domain/testing/sketchRun.ts'
import type { RunSketch } from '../../domain/testing/sketchRun.ts'
import { DEFAULT_CHART_SETTINGS } from '../../routes/chartSettings.ts'
import { compareHref, decodeCompareSearch } from '../../routes/compare.ts'

const AUGMENT = '{"mixup":0.2,"cutmix":1.0,"erase":0.1,"flip":true,"crop":{"size":32,"padding":4}}'
const RUNS: readonly RunSketch[] = [
  {
    id: 'aa',
    name: 'otter',
    metrics: { 'val/loss': 0.0498, 'val/acc': 0.9414 },
    params: { lr: '1e-3', augment: AUGMENT, seed: '7' },
    tags: { stage: 'candidate' },
  },
  {
    id: 'bb',
    name: 'heron',
    metrics: { 'val/loss': 0.0471, 'val/acc': 0.9174 },
    params: { lr: '3e-4', augment: AUGMENT.replace('0.2', '0.8'), seed: '7' },
  },
  {
    id: 'cc',
    name: 'finch',
    metrics: { 'val/loss': Number.NaN },
    params: { lr: '1e-3', augment: AUGMENT, seed: '7' },
    info: { status: 'FAILED' },
  },
]

/** Every run got to its last value by way of half of it. */
function historiesOf(runIds: readonly string[], key: string | null) {
  return RUNS.filter(({ id }) => runIds.includes(id)).flatMap(({ id, metrics = {} }) => {
    const last = metrics[key ?? ''] ?? Number.NaN
    return [last / 2, last].map((value, step) => ({
      run_id: id,
      key,
      value: Number.isNaN(value) ? 'NaN' : value,
      step,
      timestamp: step,
    }))
  })
}

function serverOf(more: Readonly<Record<string, FakeAnswer>> = {}) {
  return fakeServer({
    'POST /api/2.0/mlflow/runs/search': ({ body }) => {
      const { filter = '' } = body as { readonly filter?: string }
      const runs = RUNS.map(sketchRun).filter(({ info }) => filter === '' || filter.includes(`'${info.runId}'`))
      return { runs: runs.map(runToWire) }
    },
    'GET /api/2.0/mlflow/runs/get': () => errorAnswer(404, 'RESOURCE_DOES_NOT_EXIST', 'no such run'),
    'GET /ajax-api/2.0/mlflow/metrics/get-history-bulk-interval': ({ query }) => ({
      metrics: Number(query.get('start_step')) < 0 ? [] : historiesOf(query.getAll('run_ids'), query.get('metric_key')),
    }),
    'GET /api/2.0/mlflow/experiments/get': () => ({ experiment: { experiment_id: '7', name: 'resnet-sweep' } }),
    ...more,
  })
}

const ALL = compareHref(['aa', 'bb', 'cc'], ['7'])
const grid = page.getByRole('grid', { name: 'Differences' })
const row = (key: string) => grid.getByRole('row', { name: new RegExp(`^${key}`) })
const head = (name: string) => grid.getByRole('columnheader', { name: new RegExp(name) })
const verdict = (key: string, name: string) => row(key).getByRole('img', { name, exact: true })
/** The names of the runs, from left to right. */
const names = () => [...document.querySelectorAll('[role="columnheader"] a')].map((link) => link.textContent)

async function open(href = ALL, server = serverOf()) {
  const { router } = await renderAt(href, server.fetch)
  const search = () => decodeCompareSearch(new URLSearchParams(router.state.location.search))
  return { server, search, router }
}

describe('the table', () => {
  test('shows what differs, with distances to the baseline and which way is better', async () => {
    await open()
    await expect.element(head('otter')).toMatchTextContent(/baseline.*resnet-sweep.*Finished/)
    await expect.element(row('lr')).toMatchTextContent(/1e-3.*3e-4.*1e-3/)
    await expect.element(row('val/loss last')).toMatchTextContent(/0\.0498.*0\.0471.*−0\.0027.*−5\.42 %.*NaN/)
    await expect.element(row('val/acc last')).toMatchTextContent(/0\.9174.*−0\.0240.*−2\.55 %.*not logged/)
    await expect.element(verdict('val/loss last', 'better')).toBeVisible()
    await expect.element(verdict('val/acc last', 'worse')).toBeVisible()
    await expect.element(row('stage')).toMatchTextContent(/candidate.*not set.*not set/)
    await expect.element(row('augment')).toMatchTextContent(/0\.20\.8.*equal/)
    await userEvent.hover(row('val/loss last').getByRole('gridcell').nth(1))
    await expect.element(grid.getByTitle('0.0471', { exact: true })).toBeVisible()
    await expect.element(grid.getByTitle('-0.0026999999999999', { exact: false })).toBeVisible()
  })

  test('hides what is equal, counts it, and shows it on demand', async () => {
    const { search } = await open()
    await expect.element(page.getByText(/^\d+ equal rows hidden$/)).toBeVisible()
    await expect.element(row('seed')).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'show' }).click()
    await expect.element(row('seed')).toMatchTextContent(/7.*7.*7/)
    expect(search().onlyDifferences).toBe(false)
  })

  test('finds keys, and says when there is none', async () => {
    const { search } = await open()
    const field = page.getByRole('searchbox', { name: 'Find a key' })
    await userEvent.fill(field, 'LOSS')
    await expect.element(row('lr')).not.toBeInTheDocument()
    await expect.element(row('val/loss last')).toBeVisible()
    await expect.poll(() => search().find).toBe('LOSS')
    await userEvent.fill(field, 'nothing like it')
    await expect.element(page.getByText('No key has this in its name')).toBeVisible()
  })

  test('turns round', async () => {
    const { search } = await open()
    await page.getByRole('button', { name: 'Transpose' }).click()
    await expect.element(grid.getByRole('row', { name: /heron/ })).toMatchTextContent(/3e-4/)
    await expect.element(head('lr')).toBeVisible()
    expect(search().isTransposed).toBe(true)
  })

  test('has room on a phone for the keys, of which one letter was left', async () => {
    await open()
    const { innerWidth, innerHeight } = window
    onTestFinished(() => page.viewport(innerWidth, innerHeight))
    await page.viewport(390, 800)
    const key = row('val/loss last').getByText('val/loss', { exact: true })
    await expect.element(key).toBeVisible()
    await expect.element(row('val/loss best · min')).toBeVisible()
    const letters = document.createRange()
    letters.selectNodeContents(key.element())
    expect(letters.getBoundingClientRect().width).toBeLessThanOrEqual(key.element().getBoundingClientRect().width)
  })

  test('says which run is the baseline with room for all of its letters, and leads back to the experiment', async () => {
    const { router } = await open()
    await expect.element(head('otter')).toBeVisible()
    const { scrollHeight, clientHeight } = page
      .getByRole('button', { name: /^Baseline/ })
      .getByText('otter')
      .element()
    expect(scrollHeight).toBeLessThanOrEqual(clientHeight)
    await page.getByRole('link', { name: 'resnet-sweep' }).click()
    await expect.poll(() => router.state.location.pathname).toBe('/experiments/7')
  })

  test('measures against another run when that becomes the baseline', async () => {
    await open()
    await page.getByRole('button', { name: /^Baseline/ }).click()
    await page.getByRole('menuitem', { name: 'heron' }).click()
    await expect.element(head('heron')).toMatchTextContent(/baseline/)
    await expect.element(row('val/loss last')).toMatchTextContent(/0\.0471.*0\.0498.*\+0\.0027/)
    await expect.element(verdict('val/loss last', 'worse')).toBeVisible()
    expect(names()).toEqual(['heron', 'otter', 'finch'])
  })

  test('takes a word on which way a metric is better', async () => {
    const { search } = await open()
    await row('val/loss last').getByRole('button', { name: 'What to do with val/loss' }).click({ force: true })
    await page.getByRole('menuitem', { name: 'Higher is better' }).click()
    await expect.element(verdict('val/loss last', 'worse')).toBeVisible()
    expect(search().higherIsBetter).toEqual(['val/loss'])
  })

  test('orders the runs by a row, the baseline apart', async () => {
    const { search } = await open()
    await row('val/loss last').getByRole('button', { name: 'What to do with val/loss' }).click({ force: true })
    await page.getByRole('menuitem', { name: 'Order runs, smallest first' }).click()
    await expect.poll(() => search().runIds).toEqual(['bb', 'aa', 'cc'])
    expect(names()).toEqual(['otter', 'heron', 'finch'])
  })
})

describe('best values', () => {
  test('are read from the histories, and measured as the last ones are', async () => {
    await open()
    const best = row('val/loss best · min')
    await expect.element(best).toMatchTextContent(/0\.02490.*0\.02355.*−0\.00135.*−5\.42 %.*NaN/)
    await expect.element(verdict('val/loss best', 'better')).toBeVisible()
    await expect.element(row('val/acc best · max')).toMatchTextContent(/0\.9414.*0\.9174.*not logged/)
  })

  test('of many histories are read when somebody wants them, by button or key', async () => {
    const { search, server } = await open(
      compareHref(['aa', 'bb', 'cc'], ['7'], { showsBest: false, showsCharts: false }),
    )
    await expect.element(row('val/loss last')).toBeVisible()
    expect([...server.calls.keys()].filter((name) => name.includes('history'))).toEqual([])
    await page.getByRole('button', { name: 'Best values' }).click()
    await expect.element(row('val/loss best')).toMatchTextContent(/0\.02490/)
    await userEvent.keyboard('v')
    await expect.element(row('val/loss best')).not.toBeInTheDocument()
    expect(search().showsBest).toBe(false)
  })

  test('that could not be read are not missing ones', async () => {
    const down = { 'GET /ajax-api/2.0/mlflow/metrics/get-history-bulk-interval': () => errorAnswer(404, 'GONE', 'old') }
    await open(
      ALL,
      serverOf({
        ...down,
        'GET /api/2.0/mlflow/metrics/get-history': () => errorAnswer(403, 'PERMISSION_DENIED', 'no'),
      }),
    )
    await expect.element(page.getByText(/^Best values: /)).toBeVisible()
    await expect.element(row('val/loss best')).toMatchTextContent(/….*…/)
  })
})

test('a brush leaves runs out of the table, which says so, and keeps the baseline', async () => {
  const brushes = [{ field: { kind: 'metrics', key: 'val/acc' }, from: 0.9, to: 0.92 }] as const
  const { search } = await open(
    compareHref(['aa', 'bb', 'cc'], ['7'], { charts: { ...DEFAULT_CHART_SETTINGS, brushes } }),
  )
  await expect.poll(names).toEqual(['otter', 'heron'])
  await expect.element(page.getByText('1 of 3 runs in')).toMatchTextContent('1 of 3 runs in')
  await expect.element(page.getByText(/and the baseline/)).toBeVisible()
  await page.getByRole('button', { name: 'clear' }).click()
  await expect.poll(names).toEqual(['otter', 'heron', 'finch'])
  expect(search().charts.brushes).toEqual([])
})

test('telling curves and parallel coordinates stand below the table, and go away', async () => {
  await open()
  const charts = page.getByRole('region', { name: 'Charts' })
  await expect.element(charts.getByRole('article', { name: 'val/loss' })).toBeVisible()
  await expect.element(charts.getByRole('article', { name: 'Parallel coordinates' })).toBeVisible()
  await page.getByRole('button', { name: 'hide charts' }).click()
  await expect.element(charts).not.toBeInTheDocument()
})

describe('by keyboard', () => {
  test('a run is moved, made the baseline and removed, and the focus goes with it', async () => {
    const { search } = await open()
    await expect.element(head('heron')).toBeVisible()
    await head('heron').click({ position: { x: 200, y: 40 } })
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await expect.poll(names).toEqual(['otter', 'finch', 'heron'])
    await userEvent.keyboard('b')
    await expect.poll(names).toEqual(['heron', 'otter', 'finch'])
    await userEvent.keyboard('{Delete}')
    await expect.poll(names).toEqual(['otter', 'finch'])
    expect(search().runIds).toEqual(['aa', 'cc'])
  })

  test('cells are walked through, and a long one opens its whole difference', async () => {
    await open()
    await row('augment').getByRole('gridcell').nth(1).click()
    await userEvent.keyboard('{Enter}')
    const dialog = page.getByRole('dialog')
    await expect.element(dialog.getByRole('region', { name: 'Difference' })).toMatchTextContent(/"mixup": 0\.20\.8/)
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.poll(() => document.activeElement?.role).toBe('gridcell')
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    expect(document.activeElement?.textContent).toBe('1e-3')
  })
})

describe('runs', () => {
  test('that could not be loaded are named, and left out on demand', async () => {
    const { search } = await open(compareHref(['aa', 'gone', 'bb'], ['7']))
    await expect.element(page.getByText('1 run could not be loaded: gone (the server does not know it).')).toBeVisible()
    await page.getByRole('button', { name: 'Leave out' }).click()
    await expect.poll(() => search().runIds).toEqual(['aa', 'bb'])
  })

  test('that are on their way leave the page standing, with nothing to be misread', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const server = serverOf()
    await renderAt(ALL, async (...request) => {
      if (new Request(...request).url.includes('runs/search')) await promise
      return server.fetch(...request)
    })
    await expect.element(page.getByRole('status', { name: 'Loading the runs' })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Compare 3 runs' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Export', exact: true })).toBeDisabled()
    await expect.element(page.getByRole('button', { name: /^Baseline/ })).toBeDisabled()
    await expect.element(page.getByText('0 of 3 runs loaded, more coming…')).toBeVisible()
    await expect.element(page.getByText(/rows? differ|No key has/)).not.toBeInTheDocument()
    await page.getByRole('searchbox', { name: 'Find a key' }).fill('loss')
    resolve()
    await expect.element(row('val/loss last')).toBeVisible()
    await expect.element(row('lr')).not.toBeInTheDocument()
    await expect.element(page.getByRole('searchbox', { name: 'Find a key' })).toHaveFocus()
  })

  test('are added by name', async () => {
    const { search } = await open(compareHref(['aa', 'bb'], ['7']))
    await page.getByRole('button', { name: 'Add run' }).click()
    await page.getByRole('list', { name: 'Runs to add' }).getByRole('button', { name: /finch/ }).click()
    await expect.element(head('finch')).toBeVisible()
    expect(search().runIds).toEqual(['aa', 'bb', 'cc'])
  })

  test('of which the link names none lead back to the experiments', async () => {
    await open('/compare-runs')
    await expect.element(page.getByRole('heading', { name: 'No runs to compare' })).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'All experiments' })).toBeVisible()
  })

  test('that a failing server keeps back are asked for again', async () => {
    let isDown = true
    const server = serverOf({
      'POST /api/2.0/mlflow/runs/search': () =>
        isDown ? errorAnswer(503, 'TEMPORARILY_UNAVAILABLE', 'busy') : { runs: RUNS.map(sketchRun).map(runToWire) },
    })
    await open(ALL, server)
    await expect.element(page.getByRole('alert')).toBeVisible()
    isDown = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(row('val/loss last')).toBeVisible()
  })
})

test.each(['light', 'dark'] as const)('is accessible in %s', async (scheme) => {
  localStorage.setItem('mantine-color-scheme-value', scheme)
  await open()
  await expect.element(row('augment')).toMatchTextContent(/0\.20\.8/)
  expect(await axeViolations()).toEqual([])
  localStorage.removeItem('mantine-color-scheme-value')
})

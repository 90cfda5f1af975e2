import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeViolations } from '../../app/testing/axeViolations.ts'
import { errorAnswer, fakeServer } from '../../app/testing/fakeServer.ts'
import type { FakeAnswer, FakeCall } from '../../app/testing/fakeServer.ts'
import { renderAt } from '../../app/testing/renderAt.tsx'

const RUN_ID = 'aee11b37ccf04eb7b275a20b0225c64e'
const PARENT_ID = '6615f301c23c44b885de6cb1e47648a2'
const HREF = `/experiments/1/runs/${RUN_ID}`
const GET_RUN = 'GET /api/2.0/mlflow/runs/get'
const SEARCH_RUNS = 'POST /api/2.0/mlflow/runs/search'

const infoOf = (runId: string, runName: string, more: object = {}) => ({
  run_id: runId,
  run_uuid: runId,
  run_name: runName,
  experiment_id: '1',
  user_id: '',
  status: 'FINISHED',
  start_time: Date.now() - 3_600_000,
  end_time: Date.now() - 100_000,
  artifact_uri: `mlflow-artifacts:/1/${runId}/artifacts`,
  lifecycle_stage: 'active',
  ...more,
})

const DATA = {
  params: [
    { key: 'lr', value: '0.1' },
    { key: 'prompt', value: 'You are careful. '.repeat(300) },
    { key: 'empty', value: '' },
  ],
  metrics: [
    { key: 'val/acc', value: 0.941413, timestamp: Date.now() - 120_000, step: 29900 },
    { key: 'loss', value: 'NaN', timestamp: Date.now(), step: 1 },
    { key: 'system/cpu_utilization_percentage', value: 52, timestamp: Date.now(), step: 1 },
  ],
  tags: [
    { key: 'stage', value: 'candidate' },
    { key: 'mlflow.user', value: 'ada' },
    { key: 'mlflow.source.name', value: '/home/ci/train.py' },
    { key: 'mlflow.source.git.commit', value: 'a3f9c21b7d5e4f60718293a4b5c6d7e8f9012345' },
    { key: 'mlflow.source.git.branch', value: 'main' },
    { key: 'mlflow.parentRunId', value: PARENT_ID },
    { key: 'mlflow.note.content', value: '# Baseline\n<script>document.title = "owned"</script>' },
  ],
}

const INPUTS = {
  dataset_inputs: [
    {
      tags: [{ key: 'mlflow.data.context', value: 'training' }],
      dataset: { name: 'cifar10', digest: 'v3', source_type: 's3', source: '{"uri":"s3://d/cifar10"}', schema: '{}' },
    },
  ],
}

/** A server with one run, its parent, and whatever `more` says. */
function serverOf(run: object = { info: infoOf(RUN_ID, 'brave-otter-312'), data: DATA, inputs: INPUTS }, more = {}) {
  const answers: Record<string, FakeAnswer> = {
    [GET_RUN]: ({ query }) =>
      query.get('run_id') === PARENT_ID ? { run: { info: infoOf(PARENT_ID, 'lr-sweep-07'), data: {} } } : { run },
    [SEARCH_RUNS]: () => ({}),
    'GET /api/2.0/mlflow/experiments/get': () => ({ experiment: { experiment_id: '1', name: 'vision' } }),
    'GET /api/2.0/mlflow/experiments/search': () => ({}),
    ...more,
  }
  return fakeServer(answers)
}

const fact = (name: string) => page.getByRole('definition').filter({ hasText: name })
const rowOf = (name: RegExp) => page.getByRole('row', { name })

describe('the frame', () => {
  test('says what the run is on every tab', async () => {
    await renderAt(`${HREF}/system`, serverOf().fetch)
    await expect.element(page.getByRole('heading', { level: 1, name: 'brave-otter-312' })).toBeVisible()
    const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' })
    await expect.element(crumbs.getByRole('link', { name: 'vision' })).toHaveAttribute('href', '/experiments/1')
    await expect.element(page.getByText('Finished')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Copy run ID aee11b37' })).toBeVisible()
    await expect.element(page.getByText('58 min 20 s')).toBeVisible()
    await expect.element(fact('ada')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Copy commit a3f9c21' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Copy source train.py' })).toBeVisible()
    await expect
      .element(page.getByRole('link', { name: 'lr-sweep-07' }))
      .toHaveAttribute('href', `/experiments/1/runs/${PARENT_ID}`)
    await expect.element(fact('cifar10')).toBeVisible()
    await expect.element(fact('0.9414')).toHaveAttribute('title', '0.941413')
    const tabs = page.getByRole('navigation', { name: 'Run' })
    await expect.element(tabs.getByRole('link', { name: 'Metrics 2' })).toBeVisible()
    await expect.element(tabs.getByRole('link', { name: 'System 1' })).toHaveAttribute('aria-current', 'page')
  })

  test('keeps the focus on its heading when the run comes', async () => {
    const { promise, resolve } = Promise.withResolvers<object>()
    await renderAt(HREF, serverOf(undefined, { [GET_RUN]: () => promise }).fetch)
    const heading = page.getByRole('heading', { level: 1 })
    await expect.element(heading).toHaveAccessibleName('Loading')
    ;(heading.element() as HTMLElement).focus()
    resolve({ run: { info: infoOf(RUN_ID, 'brave-otter-312'), data: DATA } })
    await expect.element(heading).toHaveAccessibleName('brave-otter-312')
    await expect.element(heading).toHaveFocus()
  })

  test('counts on while the run is going', async () => {
    const going = infoOf(RUN_ID, 'otter', { status: 'RUNNING', start_time: Date.now() - 20_000, end_time: undefined })
    await renderAt(HREF, serverOf({ info: going, data: {} }).fetch)
    const shown = page.getByText(/^\d+ s$/)
    await expect.element(shown).toBeVisible()
    const first = shown.element().textContent
    await expect.poll(() => shown.element().textContent).not.toBe(first)
  })

  test('says that a deleted run is deleted, and offers to restore it', async () => {
    const deleted = infoOf(RUN_ID, 'otter', { lifecycle_stage: 'deleted' })
    await renderAt(HREF, serverOf({ info: deleted, data: {} }).fetch)
    await expect.element(page.getByText('Deleted', { exact: true })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Restore' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Rename' })).toBeVisible()
  })

  test('of a link with the wrong experiment is put right, on the same tab', async () => {
    const { router } = await renderAt(`/experiments/99/runs/${RUN_ID}/artifacts/a%23b`, serverOf().fetch)
    await expect.element(page.getByRole('heading', { level: 1, name: 'brave-otter-312' })).toBeVisible()
    expect(router.state.location.pathname).toBe(`${HREF}/artifacts/a%23b`)
  })

  test('of a run that is not there says what to do', async () => {
    const { fetch } = serverOf({}, { [GET_RUN]: () => errorAnswer(404, 'RESOURCE_DOES_NOT_EXIST', 'Run not found') })
    await renderAt(HREF, fetch)
    await expect.element(page.getByRole('heading', { name: 'No such run on this server' })).toBeVisible()
    await expect.element(page.getByText(RUN_ID)).toBeVisible()
    await expect
      .element(page.getByRole('link', { name: 'Runs of experiment 1' }))
      .toHaveAttribute('href', '/experiments/1')
  })

  test('of a run that cannot be read shows what the list of runs knew of it, and says so', async () => {
    const { fetch } = serverOf(
      {},
      {
        [SEARCH_RUNS]: () => ({ runs: [{ info: infoOf(RUN_ID, 'brave-otter-312'), data: DATA }] }),
        [GET_RUN]: () => errorAnswer(403, 'PERMISSION_DENIED', 'not yours'),
      },
    )
    await renderAt('/experiments/1', fetch)
    await page.getByRole('link', { name: 'brave-otter-312' }).click()
    await expect.element(page.getByRole('alert')).toMatchTextContent(/Not allowed.*from the list of runs/)
    await expect.element(page.getByRole('heading', { level: 1, name: 'brave-otter-312' })).toBeVisible()
    await expect.element(rowOf(/^val\/acc 0\.941413/)).toBeVisible()
    await expect.element(rowOf(/^loss NaN/)).toBeVisible()
    await expect.element(rowOf(/^lr 0\.1/)).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  test('of a run that cannot be read says why, and reads again on request', async () => {
    let isBroken = true
    const run = { info: infoOf(RUN_ID, 'otter'), data: {} }
    const { fetch } = serverOf(run, {
      [GET_RUN]: () => (isBroken ? errorAnswer(403, 'PERMISSION_DENIED', 'not yours') : { run }),
    })
    await renderAt(HREF, fetch)
    await expect.element(page.getByRole('alert')).toMatchTextContent('not yours')
    isBroken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(page.getByRole('heading', { level: 1, name: 'otter' })).toBeVisible()
  })
})

describe('the overview', () => {
  test('shows the note, in which nothing runs', async () => {
    await renderAt(HREF, serverOf().fetch)
    const note = page.getByRole('region', { name: 'Note' })
    await expect.element(note.getByRole('heading', { name: 'Baseline' })).toBeVisible()
    await expect.element(note).toMatchTextContent('<script>document.title = "owned"</script>')
    await expect.poll(() => document.title).toBe('brave-otter-312 · Runlens')
  })

  test('folds a long value and shows it on request', async () => {
    await renderAt(HREF, serverOf().fetch)
    const prompt = rowOf(/^prompt/)
    await expect.element(prompt).toBeVisible()
    const folded = prompt.element().getBoundingClientRect().height
    await prompt.getByRole('button', { name: 'Show all 5,100 characters' }).click()
    await expect.element(prompt.getByRole('button', { name: 'Show less' })).toHaveAttribute('aria-expanded', 'true')
    expect(prompt.element().getBoundingClientRect().height).toBeGreaterThan(2 * folded)
    await expect.element(rowOf(/^empty/)).toMatchTextContent('empty')
  })

  test('shows the last value of each metric, whole on hover', async () => {
    await renderAt(HREF, serverOf().fetch)
    const accuracy = rowOf(/^val\/acc/)
    await expect.element(accuracy.getByTitle('0.941413')).toHaveTextContent('0.9414')
    await expect.element(accuracy).toMatchTextContent('29,900')
    await expect.element(rowOf(/^loss/)).toMatchTextContent('NaN')
    await expect.element(rowOf(/^system/)).not.toBeInTheDocument()
  })

  test('shows 200 of 300 params until asked for all, and finds in all of them', async () => {
    const params = Array.from({ length: 300 }, (_, index) => ({ key: `option_${index}`, value: `v${index}` }))
    await renderAt(HREF, serverOf({ info: infoOf(RUN_ID, 'otter'), data: { params } }).fetch)
    await expect.element(page.getByText(/^Showing 200 of 300/)).toBeVisible()
    await expect.element(rowOf(/^option_299 /)).not.toBeInTheDocument()
    await page.getByRole('searchbox', { name: 'Find params' }).fill('v299')
    await expect.element(rowOf(/^option_299 /)).toBeVisible()
    await page.getByRole('searchbox', { name: 'Find params' }).fill('')
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.element(rowOf(/^option_299 /)).toBeInTheDocument()
  })

  test('keeps system tags folded', async () => {
    await renderAt(HREF, serverOf().fetch)
    await expect.element(rowOf(/^stage/)).toBeVisible()
    await expect.element(rowOf(/^mlflow\.user/)).not.toBeInTheDocument()
    await page.getByText('6 system tags').click()
    await expect.element(rowOf(/^mlflow\.user/)).toBeVisible()
  })

  test('lists the runs nested under it', async () => {
    const server = serverOf(undefined, {
      [SEARCH_RUNS]: ({ body }: FakeCall) =>
        JSON.stringify(body).includes('mlflow.parentRunId')
          ? { runs: [{ info: infoOf('c1', 'calm-heron-88', { status: 'FAILED' }), data: {} }] }
          : {},
    })
    await renderAt(HREF, server.fetch)
    const children = page.getByRole('region', { name: 'Child runs' })
    await expect
      .element(children.getByRole('link', { name: 'calm-heron-88' }))
      .toHaveAttribute('href', '/experiments/1/runs/c1')
    await expect.element(children.getByText('Failed')).toBeVisible()
    expect(server.calls.get(SEARCH_RUNS)?.map(({ body }) => body)).toContainEqual({
      experiment_ids: ['1'],
      filter: `tags.\`mlflow.parentRunId\` = '${RUN_ID}'`,
      max_results: 50,
    })
  })

  test('is accessible', async () => {
    await renderAt(HREF, serverOf().fetch)
    await expect.element(page.getByRole('region', { name: 'Datasets' })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme, nothing is inaccessible', (scheme) => {
  test('in the choice of a colour', async () => {
    localStorage.setItem('mantine-color-scheme-value', scheme)
    await renderAt(HREF, serverOf().fetch)
    await page.getByRole('button', { name: 'Colour of brave-otter-312' }).click()
    await expect.element(page.getByRole('button', { name: 'Colour 1', exact: true })).toBeVisible()
    expect(await axeViolations()).toEqual([])
  })

  test('while the run is on its way', async () => {
    localStorage.setItem('mantine-color-scheme-value', scheme)
    await renderAt(HREF, serverOf(undefined, { [GET_RUN]: () => new Promise<never>(() => undefined) }).fetch)
    await expect.element(page.getByRole('heading', { level: 1, name: 'Loading' })).toBeInTheDocument()
    expect(await axeViolations()).toEqual([])
  })

  test('in the dialog that ends a run', async () => {
    localStorage.setItem('mantine-color-scheme-value', scheme)
    const running = { info: infoOf(RUN_ID, 'brave-otter-312', { status: 'RUNNING', end_time: undefined }), data: DATA }
    await renderAt(HREF, serverOf(running).fetch)
    await page.getByRole('button', { name: 'Run actions' }).click()
    await page.getByRole('menuitem', { name: 'End run…' }).click()
    await expect
      .element(page.getByRole('dialog', { name: /End/ }).getByRole('button', { name: 'End run' }))
      .toBeVisible()
    expect(await axeViolations()).toEqual([])
  })
})

test('J and K go to the next and previous run of the list one came from, unless one is typing', async () => {
  const names = ['otter', 'heron', 'finch']
  const runs = names.map((name) => ({ info: infoOf(name, name), data: { params: DATA.params } }))
  const { fetch } = serverOf(undefined, {
    [GET_RUN]: ({ query }: FakeCall) => {
      const run = runs.find(({ info }) => info.run_id === query.get('run_id'))
      // Eight params, so that there is a search field to type into.
      const params = Array.from({ length: 8 }, (_, index) => ({ key: `p${index}`, value: '1' }))
      return { run: { info: run?.info, data: { params } } }
    },
    [SEARCH_RUNS]: ({ body }: FakeCall) => (JSON.stringify(body).includes('parentRunId') ? {} : { runs }),
  })
  const { router } = await renderAt('/experiments/1', fetch)
  const title = (name: string) => page.getByRole('heading', { level: 1, name })
  await page.getByRole('link', { name: 'otter', exact: true }).click()
  await expect.element(title('otter')).toBeVisible()
  await expect.element(page.getByText(/^1 of 3/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Previous run' })).toBeDisabled()
  await userEvent.keyboard('j')
  await expect.element(title('heron')).toBeVisible()
  await userEvent.keyboard('j')
  await expect.element(title('finch')).toBeVisible()
  await userEvent.keyboard('k')
  await expect.element(title('heron')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find params' }).click()
  await userEvent.keyboard('jk')
  await expect.element(page.getByRole('searchbox', { name: 'Find params' })).toHaveValue('jk')
  expect(router.state.location.pathname).toBe('/experiments/1/runs/heron')
})

test('who came by a link sees no neighbours', async () => {
  await renderAt(HREF, serverOf().fetch)
  await expect.element(page.getByRole('heading', { level: 1, name: 'brave-otter-312' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Next run' })).not.toBeInTheDocument()
})

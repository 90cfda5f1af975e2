import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { axeViolations } from '../../app/testing/axeViolations.ts'
import { errorAnswer, fakeServer } from '../../app/testing/fakeServer.ts'
import type { FakeAnswer } from '../../app/testing/fakeServer.ts'
import { renderAt } from '../../app/testing/renderAt.tsx'

const SEARCH = 'GET /api/2.0/mlflow/experiments/search'
const one = { experiments: [{ experiment_id: '1', name: 'a/b', last_update_time: 0 }] }
const none = { experiments: [] }
const heading = (name: string) => page.getByRole('heading', { name })
/** As the list with `answer`; the shell, which asks for one experiment, gets one. */
const listed =
  (answer: FakeAnswer): FakeAnswer =>
  (call) =>
    call.query.get('max_results') === '1' ? one : answer(call)

/** A state of the page: how it comes about, and what shows that it is there. */
const STATES: readonly { state: string; link: string; answer: FakeAnswer; inside: ReturnType<typeof heading> }[] = [
  {
    state: 'searched to none',
    link: '/experiments?name=zzz',
    answer: () => none,
    inside: heading('No experiment has this in its name'),
  },
  {
    state: 'filtered to none',
    link: '/experiments?name=a&filter=tags.team+%3D+%27b%27',
    answer: () => none,
    inside: heading('No experiment matches this filter'),
  },
  {
    state: 'refused',
    link: '/experiments?filter=tags.team+%3D+%27b%27+AND+experiment_id+%3D+%271%27',
    answer: ({ query }) =>
      query.has('filter') ? errorAnswer(400, 'INVALID_PARAMETER_VALUE', 'No such attribute') : one,
    inside: page.getByRole('button', { name: 'Clear filter' }),
  },
  {
    state: 'not asked',
    link: '/experiments?filter=metrics.a+%3E+1',
    answer: () => one,
    inside: heading('MLflow would not understand this filter'),
  },
  {
    state: 'loading',
    link: '/experiments',
    answer: () => new Promise(() => undefined),
    inside: page.getByRole('table', { name: 'Loading experiments' }),
  },
  {
    state: 'at an odd address',
    link: '/experiments?sort=zzz&layout=zz&filter=',
    answer: () => one,
    inside: page.getByRole('link', { name: 'a/b' }),
  },
]

async function expectNothingInaccessible(): Promise<void> {
  for (const [width, height] of [
    [1024, 768],
    [1440, 900],
  ] as const) {
    await page.viewport(width, height)
    expect(await axeViolations()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  }
}

describe.each(['light', 'dark'] as const)('in %s, nothing is out of reach for anybody', (scheme) => {
  beforeEach(() => {
    localStorage.setItem('mantine-color-scheme-value', scheme)
  })

  afterEach(() => {
    localStorage.removeItem('mantine-color-scheme-value')
  })

  test.each(STATES)('$state', async ({ link, answer, inside }) => {
    await renderAt(link, fakeServer({ [SEARCH]: listed(answer) }).fetch)
    await expect.element(inside).toBeVisible()
    await expectNothingInaccessible()
  })

  test('with experiments that are old because the server is gone', async () => {
    let isGone = false
    const answer = () => (isGone ? errorAnswer(502, 'UPSTREAM_UNREACHABLE', 'refused') : one)
    await renderAt('/experiments', fakeServer({ [SEARCH]: answer }).fetch)
    await expect.element(page.getByRole('link', { name: 'a/b' })).toBeVisible()
    isGone = true
    await page.getByRole('button', { name: 'Refresh', exact: true }).click()
    await expect.element(page.getByRole('alert').getByText(/The page shows what was loaded/)).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'a/b' })).toBeVisible()
    await expect.element(page.getByText(/^last read at /)).toBeVisible()
    // Said once, by the frame of all pages.
    await expect.poll(() => page.getByRole('alert').elements()).toHaveLength(1)
    await expectNothingInaccessible()
  })
})

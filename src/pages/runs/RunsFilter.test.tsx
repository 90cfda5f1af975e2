import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Providers } from '../../app/Providers.tsx'
import { axeViolations } from '../../app/testing/axeViolations.ts'
import { createQueryClient } from '../../data/queryClient.ts'
import { RunsServer } from '../../data/testing/runsServer.ts'
import { runsPattern } from '../../routes/patterns.ts'
import '../../ui/styles.ts'
import { useCommandKeys } from '../../ui/useCommandKeys.ts'
import { RunsPage } from './RunsPage.tsx'

const RUNS = [
  { id: 'a', name: 'otter', metrics: { loss: 0.1, acc: 1 }, params: { lr: '0.1', 'opt imizer': 'adam' } },
  { id: 'b', name: 'heron', metrics: { loss: 0.5 }, params: { lr: '0.1' }, info: { status: 'RUNNING' } },
  { id: 'c', name: 'newt', metrics: { loss: 2 }, params: { lr: '0.2' }, tags: { 'mlflow.user': 'ann' } },
] as const

/** What the shell does. */
function Keys() {
  useCommandKeys()
  return null
}

/** The page of experiment 7 with a filter; `filter()` is what the URL holds then. */
async function open(filter = '', server = new RunsServer(RUNS)) {
  const query = new URLSearchParams({ filter }).toString()
  const router = createMemoryRouter([{ path: runsPattern, Component: RunsPage }], {
    initialEntries: [`/experiments/7?${query}`],
  })
  await render(
    <Providers client={server.client} queryClient={createQueryClient()}>
      <Keys />
      <main style={{ display: 'flex', flexDirection: 'column', height: 700, width: 1000 }}>
        <RouterProvider router={router} />
      </main>
    </Providers>,
  )
  return { server, router, filter: () => new URLSearchParams(router.state.location.search).get('filter') ?? '' }
}

const count = (text: string) => page.getByText(text, { exact: true })
const chip = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const option = (name: RegExp) => page.getByRole('option', { name })
const add = page.getByRole('button', { name: /Add filter|Filter runs/ })
const value = page.getByLabelText('Value', { exact: true })

beforeAll(async () => {
  await page.viewport(1000, 700)
})
beforeEach(() => localStorage.clear())

describe('a filter of runs', () => {
  test('is built by mouse: what, how, and a value that was seen', async () => {
    const { filter, server } = await open()
    await expect.element(count('3 runs')).toBeVisible()
    await add.click()
    await option(/^param lr/).click()
    await expect.element(option(/^0\.1/)).toMatchTextContent(/2$/)
    await option(/^0\.1/).click()
    await expect.element(count('2 runs')).toBeVisible()
    expect(filter()).toBe("params.lr = '0.1'")
    await expect.element(chip('param lr is 0.1')).toBeVisible()
    // All runs are here, so nobody is asked.
    expect(server.searches.map(({ filter }) => filter)).toEqual([undefined])
    expect(await axeViolations()).toEqual([])
  })

  test('is built by keyboard alone, with an odd key quoted and a number checked', async () => {
    const { filter } = await open()
    await expect.element(count('3 runs')).toBeVisible()
    await userEvent.keyboard('/')
    await expect.element(page.getByRole('combobox', { name: 'Filter by' })).toHaveFocus()
    await userEvent.keyboard('imizer{Enter}')
    await expect.element(value).toHaveFocus()
    await userEvent.keyboard('adam{Enter}')
    await expect.poll(filter).toBe("params.`opt imizer` = 'adam'")
    await userEvent.keyboard('/')
    await expect.element(page.getByRole('combobox', { name: 'Filter by' })).toHaveFocus()
    await userEvent.keyboard('loss{Enter}')
    await expect.element(value).toHaveFocus()
    await userEvent.keyboard('much{Enter}')
    await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter a number/)
    await userEvent.keyboard('{Control>}a{/Control}+1e+3{Enter}')
    await expect.poll(filter).toBe("params.`opt imizer` = 'adam' AND metrics.loss < 1e3")
    await expect.element(count('1 run')).toBeVisible()
    await expect.element(add).toHaveFocus()
  })

  test('is edited in place: another value, then as it was with Escape', async () => {
    const { filter } = await open('metrics.loss < 1')
    await expect.element(count('2 runs')).toBeVisible()
    await chip('metric loss < 1').getByText('1', { exact: true }).click()
    await expect.element(value).toHaveFocus()
    await userEvent.keyboard('{Control>}a{/Control}0.2{Enter}')
    await expect.element(count('1 run')).toBeVisible()
    await expect.element(chip('metric loss < 0.2')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(value).toHaveFocus()
    await userEvent.keyboard('9{Escape}')
    await expect.element(value).not.toBeInTheDocument()
    await expect.element(chip('metric loss < 0.2')).toHaveFocus()
    expect(filter()).toBe('metrics.loss < 0.2')
  })

  test('applies what is whole at a click elsewhere, and nothing of what was only looked at', async () => {
    const { filter } = await open()
    const elsewhere = page.getByRole('heading', { level: 1 })
    await expect.element(count('3 runs')).toBeVisible()
    await add.click()
    await option(/^param lr/).click()
    await expect.element(value).toHaveFocus()
    await elsewhere.click()
    await expect.element(value).not.toBeInTheDocument()
    expect(filter()).toBe('')
    await add.click()
    await option(/^param lr/).click()
    await expect.element(value).toHaveFocus()
    await userEvent.keyboard('0.1')
    await elsewhere.click()
    await expect.poll(filter).toBe("params.lr = '0.1'")
  })

  test('is rearranged with keys: off, twice, moved, removed', async () => {
    const { filter, server } = await open("metrics.loss < 1 AND params.lr = '0.1'")
    await expect.element(count('2 runs')).toBeVisible()
    ;(chip('metric loss < 1').element() as HTMLElement).focus()
    await userEvent.keyboard(' ')
    await expect.poll(filter).toBe("/* metrics.loss < 1 */ AND params.lr = '0.1'")
    await expect.element(chip(/^metric loss < 1\s*, switched off$/)).toHaveFocus()
    await expect.poll(() => server.searches.at(-1)?.filter).toBe("params.lr = '0.1'")
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await expect.poll(filter).toBe("params.lr = '0.1' AND /* metrics.loss < 1 */")
    await userEvent.keyboard(' d')
    await expect.poll(filter).toBe("params.lr = '0.1' AND metrics.loss < 1 AND metrics.loss < 1")
    await expect.element(chip('metric loss < 1').last()).toHaveFocus()
    await userEvent.keyboard('{Delete}')
    await expect.element(chip('metric loss < 1')).toHaveFocus()
    await userEvent.keyboard('{ArrowLeft}{Delete}')
    await expect.element(chip('metric loss < 1')).toHaveFocus()
    await userEvent.keyboard('{Backspace}')
    await expect.poll(filter).toBe('')
    await expect.element(add).toHaveFocus()
    await expect.element(count('3 runs')).toBeVisible()
  })

  test('asks for the last days by the clock, and stays relative in the link', async () => {
    const started = (daysAgo: number) => ({ startTimeMs: Date.now() - daysAgo * 86_400_000 })
    const runs = [
      { id: 'd', name: 'crane', info: started(6.99) },
      { id: 'e', name: 'stork', info: started(7.01) },
    ]
    const { filter } = await open('', new RunsServer(runs))
    await expect.element(count('2 runs')).toBeVisible()
    await add.click()
    await option(/Started in the last 7 days/).click()
    await expect.element(chip('started in the last 7 days')).toBeVisible()
    expect(filter()).toBe('start_time >= now-7d')
    await expect.element(count('1 run')).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'crane' })).toBeVisible()
  })

  test('knows who is meant by mine once it was told', async () => {
    const { filter } = await open()
    await expect.element(count('3 runs')).toBeVisible()
    await add.click()
    await option(/^Mine/).click()
    await option(/^ann/).click()
    await expect.poll(filter).toBe("tags.mlflow.user = 'ann'")
    await add.click()
    await expect.element(option(/^Mine \(ann\)/)).toBeVisible()
  })

  test('finds runs that have a metric at all', async () => {
    const { filter } = await open()
    await expect.element(count('3 runs')).toBeVisible()
    await add.click()
    await option(/Has a metric/).click()
    await option(/acc/).click()
    await expect.element(chip('metric acc is logged')).toBeVisible()
    await expect.element(count('1 run')).toBeVisible()
    expect(filter()).toBe('metrics.acc != -1.0e308')
  })

  test('keeps what no chip can show as text, says what is wrong, and mends it', async () => {
    const { filter, server } = await open('metrics.loss < 1 AND params.lr = 0.1')
    await expect.element(page.getByRole('heading', { name: 'MLflow would not understand this filter' })).toBeVisible()
    expect(server.searches.filter(({ filter }) => filter !== undefined)).toEqual([])
    await chip(/^params.lr = 0.1\s*, not accepted$/).click()
    await page.getByRole('button', { name: "Write '0.1'" }).last().click()
    await expect.poll(filter).toBe("metrics.loss < 1 AND params.lr = '0.1'")
    await expect.element(count('2 runs')).toBeVisible()
  })
})

describe('the filter as text', () => {
  const editor = page.getByRole('textbox', { name: 'Filter as text' })
  const asText = page.getByRole('button', { name: 'Edit as text' })
  const asChips = page.getByRole('button', { name: 'Show as chips' })

  test('is the same text, with what is off; Enter applies what is written', async () => {
    const { filter } = await open('metrics.loss < 1 AND /* start_time > now-1h */')
    await expect.element(count('2 runs')).toBeVisible()
    await asText.click()
    await expect.element(editor).toHaveFocus()
    await expect.element(editor).toHaveTextContent('metrics.loss < 1 AND /* start_time > now-1h */')
    await userEvent.keyboard(" AND params.lr = '0.1' AND metrics.acc > 0")
    const coloured = () => [...editor.element().querySelectorAll('.cm-filter-entity')].map((word) => word.textContent)
    await expect.poll(coloured).toEqual(['metrics', 'params', 'metrics'])
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(filter)
      .toBe("metrics.loss < 1 AND /* start_time > now-1h */ AND params.lr = '0.1' AND metrics.acc > 0")
    await expect.element(count('1 run')).toBeVisible()
    await asChips.click()
    await expect.element(chip('param lr is 0.1')).toBeVisible()
  })

  test('gives way to the filter of another link, also a draft that is broken', async () => {
    const { router } = await open('metrics.loss < 1')
    await asText.click()
    await expect.element(editor).toHaveFocus()
    await userEvent.keyboard(' AND AND')
    await expect.element(page.getByRole('list', { name: 'Problems' })).toBeVisible()
    await router.navigate('/experiments/7?filter=metrics.loss+%3C+2')
    await expect.element(editor).toHaveTextContent('metrics.loss < 2')
    await expect.element(page.getByRole('list', { name: 'Problems' })).not.toBeInTheDocument()
    await userEvent.keyboard(' AND AND')
    await expect.element(page.getByRole('list', { name: 'Problems' })).toBeVisible()
    await router.navigate('/experiments/7')
    await expect.element(editor).not.toHaveTextContent('AND AND')
    await expect.element(page.getByRole('list', { name: 'Problems' })).not.toBeInTheDocument()
  })

  test('completes entities, keys with their quotes, comparators and values', async () => {
    const { filter } = await open()
    await expect.element(count('3 runs')).toBeVisible()
    await asText.click()
    await expect.element(editor).toHaveFocus()
    await userEvent.keyboard('para')
    await expect.element(option(/^params\./).first()).toBeVisible()
    await userEvent.keyboard('ms.')
    await expect.element(option(/opt imizer/)).toBeVisible()
    await userEvent.keyboard('`opt')
    await userEvent.keyboard('{Tab}')
    await editor.click()
    await userEvent.keyboard('{Control>}a{/Control}params.')
    await option(/opt imizer/).click()
    await option(/^=/).click()
    await option(/^adam/).click()
    await expect.element(editor).toHaveTextContent("params.`opt imizer` = 'adam'")
    await userEvent.keyboard('{Enter}')
    await expect.poll(filter).toBe("params.`opt imizer` = 'adam'")
  })

  test('says what is wrong where it is, mends it at a click, and is not applied until then', async () => {
    const { filter } = await open()
    await expect.element(count('3 runs')).toBeVisible()
    await asText.click()
    await expect.element(editor).toHaveFocus()
    await userEvent.keyboard('metrics.a-b > 1{Enter}')
    await expect.element(page.getByText('This key needs quotes.', { exact: true }).first()).toBeVisible()
    expect(filter()).toBe('')
    await expect.element(page.getByRole('button', { name: 'Apply' })).toBeDisabled()
    await page.getByRole('list', { name: 'Problems' }).getByRole('button').click()
    await expect.element(editor).toHaveTextContent('metrics.`a-b` > 1')
    expect(await axeViolations()).toEqual([])
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect.poll(filter).toBe('metrics.`a-b` > 1')
  })

  test('half written stays as a chip, and Escape leaves it as it was', async () => {
    const { filter } = await open('metrics.loss < 1')
    await expect.element(count('2 runs')).toBeVisible()
    await asText.click()
    await expect.element(editor).toHaveFocus()
    await userEvent.keyboard(' AND foo{Escape}{Escape}')
    await expect.element(chip('metric loss < 1')).toBeVisible()
    expect(filter()).toBe('metrics.loss < 1')
    await expect.element(asText).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(editor).toHaveFocus()
    await userEvent.keyboard(' AND foo')
    await asChips.click()
    await expect.element(asText).toHaveFocus()
    await expect.element(chip(/^foo\s*, not accepted$/)).toBeVisible()
    expect(filter()).toBe('metrics.loss < 1 AND foo')
  })

  test('was used lately, and is used again', async () => {
    const { filter } = await open()
    await expect.element(count('3 runs')).toBeVisible()
    await add.click()
    await option(/Finished runs/).click()
    await expect.poll(filter).toBe("status = 'FINISHED'")
    await page.getByRole('button', { name: /^Remove/ }).click()
    await expect.poll(filter).toBe('')
    await page.getByRole('button', { name: 'Recent filters' }).click()
    await page.getByRole('menuitem', { name: "status = 'FINISHED'" }).click()
    await expect.poll(filter).toBe("status = 'FINISHED'")
  })
})

describe('a cell', () => {
  const cell = (name: string) => page.getByRole('gridcell', { name, exact: true })
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true })

  test('filters by its value with the right button', async () => {
    const { filter } = await open('metrics.loss < 100')
    await expect.element(count('3 runs')).toBeVisible()
    await cell('0.5').click({ button: 'right' })
    await item('Less than 0.5').click()
    await expect.element(count('1 run')).toBeVisible()
    expect(filter()).toBe('metrics.loss < 100 AND metrics.loss < 0.5')
  })

  test('filters by its value with the keyboard alone, and gets the focus back on Escape', async () => {
    const { filter } = await open()
    await expect.element(count('3 runs')).toBeVisible()
    ;(page.getByRole('link', { name: 'otter' }).element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{Shift>}{F10}{/Shift}')
    await expect.element(item('Only Running')).toBeVisible()
    expect(await axeViolations()).toEqual([])
    await expect.poll(() => document.activeElement?.closest('[role="menu"]')).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.element(item('Only Running')).not.toBeInTheDocument()
    await expect.poll(() => document.activeElement?.textContent).toBe('Running')
    await userEvent.keyboard('{Shift>}{F10}{/Shift}')
    await expect.element(item('Only Running')).toBeVisible()
    await expect.poll(() => document.activeElement?.closest('[role="menu"]')).not.toBeNull()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(filter).toBe("status != 'RUNNING'")
    await expect.element(count('2 runs')).toBeVisible()
    await expect.element(chip('status is not Running')).toHaveFocus()
    await userEvent.keyboard('{Delete}')
    await expect.element(count('3 runs')).toBeVisible()
    expect(filter()).toBe('')
  })
})

describe('when nothing comes back', () => {
  test.each(['metrics.loss < 1 OR foo', 'metrics.loss < -5'])(
    'there is something to filter by all the same: %s',
    async (text) => {
      await open(text)
      await add.click()
      await userEvent.keyboard('opt')
      await expect.element(option(/opt imizer/).first()).toHaveTextContent('paramopt imizer1')
    },
  )

  test('the condition that keeps the runs out is named and can be switched off', async () => {
    const { filter } = await open("metrics.loss < 1 AND params.lr = '9'")
    await expect.element(page.getByText(/Without the condition param lr is 9, there are runs/)).toBeVisible()
    await page.getByRole('button', { name: 'Switch it off' }).click()
    await expect.element(count('2 runs')).toBeVisible()
    expect(filter()).toBe("metrics.loss < 1 AND /* params.lr = '9' */")
  })

  test('it is found out here, where all runs are', async () => {
    const { router, server } = await open()
    await expect.element(count('3 runs')).toBeVisible()
    await router.navigate(`/experiments/7?${new URLSearchParams({ filter: "metrics.loss < 1 AND params.lr = '9'" })}`)
    await expect.element(page.getByText(/Without the condition param lr is 9, there are runs/)).toBeVisible()
    expect(server.searches.map(({ filter }) => filter)).toEqual([undefined])
  })

  test.each([
    ['metrics.lss < 1', 'metric called lss', 'loss', 'metrics.loss < 1', '2 runs'],
    ["params.`opt imizr` = 'adam'", 'param called opt imizr', 'opt imizer', "params.`opt imizer` = 'adam'", '1 run'],
  ])('a name that no run has is said, and the one that is meant offered: %s', async (text, said, key, fixed, left) => {
    const { filter } = await open(text)
    await expect.element(page.getByText(new RegExp(`No run here has a ${said}`))).toBeVisible()
    await expect.element(page.getByText(/there are runs/)).not.toBeInTheDocument()
    expect(await axeViolations()).toEqual([])
    await page.getByRole('button', { name: `Use ${key}` }).click()
    await expect.element(count(left)).toBeVisible()
    expect(filter()).toBe(fixed)
  })

  test('a value that no run has is corrected at a press where one is much like it', async () => {
    const { filter } = await open("params.`opt imizer` = 'adm'")
    await page.getByRole('button', { name: 'Use adam' }).click()
    await expect.element(count('1 run')).toBeVisible()
    expect(filter()).toBe("params.`opt imizer` = 'adam'")
  })

  test('a name that older runs have is not said to be unknown', async () => {
    const newer = Array.from({ length: 120 }, (_, index) => ({ id: `n${index}`, metrics: { acc: 1 } }))
    await open('metrics.loss < 0', new RunsServer([...newer, ...RUNS]))
    await expect.element(page.getByText(/Without the condition metric loss < 0, there are runs/)).toBeVisible()
    await expect.element(page.getByText(/No run here has/)).not.toBeInTheDocument()
  })

  test('an older server’s refusal lands at the condition that it does not know', async () => {
    const server = new RunsServer(RUNS)
    server.answer = ({ filter }) =>
      filter?.includes('IS NULL') === true
        ? Response.json({ error_code: 'INVALID_PARAMETER_VALUE', message: "Invalid clause 'IS'" }, { status: 400 })
        : undefined
    const { filter } = await open('metrics.loss < 1 AND tags.a IS NULL', server)
    await expect.element(page.getByRole('heading', { name: 'The tracking server refuses this filter' })).toBeVisible()
    await expect.element(page.getByText("Invalid clause 'IS'")).toBeVisible()
    await expect.element(chip(/^tag a is not set\s*, not accepted$/)).toBeVisible()
    await expect.element(chip('metric loss < 1')).toBeVisible()
    await page.getByRole('button', { name: 'Ask without it' }).click()
    await expect.element(count('2 runs')).toBeVisible()
    expect(filter()).toBe('metrics.loss < 1 AND /* tags.a IS NULL */')
  })
})

test('a search is copied as it is sent, and its menu goes', async () => {
  const copied: string[] = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text)
  })
  await open('metrics.loss < 1 AND /* params.lr = 1 */')
  await expect.element(count('2 runs')).toBeVisible()
  for (const name of ['Copy as Python', 'Copy as cURL']) {
    await page.getByRole('button', { name: 'Copy this search' }).click()
    await page.getByRole('menuitem', { name }).click()
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
  }
  await expect.poll(() => copied.length).toBe(2)
  expect(copied[0]).toContain('filter_string="metrics.loss < 1"')
  expect(copied[1]).toContain('"filter":"metrics.loss < 1"')
})

import { beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { openRunsPage } from '../../../app/testing/openRunsPage.tsx'
import { RunsServer } from '../../../data/testing/runsServer.ts'
import { EMPTY_RUN_TABLE, appendRuns } from '../../../domain/runTable.ts'
import { runColumns } from '../../../domain/runColumns.ts'
import { paintTable } from './paintTable.ts'

beforeAll(async () => {
  await page.viewport(1000, 600)
})

/** One run of every kind that looks like no other. */
const RUNS = [
  { id: 'a', name: 'otter', metrics: { loss: 0.123456, 'val/acc': 0.9 }, params: { lr: '0.1', note: 'x'.repeat(300) } },
  { id: 'b', name: 'heron', metrics: { loss: Number.NaN }, info: { status: 'RUNNING', endTimeMs: undefined } },
  { id: 'c', name: '', metrics: { loss: Number.NEGATIVE_INFINITY, lr: 1e-12 }, info: { status: 'FAILED' } },
  {
    id: 'd',
    name: 'newt-of-a-long-sweep-with-warmup2000-seed3',
    tags: { team: 'vision', 'mlflow.note.content': '# A note\n\nof two lines' },
  },
  { id: 'e', name: 'mole', info: { startTimeMs: undefined, endTimeMs: undefined, status: 'KILLED' } },
  { id: 'f', name: 'stoat', tags: { 'mlflow.runColor': '#ff00aa', 'mlflow.parentRunId': 'a', 'mlflow.user': 'ada' } },
] as const

/** What is there to be pressed, read out or dragged, which a picture has none of. */
const OF_USE = ['role', 'xmlns', 'title', 'href', 'tabindex', 'draggable', 'readonly', 'aria-hidden', 'aria-label']
const OF_USE_DATA = ['position', 'column', 'column-id', 'eye']

/** What can be seen of a table, as text. */
function looks(grid: Element): string {
  const copy = grid.cloneNode(true) as Element
  for (const spare of copy.querySelectorAll('[class*="more"], [class*="handle"]')) spare.remove()
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of each.getAttributeNames()) {
      const isOfUse = OF_USE.includes(name) || OF_USE_DATA.includes(name.replace('data-', ''))
      if (isOfUse || /^aria-(?:colindex|rowindex|selected|keyshortcuts|busy|.*count|multiselectable)$/.test(name))
        each.removeAttribute(name)
    }
    each.classList.remove('lucide-arrow-down')
    if (each instanceof HTMLButtonElement) each.removeAttribute('type')
    if (each.ariaSort === 'none') each.ariaSort = null
    // React and the picture set the same in another order.
    const style = each.getAttribute('style')
    if (style !== null) each.setAttribute('style', style.split(/; ?/).toSorted().join('; '))
    for (const name of each.getAttributeNames().toSorted()) {
      const value = each.getAttribute(name) ?? ''
      each.removeAttribute(name)
      each.setAttribute(name, value)
    }
  }
  return copy.outerHTML.replaceAll('><', '>\n<')
}

test('a picture of a table looks as the table itself, element by element', async () => {
  const server = new RunsServer(RUNS)
  await openRunsPage(server)
  const grid = page.getByRole('grid', { name: 'Runs' })
  await expect.element(grid.getByRole('row').nth(RUNS.length)).toBeInTheDocument()
  const { items } = await server.client.searchRuns(['7'], { maxResults: 32 })
  const table = appendRuns(EMPTY_RUN_TABLE, runColumns(items))
  const real = grid.element()
  // As many columns as the table draws, which are more than those in sight.
  const headers = [...real.querySelectorAll<HTMLElement>('[role="columnheader"]')]
  const widthPx = Math.max(...headers.map(({ style }) => Number.parseFloat(style.left))) + 1
  const picture = paintTable(table, { widthPx, heightPx: real.clientHeight }, Date.now())
  expect(headers.length).toBeGreaterThan(8)
  expect(looks(picture)).toBe(looks(real))
})

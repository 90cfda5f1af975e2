import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'
import '../ui/styles.ts'
import { paintFirstRows } from './firstRows.ts'

const RUNS = [{ info: { run_id: 'a1', experiment_id: '7', run_name: 'otter', status: 'FINISHED', start_time: 1 } }]

let root: HTMLElement

/** All that is painted; the page's own elements say nothing of it. */
const picture = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('body > [inert]')]
const answer = (runs: unknown): ArrayBuffer => new TextEncoder().encode(JSON.stringify({ runs })).buffer

beforeEach(async () => {
  await page.viewport(1200, 700)
  root = document.createElement('div')
  root.id = 'root'
  document.body.append(root)
})

afterEach(() => {
  root.remove()
  for (const part of picture()) part.remove()
})

test('the rows are there before the page is, stay while it waits, and go with what it has to say', async () => {
  await paintFirstRows(answer(RUNS))
  expect(picture().map(({ textContent }) => textContent)).toContainEqual(expect.stringContaining('otter'))
  root.innerHTML = '<div><div data-waiting></div></div>'
  await Promise.resolve()
  expect(picture()).not.toHaveLength(0)
  root.innerHTML = '<div>The server is gone <button aria-busy="true">Try now</button></div>'
  await expect.poll(picture).toHaveLength(0)
})

test('the rows are not left for another address', async () => {
  await paintFirstRows(answer(RUNS))
  location.hash = '#/experiments'
  onTestFinished(() => {
    location.hash = ''
  })
  await expect.poll(picture).toHaveLength(0)
})

test('nor over another page that waits', async () => {
  await paintFirstRows(answer(RUNS))
  const { href } = location
  history.pushState(null, '', '#/experiments')
  onTestFinished(() => history.replaceState(null, '', href))
  root.innerHTML = '<div><div data-waiting></div></div>'
  await expect.poll(picture).toHaveLength(0)
})

test.each([
  ['a search that finds nothing', []],
  ['an answer that is none', 'runs'],
  ['one too large to be read here', [...RUNS, { data: { tags: [{ key: 'a', value: 'x'.repeat(600_000) }] } }]],
])('%s paints nothing', async (_, runs) => {
  await paintFirstRows(answer(runs))
  expect(picture()).toHaveLength(0)
})

test('a narrow window gets no picture: what is above its table has more lines', async () => {
  await page.viewport(900, 700)
  await paintFirstRows(answer(RUNS))
  expect(picture()).toHaveLength(0)
})

test('what is quicker than the reading of the document waits for it', async () => {
  root.remove()
  const painted = paintFirstRows(answer(RUNS))
  await Promise.resolve()
  document.body.append(root)
  await painted
  expect(picture()).not.toHaveLength(0)
})

test('rows that come after the page’s own are not painted over them', async () => {
  root.innerHTML = '<div role="grid">otter</div>'
  await paintFirstRows(answer(RUNS))
  expect(picture()).toHaveLength(0)
})

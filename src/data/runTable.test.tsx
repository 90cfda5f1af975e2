import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { colorAt } from '../domain/runCells.ts'
import { runIdsOf } from '../domain/runTable.ts'
import { MlflowError, SchemaError } from '../domain/trackingError.ts'
import { runTableOptions } from './runTable.ts'
import type { LoadedRuns } from './loadedRuns.ts'
import { RunsServer, manyRuns } from './testing/runsServer.ts'

const SEARCH = { experimentIds: ['7'], filter: '', orderBy: [], viewType: 'ACTIVE_ONLY' } as const

/** A machine that does much else may need a while to start a worker. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 12_000 })

/** Loads from `server` as a page would; `sizes` is what the page got to see. */
function load(server: RunsServer) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const options = runTableOptions(server.client, SEARCH)
  const observer = new QueryObserver(queryClient, options)
  const sizes: number[] = []
  const leave = observer.subscribe(({ data }) => {
    if (data !== undefined && sizes.at(-1) !== data.table.size) sizes.push(data.table.size)
  })
  const settled = () => until(() => expect(observer.getCurrentResult().fetchStatus).toBe('idle'))
  return { queryClient, options, observer, sizes, leave, settled, now: () => observer.getCurrentResult() }
}

const ids = (data: LoadedRuns | undefined) => (data === undefined ? undefined : runIdsOf(data.table))
const colorsOf = (data: LoadedRuns | undefined): ReadonlyMap<string, string> =>
  new Map(
    data?.table.blocks.flatMap((block) => block.columns.runIds.map((id, row) => [id, colorAt(block, row)] as const)),
  )
const names = (count: number) => manyRuns(count).map(({ id }) => id)

test('shows a small first page at once and the rest page by page, in the order of the server', async () => {
  const page = load(new RunsServer(manyRuns(2500)))
  await page.settled()
  expect(page.sizes).toEqual([32, 282, 1282, 2282, 2500])
  expect(ids(page.now().data)).toEqual(names(2500))
  expect(page.now().data?.nextPageToken).toBeUndefined()
})

test('asks for a page while the one before is still being read', async () => {
  const server = new RunsServer(manyRuns(300))
  const page = load(server)
  const sizesWhenAsked: unknown[] = []
  server.answer = ({ page_token }) => {
    sizesWhenAsked.push([page_token, page.now().data?.table.size])
    return undefined
  }
  await page.settled()
  expect(sizesWhenAsked).toContainEqual(['282', 32])
  expect(ids(page.now().data)).toEqual(names(300))
})

test('what is read ahead of a page is what fills the screen; who comes to look goes on from there', async () => {
  const server = new RunsServer(manyRuns(300))
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const options = runTableOptions(server.client, SEARCH)
  await queryClient.prefetchQuery(options)
  expect(queryClient.getQueryData(options.queryKey)?.table.size).toBe(32)
  expect(server.searches).toHaveLength(1)
  const observer = new QueryObserver(queryClient, options)
  const leave = observer.subscribe(() => undefined)
  await until(() => expect(ids(observer.getCurrentResult().data)).toEqual(names(300)))
  expect(server.searches).toHaveLength(3)
  leave()
})

test('follows a server that says where the next page begins before it says the runs', async () => {
  const server = new RunsServer([])
  server.answer = ({ page_token }) =>
    page_token === undefined
      ? Response.json({ next_page_token: 'b', runs: [{ info: { run_id: 'a' } }] })
      : Response.json({ runs: [{ info: { run_id: page_token } }] })
  const page = load(server)
  await page.settled()
  expect(ids(page.now().data)).toEqual(['a', 'b'])
})

test('counts a run once that a newer one has pushed over to the next page', async () => {
  const server = new RunsServer(manyRuns(150))
  server.answer = ({ page_token }) => {
    if (page_token !== undefined) server.runs = [{ id: 'new' }, ...manyRuns(150)]
    return undefined
  }
  const page = load(server)
  await page.settled()
  expect(ids(page.now().data)).toEqual(names(150))
})

test('stops asking a server that repeats its token', async () => {
  const server = new RunsServer([])
  server.answer = () => Response.json({ runs: [], next_page_token: 'again' })
  const page = load(server)
  await page.settled()
  expect(server.searches).toHaveLength(2)
  expect(page.now().data?.nextPageToken).toBeUndefined()
})

test('keeps what is there when it is stopped, and goes on from there', async () => {
  const server = new RunsServer(manyRuns(1200))
  const held = Promise.withResolvers<undefined>()
  server.answer = ({ page_token }) => (page_token === '282' ? held.promise : undefined)
  const page = load(server)
  await until(() => expect(page.now().data?.table.size).toBe(282))
  await page.queryClient.cancelQueries({ queryKey: page.options.queryKey })
  expect(page.now()).toMatchObject({ fetchStatus: 'idle', status: 'success' })
  expect(page.now().data?.nextPageToken).toBe('282')
  held.resolve(undefined)
  await page.observer.refetch()
  expect(ids(page.now().data)).toEqual(names(1200))
  expect(server.searches.map(({ page_token }) => page_token)).toEqual([undefined, '32', '282', '282'])
})

test('keeps what is there when the server fails half way, says why, and goes on when it is back', async () => {
  const server = new RunsServer(manyRuns(1200))
  server.answer = ({ page_token }) =>
    page_token === '282' ? Response.json({ error_code: 'INTERNAL_ERROR', message: 'gone' }, { status: 500 }) : undefined
  const page = load(server)
  await page.settled()
  expect(page.now().error).toBeInstanceOf(MlflowError)
  expect(page.now().data?.table.size).toBe(282)
  server.answer = () => undefined
  await page.queryClient.invalidateQueries()
  expect(page.now().error).toBeNull()
  expect(ids(page.now().data)).toEqual(names(1200))
  expect(server.searches).toHaveLength(4)
})

test('reads everything again when it is invalidated, and never shows less meanwhile', async () => {
  const server = new RunsServer(manyRuns(1200))
  const page = load(server)
  await page.settled()
  server.runs = [{ id: 'new' }, ...manyRuns(1200)]
  await page.queryClient.invalidateQueries()
  expect(ids(page.now().data)).toEqual(['new', ...names(1200)])
  expect(page.sizes).toEqual([32, 282, 1200, 1201])
})

test('ends the call when the page is left', async () => {
  const server = new RunsServer(manyRuns(200))
  const asked = Promise.withResolvers<AbortSignal>()
  server.answer = (_request, signal) => {
    asked.resolve(signal)
    return new Promise(() => undefined)
  }
  const page = load(server)
  const signal = await asked.promise
  page.leave()
  expect(signal.aborted).toBe(true)
})

test('says when the answer is not MLflow’s', async () => {
  const server = new RunsServer([])
  server.answer = () => new Response('<html>')
  const page = load(server)
  await page.settled()
  expect(page.now().error).toBeInstanceOf(SchemaError)
})

// More than ten are dealt anew in tens, in which no two may be alike.
test('ten runs keep their colours when others of them are deleted', async () => {
  const server = new RunsServer(manyRuns(10))
  const page = load(server)
  await page.settled()
  const before = colorsOf(page.now().data)
  for (let left = 9; left > 0; left -= 1) {
    server.runs = server.runs.slice(-left)
    await page.queryClient.invalidateQueries({ queryKey: ['runs'] })
    await expect.poll(() => page.now().data?.table.size).toBe(left)
    expect(colorsOf(page.now().data)).toEqual(new Map([...before].slice(-left)))
  }
})

// What was found is a part of what is here; of runs that are deleted nothing is.
test.each(['ACTIVE_ONLY', 'ALL'] as const)('a filter of few of %s leaves a run its colour', async (viewType) => {
  const server = new RunsServer(manyRuns(200))
  const page = load(server)
  await page.settled()
  const [before, asked] = [colorsOf(page.now().data), server.searches.length]
  for (const runId of names(40)) {
    const search = { ...SEARCH, viewType, filter: `run_id = '${runId}'` }
    const { table } = await page.queryClient.fetchQuery(runTableOptions(server.client, search))
    expect(colorsOf({ table, nextPageToken: undefined })).toEqual(new Map([[runId, before.get(runId)]]))
  }
  expect(server.searches.length).toBe(viewType === 'ALL' ? asked + 40 : asked)
})

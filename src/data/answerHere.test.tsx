import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, test, vi } from 'vitest'
import { runColumns } from '../domain/runColumns.ts'
import { appendRuns, EMPTY_RUN_TABLE, runIdsOf } from '../domain/runTable.ts'
import { runTableOptions } from './runTable.ts'
import type { LoadedRuns, RunSearch } from './loadedRuns.ts'
import { manyRuns, RunsServer } from './testing/runsServer.ts'

const ALL: RunSearch = { experimentIds: ['7'], filter: '', orderBy: [], viewType: 'ACTIVE_ONLY' }

/** A server, and what a page reads of it; `count` runs are there already. */
async function openPage(count: number) {
  const server = new RunsServer(manyRuns(count))
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  /** Looks at a search until it is answered, as long as that takes. */
  const look = async (search: Partial<RunSearch>) => {
    const options = runTableOptions(server.client, { ...ALL, ...search })
    const observer = new QueryObserver(queryClient, options)
    const leave = observer.subscribe(() => undefined)
    await vi.waitFor(() => expect(observer.getCurrentResult().fetchStatus).toBe('idle'), { timeout: 12_000 })
    leave()
    return observer.getCurrentResult()
  }
  await look({})
  const asked = server.searches.length
  return { server, queryClient, look, askedSince: () => server.searches.length - asked }
}

const ids = (data: LoadedRuns | undefined) => (data === undefined ? undefined : runIdsOf(data.table))

describe('a filter of runs that are all here', () => {
  test.each([
    'metrics.loss < 3',
    "params.lr = '1'",
    "params.lr != '1' AND metrics.loss >= 10",
    "params.lr LIKE '_' AND status = 'FINISHED'",
    "run_id = 'run-7'",
    'start_time < 1001 AND metrics.loss != 0.5',
    'metrics.nothing > 0',
  ])('is answered without the server as the server would: %s', async (filter) => {
    const { look, askedSince, server } = await openPage(300)
    const here = await look({ filter })
    expect(askedSince()).toBe(0)
    const { items } = await server.client.searchRuns(['7'], { filter, maxResults: 1000 })
    const there = appendRuns(EMPTY_RUN_TABLE, runColumns(items))
    expect(ids(here.data)).toEqual(runIdsOf(there))
    expect(here.data?.table.metricKeys).toEqual(there.metricKeys)
    expect(here.data?.table.numericParams).toEqual(there.numericParams)
  })

  test('is narrowed from what a part of it has found', async () => {
    const { look, askedSince, queryClient } = await openPage(300)
    queryClient.clear()
    await look({ filter: 'metrics.loss < 3' })
    const before = askedSince()
    const { data } = await look({ filter: "params.lr = '0' AND metrics.loss < 3" })
    expect(ids(data)).toHaveLength(10)
    expect(askedSince()).toBe(before)
  })

  test('comes in the order that only the page can make of it, for an order that was not asked for yet', async () => {
    const { look, askedSince } = await openPage(60)
    const { data } = await look({ filter: 'metrics.loss > 5', orderBy: ['metrics.loss DESC'] })
    expect(ids(data)).toHaveLength(9)
    expect(askedSince()).toBe(0)
  })

  test('says since when the runs are known, and asks the server behind them when that is long ago', async () => {
    const { look, askedSince, queryClient, server } = await openPage(60)
    const { queryKey } = runTableOptions(server.client, ALL)
    const readAtMs = queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0
    expect((await look({ filter: 'metrics.loss > 5' })).data?.readAtMs).toBe(readAtMs)
    expect(askedSince()).toBe(0)
    queryClient.setQueryData(queryKey, (data) => data, { updatedAt: Date.now() - 60_000 })
    server.runs = [{ id: 'new', metrics: { loss: 4 } }, ...server.runs]
    const { data } = await look({ filter: 'metrics.loss < 4.5 AND metrics.loss > 3.5' })
    expect(askedSince()).toBe(1)
    expect(ids(data)).toContain('new')
    expect(data?.readAtMs).toBeUndefined()
  })

  test.each([
    ['only a server can tell', { filter: 'tags.a IS NULL' }],
    ['other runs are meant', { filter: 'metrics.loss < 3', viewType: 'ALL' }],
    ['the server refuses it', { filter: 'loss < 3' }],
  ] as const)('is the server’s where %s', async (_, search) => {
    const { look, askedSince } = await openPage(60)
    await look(search)
    expect(askedSince()).toBeGreaterThan(0)
  })

  test('is the server’s where the runs that are here are to be read again', async () => {
    const { look, askedSince, queryClient, server } = await openPage(60)
    await queryClient.invalidateQueries({ queryKey: runTableOptions(server.client, ALL).queryKey, refetchType: 'none' })
    await look({ filter: 'metrics.loss < 3' })
    expect(askedSince()).toBe(1)
  })
})

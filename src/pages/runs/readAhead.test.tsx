import { QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { createQueryClient } from '../../data/queryClient.ts'
import { runTableOptions } from '../../data/runTable.ts'
import { RunsServer, manyRuns } from '../../data/testing/runsServer.ts'
import { readAhead } from './readAhead.ts'

test('what was asked for ahead is what the page waits for, and is not asked for twice', async () => {
  const server = new RunsServer(manyRuns(3))
  const queryClient = createQueryClient()
  readAhead(server.client, queryClient, '/experiments/7?orderBy=metrics.loss+DESC&filter=metrics.loss+%3E+0')
  const search = { experimentIds: ['7'], filter: 'metrics.loss > 0', viewType: 'ACTIVE_ONLY' } as const
  const options = runTableOptions(server.client, { ...search, orderBy: ['metrics.loss DESC'] })
  const observer = new QueryObserver(queryClient, options)
  const leave = observer.subscribe(() => undefined)
  await vi.waitFor(() => expect(observer.getCurrentResult().data?.table.size).toBe(2), { timeout: 12_000 })
  expect(server.searches).toHaveLength(1)
  leave()
})

test.each([
  '/experiments',
  '/experiments/7/runs/a',
  '/compare-experiments/s?experiments=["7","8"]',
  '/experiments/7?filter=start_time+%3E+now-7d',
  '/experiments/7?filter=metrics.',
])('%s is left to its page', (path) => {
  const server = new RunsServer(manyRuns(3))
  const queryClient = createQueryClient()
  readAhead(server.client, queryClient, path)
  expect(queryClient.isFetching()).toBe(0)
})

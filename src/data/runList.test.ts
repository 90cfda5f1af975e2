import { QueryClient, QueryObserver } from '@tanstack/react-query'
import type { QueryFunctionContext } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { runColumns } from '../domain/runColumns.ts'
import { EMPTY_RUN_TABLE, appendRuns } from '../domain/runTable.ts'
import { sketchRun } from '../domain/testing/sketchRun.ts'
import { rememberRunList, runNeighbours } from './runList.ts'

const table = appendRuns(EMPTY_RUN_TABLE, runColumns(['a', 'b', 'c', 'd'].map((id) => sketchRun({ id }))))

test('a run’s neighbours are those of the list it was opened from, in the order it had', () => {
  const queryClient = new QueryClient()
  rememberRunList(queryClient, { table, rows: Uint32Array.of(3, 1, 0) })
  expect(runNeighbours(queryClient, 'b')).toEqual({ previousRunId: 'd', nextRunId: 'a', position: 2, count: 3 })
  expect(runNeighbours(queryClient, 'd')).toEqual({
    previousRunId: undefined,
    nextRunId: 'b',
    position: 1,
    count: 3,
  })
})

test('a run that was not in the list, or was opened by a link, has none', () => {
  const queryClient = new QueryClient()
  expect(runNeighbours(queryClient, 'a')).toBeUndefined()
  rememberRunList(queryClient, { table, rows: Uint32Array.of(0) })
  expect(runNeighbours(queryClient, 'c')).toBeUndefined()
})

test('the table of the list is kept while its run is read, until another list is opened', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: 0 } } })
  const look = (name: string) => {
    const queryFn = ({ signal }: QueryFunctionContext) => (signal.aborted ? '' : name)
    const options = { queryKey: ['runs', 'table', name], queryFn, initialData: name, staleTime: Infinity }
    return new QueryObserver(queryClient, options).subscribe(() => undefined)
  }
  const has = (name: string) => queryClient.getQueryData(['runs', 'table', name]) !== undefined
  const leave = look('opened')
  rememberRunList(queryClient, { table, rows: Uint32Array.of(0) })
  leave()
  look('only left')()
  await vi.waitFor(() => expect(has('only left')).toBe(false))
  expect(has('opened')).toBe(true)
  // Nobody looks at it, so nothing is asked for it.
  expect(
    queryClient
      .getQueryCache()
      .find({ queryKey: ['runs', 'table', 'opened'] })
      ?.isActive(),
  ).toBe(false)
  rememberRunList(queryClient, { table, rows: Uint32Array.of(0) })
  await vi.waitFor(() => expect(has('opened')).toBe(false))
})

import type { QueryClient } from '@tanstack/react-query'
import { matchPath, parsePath } from 'react-router'
import { experimentOptions } from '../../data/experiments.ts'
import { runTableOptions } from '../../data/runTable.ts'
import { RUNS } from '../../domain/filter/language.ts'
import { readWritten, resolveWritten } from '../../domain/filter/written/readWritten.ts'
import { runsPattern } from '../../routes/patterns.ts'
import { decodeRunsSearch } from '../../routes/runs.ts'
import { firstSearch } from './firstSearch.ts'

type Client = Parameters<typeof runTableOptions>[0]

/**
 * Asks the server for what the page will show while the page's own code is still on its way: `path` is what follows the `#`.
 * Only where the page is sure to ask the same: not with relative times, which are counted from when it opens, and not
 * for several experiments, some of which may be lost.
 */
export function readAhead(client: Client, queryClient: QueryClient, path: string): void {
  const { pathname = '', search: query = '' } = parsePath(path)
  const experimentId = matchPath(runsPattern, pathname)?.params.experimentId
  if (experimentId === undefined) return
  const search = decodeRunsSearch(new URLSearchParams(query))
  const filter = readWritten(search.filter, RUNS)
  if (!filter.canBeSent || filter.parts.some(({ moment }) => moment !== undefined)) return
  void queryClient.prefetchQuery(experimentOptions(client, experimentId))
  const first = firstSearch([experimentId], search, resolveWritten(filter, Date.now()))
  void queryClient.prefetchQuery(runTableOptions(client, first))
}

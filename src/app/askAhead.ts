import { matchPath } from 'react-router'
import { experimentOptions } from '../data/experiments.ts'
import { prepareRunPageReader } from '../data/runPageReader.ts'
import { runTableOptions } from '../data/runTable.ts'
import { runsPattern } from '../routes/patterns.ts'
import { client, queryClient } from './clients.ts'

/**
 * Asks the server for the runs that a link leads to while the code that shows them is still on its way: the answer takes
 * longer than all the rest.
 */
export function askAhead(): void {
  const path = location.hash.slice(1)
  if (matchPath(runsPattern, path.split('?', 1)[0] ?? '') === null) return
  prepareRunPageReader()
  if (globalThis.firstRuns !== undefined) {
    // Its answer is read while the page's code comes, so that the page is drawn once, with runs in it.
    const { experimentId } = globalThis.firstRuns
    const search = { experimentIds: [experimentId], filter: '', orderBy: [], viewType: 'ACTIVE_ONLY' } as const
    void queryClient.prefetchQuery(experimentOptions(client, experimentId))
    void queryClient.prefetchQuery(runTableOptions(client, search))
    return
  }
  // Without it the page asks by itself, and says what failed.
  void import('../pages/runs/readAhead.ts').then(
    ({ readAhead }) => readAhead(client, queryClient, path),
    () => undefined,
  )
}

import { assertNever } from '../../lib/assertNever.ts'
import type { QueryClient, QueryState } from '@tanstack/react-query'
import { hasRuns } from '../../domain/actions/patchTable.ts'
import type { Change } from '../../domain/actions/change.ts'
import type { LifecycleStage, ViewType } from '../../domain/lifecycle.ts'
import type { Run } from '../../domain/run.ts'
import type { LoadedRuns, RunSearch } from '../loadedRuns.ts'

/**
 * Has those lists read again that changes may have given another order, or other members than they hold. A table of runs
 * that shows the changes already is left alone, for reading it can take a hundred requests.
 */
export function refreshLists(queryClient: QueryClient, done: readonly Change[]): void {
  if (done.length === 0) return
  if (done.some((change) => !('runId' in change))) {
    void queryClient.invalidateQueries({ queryKey: ['experiments', 'list'] })
    void queryClient.invalidateQueries({ queryKey: ['experiments', 'holder'] })
  }
  if (done.some(({ kind }) => kind === 'run-stage' || kind === 'experiment-stage')) {
    void queryClient.invalidateQueries({ queryKey: ['runs', 'children'] })
    void queryClient.invalidateQueries({ queryKey: ['runs', 'deleted'] })
  }
  void queryClient.invalidateQueries({
    queryKey: ['runs', 'table'],
    predicate: ({ queryKey, state }) => needsReading(queryKey[2] as RunSearch, state, done),
  })
}

/** Has all runs of experiments read again, and the lists that the experiments may have come into or gone out of. */
export function refreshContents(queryClient: QueryClient, experimentIds: ReadonlySet<string>): void {
  void queryClient.invalidateQueries({ queryKey: ['experiments', 'list'] })
  void queryClient.invalidateQueries({
    queryKey: ['runs'],
    predicate: ({ queryKey: [, kind, key], state }) => {
      if (kind === 'table') return (key as RunSearch).experimentIds.some((id) => experimentIds.has(id))
      return kind !== 'detail' || experimentIds.has((state.data as Run | undefined)?.info.experimentId ?? '')
    },
  })
}

function needsReading(search: RunSearch, { data, fetchStatus }: QueryState, done: readonly Change[]): boolean {
  const changes = done.filter(({ experimentId }) => search.experimentIds.includes(experimentId))
  const loaded = data as LoadedRuns | undefined
  if (changes.length === 0 || loaded === undefined) return changes.length > 0
  const words = [search.filter, ...search.orderBy].join(' ')
  if (changes.some((change) => change.kind === 'experiment-stage' || mayDecide(words, change))) return true
  const appearing = changes.flatMap((change) =>
    change.kind === 'run-stage' && isInView(change.to, search.viewType) ? [change.runId] : [],
  )
  // An answer that is on its way may not have them, whatever the table has that it replaces.
  return appearing.length > 0 && (fetchStatus !== 'idle' || !hasRuns(loaded.table, appearing))
}

/** Whether a filter or order could turn on what was changed; says yes too often rather than too seldom. */
function mayDecide(words: string, change: Change): boolean {
  switch (change.kind) {
    case 'run-tag':
      return words.includes(change.key)
    case 'run-name':
      return /name/i.test(words)
    case 'run-ending':
      return /status|end_time/i.test(words)
    case 'run-stage':
    case 'experiment-name':
    case 'experiment-tag':
    case 'experiment-stage':
      return false
    default:
      return assertNever(change)
  }
}

/** Whether runs of `stage` belong to a listing of `viewType`. */
function isInView(stage: LifecycleStage, viewType: ViewType): boolean {
  return viewType === 'ALL' || (viewType === 'DELETED_ONLY') === (stage === 'deleted')
}

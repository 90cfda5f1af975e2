import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentOptions } from '../../data/experiments.ts'
import { runTableOptions } from '../../data/runTable.ts'
import { RUNS } from '../../domain/filter/language.ts'
import { useSentFilter } from '../../features/filter-builder/useSentFilter.ts'
import { decodeRunsSearch, runsHref } from '../../routes/runs.ts'
import type { RunsSearch } from '../../routes/runs.ts'
import { RunsView } from './RunsView.tsx'

/** `#/experiments/:experimentId`: the runs of one experiment. */
export function RunsPage() {
  const { experimentId = '' } = useParams()
  const search = decodeRunsSearch(useSearchParams()[0])
  const navigate = useNavigate()
  const client = useMlflowClient()
  const queryClient = useQueryClient()
  const experiment = useQuery(experimentOptions(client, experimentId))
  const { filter, sent, renew } = useSentFilter(search.filter, RUNS)
  const options = runTableOptions(client, {
    experimentIds: [experimentId],
    filter: sent,
    orderBy: [],
    viewType: search.viewType,
  })
  const runs = useQuery({ ...options, enabled: filter.canBeSent })
  const goTo = (change: Partial<RunsSearch>, replace: boolean): void => {
    // At once, not as a transition: the next key may already edit what this one has changed.
    void navigate(runsHref(experimentId, { ...search, ...change }), { replace, flushSync: true })
  }
  return (
    <RunsView
      key={experimentId}
      experimentId={experimentId}
      experiment={experiment.data}
      search={search}
      filter={filter}
      sent={sent}
      loaded={runs.data}
      load={{
        error: experiment.error ?? runs.error ?? undefined,
        isLoading: runs.isFetching,
        updatedAtMs: runs.dataUpdatedAt,
      }}
      onSearch={(change) => goTo(change, change.viewType === undefined && change.mode === undefined)}
      onStop={() => void queryClient.cancelQueries({ queryKey: options.queryKey, exact: true })}
      onResume={() => void runs.refetch()}
      onRefresh={() => {
        renew()
        void queryClient.invalidateQueries({ queryKey: options.queryKey, exact: true })
        void experiment.refetch()
      }}
    />
  )
}

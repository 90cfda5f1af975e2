import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { RUNS } from '../../domain/filter/language.ts'
import { useSentFilter } from '../../features/filter-builder/useSentFilter.ts'
import { decodeExperimentIds, experimentsRunsHref } from '../../routes/compareExperiments.ts'
import { decodeRunsSearch } from '../../routes/runs.ts'
import type { RunsSearch } from '../../routes/runs.ts'
import { NoneNamed } from './NoneNamed.tsx'
import { RunsView } from './RunsView.tsx'
import { SharedLink } from './SharedLink.tsx'
import { useExperiments } from './useExperiments.ts'
import { useRecalledColumns } from './useRecalledColumns.ts'
import { useRunSearch } from './useRunSearch.ts'
import { readRuns, useIsDrawn, useShownRuns } from './useShownRuns.ts'

/** `#/experiments/:experimentId` and `#/compare-experiments/…`: the runs of one experiment, or of several. */
export function RunsPage() {
  const { experimentId } = useParams()
  const [parameters] = useSearchParams()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const experimentIds = experimentId === undefined ? decodeExperimentIds(parameters) : [experimentId]
  const { recalled, keepColumns } = useRecalledColumns(experimentIds, parameters)
  const search = decodeRunsSearch(recalled)
  const experiments = useExperiments(experimentIds, search.table.refreshS)
  const isOne = experimentIds.length === 1
  const { filter, sent, renew } = useSentFilter(search.filter, RUNS)
  const failedIds = new Set(experiments.failed.map((failed) => failed.experimentId))
  const { options, known, isServerOrder } = useRunSearch(
    // A server may refuse a whole search because of one of several.
    isOne ? experimentIds : experimentIds.filter((id) => !failedIds.has(id)),
    search,
    sent,
  )
  const runs = useQuery({
    ...options,
    enabled: experimentIds.length > 0 && filter.canBeSent && (isOne || experiments.isSettled),
  })
  const answer = readRuns(runs.data, runs.dataUpdatedAt)
  const { shown, isSearching } = useShownRuns(
    answer ?? known,
    runs.isPending && runs.fetchStatus !== 'idle' && filter.canBeSent,
    `${search.viewType} ${experimentIds.join()}`,
  )
  const isDrawn = useIsDrawn(shown !== undefined)
  const areAllLost = failedIds.size === experimentIds.length ? experiments.failed[0]?.error : undefined
  const goTo = (change: Partial<RunsSearch>, replace: boolean): void => {
    if (change.table !== undefined) keepColumns(change.table)
    // At once, not as a transition: the next key may already edit what this one has changed.
    void navigate(experimentsRunsHref(experimentIds, { ...search, ...change }), { replace, flushSync: true })
  }
  if (experimentIds.length === 0) return <NoneNamed />
  const shareKey = parameters.get('viewStateShareKey')
  const [experiment] = experiments.known
  return (
    <>
      {shareKey !== null && isOne && experiment !== undefined && (
        <SharedLink experiment={experiment} shareKey={shareKey} mode={search.mode} />
      )}
      <RunsView
        key={experimentIds.join()}
        experimentIds={experimentIds}
        experiments={experiments}
        search={search}
        filter={filter}
        sent={sent}
        loaded={isDrawn ? shown?.loaded : undefined}
        load={{
          error: areAllLost ?? runs.error ?? undefined,
          isLoading: runs.isFetching,
          isSearching,
          updatedAtMs: shown?.updatedAtMs ?? runs.dataUpdatedAt,
          isServerOrder: isServerOrder && answer !== undefined,
        }}
        onSearch={(change) => goTo(change, change.viewType === undefined && change.mode === undefined)}
        onStop={() => void queryClient.cancelQueries({ queryKey: options.queryKey, exact: true })}
        onResume={() => void runs.refetch()}
        onLoadAll={async () => {
          const { data, error } = await runs.refetch({ cancelRefetch: false })
          if (error !== null) throw error
          if (data === undefined || data.nextPageToken !== undefined) throw new Error('Loading the rest was stopped.')
          return data.table
        }}
        onRefresh={() => {
          renew()
          void queryClient.invalidateQueries({ queryKey: options.queryKey, exact: true })
          experiments.refetch()
        }}
      />
    </>
  )
}

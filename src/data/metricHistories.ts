import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { collectHistories } from './collectHistories.ts'
import type { HistoriesSearch } from './collectHistories.ts'
import type { MetricHistories } from './historyBoard.ts'
import type { HistorySource } from './historySource.ts'
import { useHistorySource } from './historySourceContext.ts'
import { pollMs } from './pollMs.ts'

/** How often the metrics of runs that are still going are read again, at most. */
const LIVE_POLL_MS = 5000
/** Where reading takes long it is not done more often than this many times as long. */
const POLL_PER_READ = 10

/**
 * The histories of a metric of some runs, published as they come. While a run is going, what is new is polled; what has
 * ended never goes stale, because its end changes its version.
 */
export function metricHistoriesOptions(source: HistorySource, search: HistoriesSearch) {
  const { runs, key, all } = search
  const collect = collectHistories(source, search)
  const isLive = runs.some(({ version }) => version === undefined)
  return queryOptions({
    queryKey: ['metricHistories', { key, runs: runs.map(({ runId, version }) => [runId, version]), all }],
    queryFn: ({ signal, client: cache, queryKey }) => {
      const known = cache.getQueryData<MetricHistories>(queryKey)
      return collect(cache, signal, (draft) => {
        if (known?.settled !== true) cache.setQueryData<MetricHistories>(queryKey, draft)
      })
    },
    staleTime: ({ state }) => (state.data?.settled === true && !isLive ? Number.POSITIVE_INFINITY : 0),
    refetchInterval: ({ state }) =>
      isLive && pollMs(state, Math.max(LIVE_POLL_MS, (state.data?.readMs ?? 0) * POLL_PER_READ)),
    // Comparing a million numbers to keep an identity that has changed anyway is time lost.
    structuralSharing: false,
  })
}

/**
 * The histories of a metric, through the page's source. Those of before stay while those of other runs are read.
 * `onRetry` asks anew, also where the question before this one is still waiting for an answer.
 */
export function useMetricHistories(search: HistoriesSearch) {
  const cache = useQueryClient()
  const options = metricHistoriesOptions(useHistorySource(), search)
  const { data, error, refetch } = useQuery({ ...options, placeholderData: asDraft })
  const onRetry = async () => {
    await cache.cancelQueries({ queryKey: options.queryKey, exact: true })
    await refetch()
  }
  return { data, error, onRetry: () => void onRetry() }
}

/** Histories of other runs are not all of these, whatever they were of their own. */
function asDraft(before: MetricHistories | undefined): MetricHistories | undefined {
  return before && { ...before, settled: false }
}

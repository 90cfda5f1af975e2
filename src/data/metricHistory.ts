import { queryOptions, useQuery } from '@tanstack/react-query'
import type { MetricSeries } from '../domain/series/metricSeries.ts'
import { SeriesBuilder } from '../domain/series/seriesBuilder.ts'
import { useReadHistory } from './metricHistoryContext.ts'
import type { ReadHistory } from './metricHistoryReader.ts'

/** The history of a metric as far as it is here. */
export interface MetricHistory {
  readonly series: MetricSeries
  /** False while further pages are on their way: `series` is then a part. */
  readonly complete: boolean
  /** True when it was read after the run had ended, so that it can never change. */
  readonly final: boolean
  /** What reading it took, in milliseconds. */
  readonly readMs: number
}

/** How often the metrics of a run that is still going are read again, at most. */
const LIVE_POLL_MS = 5000
/** MLflow cannot be asked for new points only, so a long history is read again less often than a short one. */
const POLL_PER_READ = 10

/**
 * The complete history of a metric, published page by page the first time and as a whole when it is read again. While
 * the run is `live` it is polled, and once more after its end; then it never goes stale.
 */
export function metricHistoryOptions(read: ReadHistory, runId: string, key: string, live: boolean) {
  const collect = collector(read, live)
  return queryOptions({
    queryKey: ['metricHistory', { runId, key }],
    queryFn: ({ signal, client: cache, queryKey }) => {
      const known = cache.getQueryData<MetricHistory>(queryKey)
      const publish = (draft: MetricHistory) => {
        if (known?.complete !== true) cache.setQueryData<MetricHistory>(queryKey, draft)
      }
      return collect(runId, key, signal, publish)
    },
    staleTime: (query) => (query.state.data?.final === true ? Number.POSITIVE_INFINITY : 0),
    refetchInterval: ({ state: { data } }) => {
      if (data === undefined ? !live : data.final) return false
      return Math.max(LIVE_POLL_MS, (data?.readMs ?? 0) * POLL_PER_READ)
    },
    // Comparing a million numbers to keep an identity that has changed anyway is time lost.
    structuralSharing: false,
  })
}

/** The history of a metric of a run, through the page's reader. */
export function useMetricHistory(runId: string, key: string, live: boolean) {
  return useQuery(metricHistoryOptions(useReadHistory(), runId, key, live))
}

function collector(read: ReadHistory, live: boolean) {
  return async (
    runId: string,
    key: string,
    signal: AbortSignal,
    publish: (draft: MetricHistory) => void,
  ): Promise<MetricHistory> => {
    const startMs = performance.now()
    const elapsedMs = () => performance.now() - startMs
    const builder = new SeriesBuilder()
    for await (const page of read(runId, key, signal)) {
      builder.append(page)
      publish({ series: builder.snapshot(), complete: false, final: false, readMs: elapsedMs() })
    }
    return { series: builder.finish(), complete: true, final: !live, readMs: elapsedMs() }
  }
}

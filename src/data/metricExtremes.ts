import { keepPreviousData, QueryClient, queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import type { QueryFunctionContext } from '@tanstack/react-query'
import { extremesOf } from '../domain/compare/extremes.ts'
import type { MetricExtremes } from '../domain/compare/extremes.ts'
import { collectHistories } from './collectHistories.ts'
import type { HistoryRun, HistorySource } from './historySource.ts'
import { useHistorySource } from './historySourceContext.ts'

/** A metric, and the runs that logged it; for a run that is still going the version is absent. */
export interface ExtremesSearch {
  readonly key: string
  readonly runs: readonly HistoryRun[]
}

/** Smallest and largest values of metrics as far as they are known. */
export interface KnownExtremes {
  readonly byMetric: ReadonlyMap<string, MetricExtremes>
  /** Metrics that were read, and that were asked for. */
  readonly done: number
  readonly total: number
}

/** The table is drawn anew each time. */
const PUBLISH_EVERY_MS = 250
/** How often metrics of runs that are going are read again. */
const LIVE_POLL_MS = 15_000

/**
 * The extremes of several metrics, one metric after the other: no more than one metric's points are held at a time, and
 * whoever needs the server for something else waits for no more than that. Published as they come. Complete histories
 * only: a run whose history is too long to be read unasked, or could not be read, is left out.
 */
export function metricExtremesOptions(source: HistorySource, searches: readonly ExtremesSearch[]) {
  return queryOptions({
    // Without the versions, which are as many as there are cells: what is known of each metric is kept under its own.
    queryKey: ['metricExtremes', 'all', searches.map(({ key }) => key), runsOf(searches)],
    queryFn: searches.length === 0 ? skipToken : oneByOne(source, searches),
    staleTime: LIVE_POLL_MS,
    refetchInterval: searches.some(isLive) && LIVE_POLL_MS,
    structuralSharing: false,
  })
}

function runsOf(searches: readonly ExtremesSearch[]): readonly string[] {
  return [...new Set(searches.flatMap(({ runs }) => runs.map(({ runId }) => runId)))]
}

function isLive({ runs }: ExtremesSearch): boolean {
  return runs.some(({ version }) => version === undefined)
}

function oneByOne(source: HistorySource, searches: readonly ExtremesSearch[]) {
  return async ({ client: cache, queryKey, signal }: QueryFunctionContext): Promise<KnownExtremes> => {
    const isFirst = cache.getQueryData(queryKey) === undefined
    const byMetric = new Map<string, MetricExtremes>()
    const known = (): KnownExtremes => ({ byMetric: new Map(byMetric), done: byMetric.size, total: searches.length })
    let publishedMs = performance.now()
    for (const search of searches) {
      byMetric.set(search.key, await cache.fetchQuery(ofOneMetric(source, search)))
      signal.throwIfAborted()
      if (!isFirst || performance.now() - publishedMs < PUBLISH_EVERY_MS) continue
      publishedMs = performance.now()
      cache.setQueryData(queryKey, known())
    }
    return known()
  }
}

function ofOneMetric(source: HistorySource, search: ExtremesSearch) {
  return queryOptions({
    queryKey: ['metricExtremes', 'one', search],
    queryFn: extremesReader(source, search),
    staleTime: isLive(search) ? 0 : Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
}

/** Histories are forgotten once they were gone through: those that charts show are in the page's own cache. */
function extremesReader(source: HistorySource, search: ExtremesSearch) {
  return async ({ signal }: QueryFunctionContext): Promise<MetricExtremes> => {
    const passing = new QueryClient()
    const collect = collectHistories(source, { ...search, all: false })
    const { byRun } = await collect(passing, signal, () => undefined).finally(() => passing.clear())
    const complete = [...byRun].filter(([, history]) => history.complete)
    return { byRun: new Map(complete.map(([runId, { series }]) => [runId, extremesOf(series)])) }
  }
}

/** The extremes of metrics, through the page's source; none are wanted: none are read. */
export function useMetricExtremes(searches: readonly ExtremesSearch[]) {
  return useQuery({ ...metricExtremesOptions(useHistorySource(), searches), placeholderData: keepPreviousData })
}

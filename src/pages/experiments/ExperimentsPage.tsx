import { keepPreviousData, useInfiniteQuery, useIsMutating, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentsOptions } from '../../data/experiments.ts'
import { usePinnedExperiments } from '../../data/pinnedExperiments.ts'
import { useRunningRuns } from '../../data/runningRuns.ts'
import { SAMPLES_KEY } from '../../data/samples.ts'
import { sentFilterOptions } from '../../data/sentFilter.ts'
import { decodeExperimentsSearch, experimentsHref } from '../../routes/experiments.ts'
import type { ExperimentsSearch } from '../../routes/experiments.ts'
import { experimentsQuery } from './experimentsQuery.ts'
import { ExperimentsView } from './ExperimentsView.tsx'
import { prepareExperiments } from './prepareExperiments.ts'
import { EMPTY_POLL_MS, mayBeEmpty, useIsEmptyStore } from './useIsEmptyStore.ts'

/** `#/experiments`: all experiments of the server, found by name, in any order. */
export function ExperimentsPage() {
  const search = decodeExperimentsSearch(useSearchParams()[0])
  const navigate = useNavigate()
  const isWhole = search.name === '' && search.filter === ''
  const filter = useQuery(sentFilterOptions(search.filter))
  const sent = search.filter === '' ? '' : (filter.data?.sent ?? '')
  const isReady = search.filter === '' || (filter.isSuccess && filter.data.problem === undefined)
  const query = useInfiniteQuery({
    ...experimentsOptions(useMlflowClient(), experimentsQuery(search, sent)),
    // While the next word is looked up, the last answer stays: a blank page between two letters would flicker.
    placeholderData: keepPreviousData,
    // The first page stays, with its progress, until all samples are there.
    enabled: useIsMutating({ mutationKey: SAMPLES_KEY }) === 0 && isReady,
    // A failure stays to be read: the connection is what looks whether the server is back.
    refetchInterval: ({ state }) =>
      isWhole && state.data !== undefined && mayBeEmpty(state.data.pages[0]?.items ?? []) ? EMPTY_POLL_MS : false,
  })
  const loaded = query.data?.pages.flatMap((page) => page.items)
  const isEmpty = useIsEmptyStore(loaded, isWhole && !query.hasNextPage)
  const pinned = usePinnedExperiments(loaded)
  // Whether a filter finds a pinned experiment, only the server knows.
  const shownPins = search.filter === '' ? pinned.experiments : pinned.experiments.filter(isLoaded(loaded))
  const running = useRunningRuns(query.data?.pages.map((page) => page.items.map((item) => item.experimentId)) ?? [])
  return (
    <ExperimentsView
      search={search}
      sent={sent}
      filterProblem={search.filter === '' ? undefined : filter.data?.problem}
      items={
        loaded === undefined || isEmpty === undefined
          ? undefined
          : isEmpty
            ? []
            : prepareExperiments(loaded, search.name)
      }
      pinned={prepareExperiments(shownPins, search.name)}
      running={running}
      pageCount={query.data?.pages.length ?? 0}
      state={{
        error: query.error ?? undefined,
        isSearching: query.isPlaceholderData,
        isLoadingMore: query.isFetchingNextPage,
        hasMore: query.hasNextPage,
        updatedAtMs: query.dataUpdatedAt,
      }}
      onSearch={(change: Partial<ExperimentsSearch>) => {
        void navigate(experimentsHref({ ...search, ...change }), { replace: true, flushSync: true })
      }}
      onLoadMore={() => void query.fetchNextPage()}
      onPin={pinned.pin}
      onRefresh={() => void query.refetch()}
    />
  )
}

function isLoaded(loaded: readonly { readonly experimentId: string }[] = []) {
  const ids = new Set(loaded.map(({ experimentId }) => experimentId))
  return ({ experimentId }: { readonly experimentId: string }): boolean => ids.has(experimentId)
}

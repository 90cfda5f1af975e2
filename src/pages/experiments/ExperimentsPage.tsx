import { keepPreviousData, useInfiniteQuery, useIsMutating } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentsOptions } from '../../data/experiments.ts'
import { usePinnedExperiments } from '../../data/pinnedExperiments.ts'
import { useRunningRuns } from '../../data/runningRuns.ts'
import { SAMPLES_KEY } from '../../data/samples.ts'
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
  const query = useInfiniteQuery({
    ...experimentsOptions(useMlflowClient(), experimentsQuery(search)),
    // While the next word is looked up, the last answer stays: a blank page between two letters would flicker.
    placeholderData: keepPreviousData,
    // The first page stays, with its progress, until all samples are there.
    enabled: useIsMutating({ mutationKey: SAMPLES_KEY }) === 0,
    refetchInterval: ({ state }) =>
      search.name === '' && mayBeEmpty(state.data?.pages[0]?.items ?? []) ? EMPTY_POLL_MS : false,
  })
  const loaded = query.data?.pages.flatMap((page) => page.items)
  const isEmpty = useIsEmptyStore(loaded, search.name === '' && !query.hasNextPage)
  const pinned = usePinnedExperiments(loaded)
  const running = useRunningRuns(query.data?.pages.map((page) => page.items.map((item) => item.experimentId)) ?? [])
  return (
    <ExperimentsView
      search={search}
      items={
        loaded === undefined || isEmpty === undefined
          ? undefined
          : isEmpty
            ? []
            : prepareExperiments(loaded, search.name)
      }
      pinned={prepareExperiments(pinned.experiments, search.name)}
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
        void navigate(experimentsHref({ ...search, ...change }), { replace: true })
      }}
      onLoadMore={() => void query.fetchNextPage()}
      onPin={pinned.pin}
      onRefresh={() => void query.refetch()}
    />
  )
}

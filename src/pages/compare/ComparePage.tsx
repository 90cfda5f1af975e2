import { usePrefetchQuery, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { comparedRunsOptions } from '../../data/comparedRuns.ts'
import type { ComparedRuns } from '../../data/comparedRuns.ts'
import { experimentOptions } from '../../data/experiments.ts'
import { EMPTY_RUN_TABLE } from '../../domain/runTable.ts'
import { comparePageHref, decodeCompareSearch } from '../../routes/compare.ts'
import type { CompareSearch } from '../../routes/compare.ts'
import { CompareProblem } from './CompareProblem.tsx'
import { CompareView } from './CompareView.tsx'
import { experimentIdsOf } from './experimentIdsOf.ts'

function baselineOf({ runIds, baseline }: CompareSearch): string | undefined {
  return runIds.includes(baseline) ? baseline : runIds[0]
}

function hasRun(compared: ComparedRuns | undefined, runId: string | undefined): boolean {
  return compared?.table.blocks.some(({ columns }) => columns.runIds.some((id) => id === runId)) ?? false
}

/** The page stands while its runs are on their way, and is not made only when they are here. */
const NOTHING_YET: ComparedRuns = { table: EMPTY_RUN_TABLE, missing: [] }

/** More are not loaded, whatever a link asks for. */
const MOST_RUNS = 1000

/** `#/compare-runs?runs=[…]`: runs of any experiments side by side. */
export function ComparePage() {
  const search = decodeCompareSearch(useSearchParams()[0])
  const navigate = useNavigate()
  const client = useMlflowClient()
  const queryClient = useQueryClient()
  const wanted = search.runIds.slice(0, MOST_RUNS)
  const options = comparedRunsOptions(client, wanted, search.experimentIds)
  // Before anything is drawn, which the answers would wait for.
  usePrefetchQuery(options)
  const compared = useQuery({ ...options, placeholderData: (before) => before })
  const experiments = useQueries({
    queries: experimentIdsOf(compared.data?.table ?? EMPTY_RUN_TABLE).map((id) => experimentOptions(client, id)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  const goTo = (change: Partial<CompareSearch>, isStep: boolean): void => {
    void navigate(comparePageHref({ ...search, ...change }), { replace: !isStep })
  }
  const retry = (): void => void queryClient.invalidateQueries({ queryKey: options.queryKey, exact: true })
  const { data } = compared
  // Measured against another run first, every number would jump when the baseline comes.
  const isWaiting = wanted.length > 0 && compared.isFetching && !hasRun(data, baselineOf(search))
  const shown = isWaiting && compared.error === null ? NOTHING_YET : data
  if (shown === undefined || (shown !== NOTHING_YET && shown.table.size === 0)) {
    return <CompareProblem error={compared.error ?? undefined} missing={data?.missing ?? []} onRetry={retry} />
  }
  return (
    <CompareView
      search={search}
      compared={shown}
      experiments={experiments}
      load={{
        error: compared.error ?? undefined,
        isLoading: compared.isFetching,
        notAsked: search.runIds.length - wanted.length,
      }}
      onSearch={goTo}
      onRetry={retry}
    />
  )
}

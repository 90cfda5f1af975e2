import { queryOptions } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import type { ViewType } from '../domain/lifecycle.ts'
import { MlflowError } from '../domain/trackingError.ts'

export interface ProbeSearch {
  readonly experimentIds: readonly string[]
  readonly viewType: ViewType
  /** In MLflow's language; each is asked by itself. */
  readonly filters: readonly string[]
}

/** Whether a filter finds any run, or that the server refuses it, in its own words. */
export type ProbeAnswer = { readonly kind: 'some' | 'none' } | { readonly kind: 'refused'; readonly words: string }

const PROBE_STALE_MS = 60_000

/** Asks for one run by each filter, `ProbeAnswer` in their order. POST `runs/search`, one call each. */
export function filterProbeOptions(client: MlflowClient, search: ProbeSearch) {
  return queryOptions({
    queryKey: ['runs', 'probe', search],
    queryFn: prober(client, search),
    staleTime: PROBE_STALE_MS,
  })
}

function prober(client: MlflowClient, search: ProbeSearch) {
  return async ({ signal }: { readonly signal: AbortSignal }): Promise<readonly ProbeAnswer[]> =>
    Promise.all(search.filters.map(async (filter) => probe(client, search, filter, signal)))
}

async function probe(
  client: MlflowClient,
  { experimentIds, viewType }: ProbeSearch,
  filter: string,
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  try {
    const asked = filter === '' ? undefined : filter
    const page = await client.searchRuns(experimentIds, { filter: asked, viewType, maxResults: 1, signal })
    return { kind: page.items.length > 0 ? 'some' : 'none' }
  } catch (error) {
    if (error instanceof MlflowError && isRefusal(error)) return { kind: 'refused', words: error.message }
    throw error
  }
}

/** Servers answer 400 to a filter they do not know, and 500 where Python stumbled over it. */
export function isRefusal({ errorCode, status }: MlflowError): boolean {
  return (
    errorCode === 'INVALID_PARAMETER_VALUE' ||
    errorCode === 'BAD_REQUEST' ||
    status === 400 ||
    errorCode === 'INTERNAL_ERROR'
  )
}

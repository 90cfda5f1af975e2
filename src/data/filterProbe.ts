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
  const { experimentIds, viewType, filters } = search
  const ask: Ask = async (filter, signal) =>
    client.searchRuns(experimentIds, { filter, viewType, maxResults: 1, signal })
  return queryOptions({
    queryKey: ['runs', 'probe', search],
    queryFn: prober(ask, filters),
    staleTime: PROBE_STALE_MS,
  })
}

/** The same for experiments that are not deleted. POST `experiments/search`, one call for each filter. */
export function experimentProbeOptions(client: MlflowClient, filters: readonly string[]) {
  const ask: Ask = async (filter, signal) => client.searchExperiments({ filter, maxResults: 1, signal })
  return queryOptions({
    queryKey: ['experiments', 'probe', filters],
    queryFn: prober(ask, filters),
    staleTime: PROBE_STALE_MS,
  })
}

/** A search that wants to know no more than whether there is anything. */
type Ask = (filter: string | undefined, signal: AbortSignal) => Promise<{ readonly items: readonly unknown[] }>

function prober(ask: Ask, filters: readonly string[]) {
  return async ({ signal }: { readonly signal: AbortSignal }): Promise<readonly ProbeAnswer[]> =>
    Promise.all(filters.map(async (filter) => probe(ask, filter, signal)))
}

async function probe(ask: Ask, filter: string, signal: AbortSignal): Promise<ProbeAnswer> {
  try {
    const page = await ask(filter === '' ? undefined : filter, signal)
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

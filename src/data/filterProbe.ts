import { queryOptions } from '@tanstack/react-query'
import type { QueryClient, QueryFunctionContext } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'
import type { ViewType } from '../domain/lifecycle.ts'
import { MlflowError } from '../domain/trackingError.ts'
import { answerHere } from './answerHere.ts'

export interface ProbeSearch {
  readonly experimentIds: readonly string[]
  readonly viewType: ViewType
  /** In MLflow's language; each is asked by itself. */
  readonly filters: readonly string[]
}

/** Whether a filter finds any run, or that the server refuses it, in its own words. */
export type ProbeAnswer = { readonly kind: 'some' | 'none' } | { readonly kind: 'refused'; readonly words: string }

const PROBE_STALE_MS = 60_000

/**
 * Whether each filter finds a run, `ProbeAnswer` in their order: found out here where all runs are (`answerHere`), else by
 * asking for one. POST `runs/search`, one call each.
 */
export function filterProbeOptions(client: MlflowClient, search: ProbeSearch) {
  const { experimentIds, viewType, filters } = search
  const ask: Ask = async (filter, { client: queryClient, signal }) => {
    const here = await answerHere(queryClient, { experimentIds, viewType, filter }, signal)
    if (here !== undefined && here.readAtMs + PROBE_STALE_MS > Date.now()) return here.table.size > 0
    const { items } = await client.searchRuns(experimentIds, { ...given(filter), viewType, maxResults: 1, signal })
    return items.length > 0
  }
  return queryOptions({
    queryKey: ['runs', 'probe', search],
    queryFn: prober(ask, filters),
    staleTime: PROBE_STALE_MS,
  })
}

/** The same for experiments that are not deleted. POST `experiments/search`, one call for each filter. */
export function experimentProbeOptions(client: MlflowClient, filters: readonly string[]) {
  const ask: Ask = async (filter, { signal }) => {
    const { items } = await client.searchExperiments({ ...given(filter), maxResults: 1, signal })
    return items.length > 0
  }
  return queryOptions({
    queryKey: ['experiments', 'probe', filters],
    queryFn: prober(ask, filters),
    staleTime: PROBE_STALE_MS,
  })
}

interface Asking {
  readonly client: QueryClient
  readonly signal: AbortSignal
}

/** Tells whether there is anything. */
type Ask = (filter: string, asking: Asking) => Promise<boolean>

function given(filter: string) {
  return filter === '' ? {} : { filter }
}

function prober(ask: Ask, filters: readonly string[]) {
  return async ({ client, signal }: QueryFunctionContext): Promise<readonly ProbeAnswer[]> =>
    Promise.all(filters.map(async (filter) => probe(ask, filter, { client, signal })))
}

async function probe(ask: Ask, filter: string, asking: Asking): Promise<ProbeAnswer> {
  try {
    return { kind: (await ask(filter, asking)) ? 'some' : 'none' }
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

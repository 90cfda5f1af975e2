import { useQuery } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { filterProbeOptions, isRefusal } from '../../data/filterProbe.ts'
import { MlflowError } from '../../domain/trackingError.ts'
import { prepareFindings, type FilterFindings } from './filterFindings.ts'
import type { RunsViewProps } from './viewProps.ts'

/**
 * Which condition is to blame when the server refuses the filter, or nothing comes through: found out by asking for each
 * condition alone, or for all but one.
 */
export function useFilterFindings(
  props: Pick<RunsViewProps, 'experimentIds' | 'filter' | 'search' | 'loaded' | 'load'>,
): FilterFindings {
  const { experimentIds, filter, search, loaded, load } = props
  const isRefused = load.error instanceof MlflowError && isRefusal(load.error)
  const isEmpty = load.error === undefined && loaded?.table.size === 0 && !load.isLoading
  const { kind, indices, filters } = prepareFindings(filter, isRefused ? 'refused' : 'empty', load.updatedAtMs)
  const probe = useQuery({
    ...filterProbeOptions(useMlflowClient(), { experimentIds, viewType: search.viewType, filters }),
    enabled: filter.canBeSent && filters.length > 0 && (isRefused || isEmpty),
  })
  const answers = probe.data ?? []
  return {
    isAsking: probe.isFetching && probe.data === undefined,
    refusals: new Map(
      indices.flatMap((index, place) => {
        const answer = answers[place]
        return kind === 'refused' && answer?.kind === 'refused' ? [[index, answer.words] as const] : []
      }),
    ),
    culprits: kind === 'empty' ? indices.filter((_, place) => answers[place]?.kind === 'some') : [],
    hasRuns: kind === 'empty' && answers.length > indices.length ? answers.at(-1)?.kind === 'some' : undefined,
  }
}

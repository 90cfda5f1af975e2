import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { NO_RUNS } from '../domain/runSelection.ts'
import type { RunSelection } from '../domain/runSelection.ts'

/** The runs that are selected on the page of these experiments; they stay selected while other pages are looked at. */
export function useRunSelection(
  experimentIds: readonly string[],
): readonly [RunSelection, (selection: RunSelection) => void] {
  const queryClient = useQueryClient()
  const queryKey = ['runs', 'selection', { experimentIds }] as const
  const { data = NO_RUNS } = useQuery<RunSelection>({
    queryKey,
    // It is nobody's but this person's: nothing on a server can bring it back.
    queryFn: skipToken,
    gcTime: Infinity,
    staleTime: Infinity,
    structuralSharing: false,
  })
  return [data, (selection) => queryClient.setQueryData<RunSelection>(queryKey, selection)]
}

import { useQuery } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentProbeOptions, isRefusal } from '../../data/filterProbe.ts'
import { readWritten, resolveWritten, type WrittenFilter } from '../../domain/filter/written/readWritten.ts'
import { MlflowError } from '../../domain/trackingError.ts'
import type { LoadState } from './viewProps.ts'

/** More conditions than this are not asked for one by one. */
const MOST = 12

/**
 * The server's words about conditions that it refuses, by their place: older ones know less. Found out by asking for each
 * alone, once the whole was refused.
 */
export function useFilterRefusals(
  filter: WrittenFilter,
  { error, updatedAtMs }: Pick<LoadState, 'error' | 'updatedAtMs'>,
): ReadonlyMap<number, string> {
  const isRefused = error instanceof MlflowError && isRefusal(error)
  const indices = filter.parts.flatMap(({ isDisabled }, index) => (isDisabled ? [] : [index])).slice(0, MOST)
  const filters = indices.map((index) =>
    resolveWritten(readWritten(filter.parts[index]?.text ?? '', filter.language), updatedAtMs),
  )
  const probe = useQuery({
    ...experimentProbeOptions(useMlflowClient(), filters),
    enabled: isRefused && filter.canBeSent && filters.length > 0,
  })
  return new Map(
    indices.flatMap((index, place) => {
      const answer = isRefused ? probe.data?.[place] : undefined
      return answer?.kind === 'refused' ? [[index, answer.words] as const] : []
    }),
  )
}

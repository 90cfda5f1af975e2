import { useQuery } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { hasRunsOptions } from '../../data/samples.ts'
import type { Experiment } from '../../domain/experiment.ts'

/** An empty store promises that what is logged shows up, so it looks. */
export const EMPTY_POLL_MS = 3000
/** Every store comes with this experiment, so a new one is not quite empty. */
const DEFAULT_ID = '0'

/** Whether these may be all the experiments of a store to which nothing has been logged. */
export function mayBeEmpty(experiments: readonly Experiment[]): boolean {
  return experiments.every(({ experimentId }) => experimentId === DEFAULT_ID)
}

/**
 * Whether nothing has been logged to the store of `experiments`, which are all of them when `isAll`; `undefined` while it
 * is looked up. A failure to look is no emptiness.
 */
export function useIsEmptyStore(experiments: readonly Experiment[] | undefined, isAll: boolean): boolean | undefined {
  const isCandidate = isAll && experiments !== undefined && mayBeEmpty(experiments)
  const hasRuns = useQuery({
    ...hasRunsOptions(useMlflowClient(), DEFAULT_ID),
    enabled: isCandidate && experiments.length > 0,
    refetchInterval: ({ state }) => (state.data === false ? EMPTY_POLL_MS : false),
  })
  if (!isCandidate) return false
  if (experiments.length === 0) return true
  return hasRuns.isPending ? undefined : hasRuns.data === false
}

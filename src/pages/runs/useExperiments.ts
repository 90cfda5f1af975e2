import { useQueries } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentOptions } from '../../data/experiments.ts'
import type { Experiment } from '../../domain/experiment.ts'

/** The experiments of a page, as far as they are known. */
export interface PageExperiments {
  readonly ids: readonly string[]
  readonly known: readonly Experiment[]
  /** Those that could not be read, and why; without a reason while they are asked for again. */
  readonly failed: readonly { readonly experimentId: string; readonly error: Error | undefined }[]
  /** Each has been read or has failed. */
  readonly isSettled: boolean
  readonly refetch: () => void
}

/** Others rename and delete experiments more rarely than they log. */
const SHORTEST_POLL_S = 30

/**
 * Reads experiments, each by itself, so that one that fails does not take the others with it.
 * @param refreshS seconds between two readings of their runs; they themselves are read no more often than is worth it.
 */
export function useExperiments(ids: readonly string[], refreshS: number): PageExperiments {
  const client = useMlflowClient()
  const everyMs = refreshS && Math.max(refreshS, SHORTEST_POLL_S) * ids.length * 1000
  const results = useQueries({ queries: ids.map((experimentId) => experimentOptions(client, experimentId, everyMs)) })
  return {
    ids,
    known: results.flatMap(({ data }) => data ?? []),
    failed: results.flatMap(({ data, error, errorUpdateCount }, index) =>
      errorUpdateCount === 0 || data !== undefined
        ? []
        : [{ experimentId: ids[index] ?? '', error: error ?? undefined }],
    ),
    isSettled: results.every(({ isPending, errorUpdateCount }) => !isPending || errorUpdateCount > 0),
    refetch: () => {
      for (const result of results) void result.refetch()
    },
  }
}

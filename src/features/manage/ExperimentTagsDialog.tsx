import { useQueries } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentOptions } from '../../data/experiments.ts'
import { taggedExperiment } from '../../domain/actions/tagged.ts'
import type { Tagged } from '../../domain/actions/tagged.ts'
import type { Experiment } from '../../domain/experiment.ts'
import { BulkTagDialog } from './BulkTagDialog.tsx'

interface ExperimentTagsDialogProps {
  readonly experimentIds: readonly string[]
  readonly onClose: () => void
}

/** Tags of several experiments. */
export function ExperimentTagsDialog({ experimentIds, onClose }: ExperimentTagsDialogProps) {
  const client = useMlflowClient()
  const { things, error } = useQueries({
    // As they are now: what is changed is what was seen.
    queries: experimentIds.map((id) => ({ ...experimentOptions(client, id), staleTime: 0 })),
    combine: joined,
  })
  return (
    <BulkTagDialog
      noun="experiment"
      count={experimentIds.length}
      fields="{n}, {name}, {id}, {tags.key}"
      {...{ things, error, onClose }}
    />
  )
}

/** All of them or none: a tag that some have can only be told from one that all have when all are there. */
function joined(results: readonly UseQueryResult<Experiment>[]): {
  readonly things: readonly Tagged[] | undefined
  readonly error: Error | null
} {
  const found = results.flatMap(({ data }) => data ?? [])
  return {
    things: found.length === results.length ? found.map(taggedExperiment) : undefined,
    error: results.find(({ error, data }) => error !== null && data === undefined)?.error ?? null,
  }
}

import { useLocalStorage } from '@mantine/hooks'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useMlflowClient } from './clientContext.ts'
import { connectionOptions } from './connection.ts'
import { experimentOptions } from './experiments.ts'
import type { Experiment } from '../domain/experiment.ts'

/** Experiments that this person keeps at hand, in the order in which they were pinned. */
export interface PinnedExperiments {
  readonly ids: ReadonlySet<string>
  /** Those of them that are known and not deleted. */
  readonly experiments: readonly Experiment[]
  readonly pin: (experimentId: string, isPinned: boolean) => void
}

/** More are asked for one by one, which nobody who pins means. */
const MAX_PINNED = 100

/**
 * The pinned experiments of the connected server, kept by this browser. Those that `loaded` lacks are read one by one
 * (`experiments/get`). External system: the browser's local storage.
 */
export function usePinnedExperiments(loaded: readonly Experiment[] | undefined): PinnedExperiments {
  const client = useMlflowClient()
  const { data: connection } = useQuery(connectionOptions(client))
  const [pinned, setPinned] = useLocalStorage<readonly string[]>({
    key: `runlens.pinned ${connection?.trackingUri ?? ''}`,
    defaultValue: [],
    deserialize: parseIds,
  })
  const known = new Map(loaded?.map((experiment) => [experiment.experimentId, experiment]))
  const missing = loaded === undefined ? [] : pinned.filter((id) => !known.has(id))
  const found = useQueries({ queries: missing.map((id) => experimentOptions(client, id)) })
  for (const { data } of found) if (data !== undefined) known.set(data.experimentId, data)
  return {
    ids: new Set(pinned),
    experiments: pinned
      .flatMap((id) => known.get(id) ?? [])
      .filter(({ lifecycleStage }) => lifecycleStage === 'active'),
    pin: (id, isPinned) =>
      setPinned((ids) =>
        isPinned ? [...ids.filter((other) => other !== id), id] : ids.filter((other) => other !== id),
      ),
  }
}

/** Whatever else wrote there: only texts are ids. */
function parseIds(text: string | undefined): readonly string[] {
  try {
    const ids: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string').slice(0, MAX_PINNED) : []
  } catch {
    return []
  }
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { knownRuns, runSampleOptions } from '../../data/knownRuns.ts'
import type { Vocabulary } from '../../domain/filter/completion.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { runVocabulary } from '../../domain/runVocabulary.ts'
import type { RunsViewProps } from './viewProps.ts'

interface VocabularyProps extends Pick<RunsViewProps, 'experimentIds' | 'search' | 'filter' | 'load'> {
  readonly table: RunTable
}

interface KnownVocabulary {
  readonly vocabulary: () => Vocabulary
  /** Nothing is known yet, and is being read. */
  readonly isReading: boolean
}

/** What the runs offer to ask by: the loaded ones, those from before the filter, else some that are read for it. */
export function useVocabulary({ experimentIds, search, filter, load, table }: VocabularyProps): KnownVocabulary {
  const known = knownRuns(useQueryClient(), experimentIds, table)
  const { data: sample = known, isFetching } = useQuery({
    ...runSampleOptions(useMlflowClient(), { experimentIds, viewType: search.viewType }),
    enabled: known.size === 0 && filter.text !== '' && !load.isLoading,
  })
  const runs = known.size === 0 ? sample : known
  return { vocabulary: () => runVocabulary(runs), isReading: isFetching && runs.size === 0 }
}

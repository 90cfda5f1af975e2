import { useQueryClient } from '@tanstack/react-query'
import { knownRuns } from '../../data/knownRuns.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { runVocabulary } from '../../domain/runVocabulary.ts'
import { FilterBar } from '../../features/filter-builder/FilterBar.tsx'
import type { RunsViewProps } from './viewProps.ts'

interface RunsFilterProps extends Pick<RunsViewProps, 'experimentId' | 'filter' | 'onSearch'> {
  readonly table: RunTable
}

/** Which runs the server is asked for, with what the loaded ones offer to ask by. */
export function RunsFilter({ experimentId, filter, table, onSearch }: RunsFilterProps) {
  const queryClient = useQueryClient()
  return (
    <FilterBar
      filter={filter}
      vocabulary={() => runVocabulary(knownRuns(queryClient, [experimentId], table))}
      onChange={(text) => onSearch({ filter: text })}
    />
  )
}

import { useMemo } from 'react'
import { experimentVocabulary } from '../../domain/experimentVocabulary.ts'
import { EXPERIMENTS } from '../../domain/filter/language.ts'
import { readWritten } from '../../domain/filter/written/readWritten.ts'
import { FilterBar } from '../../features/filter-builder/FilterBar.tsx'
import { experimentsQuery } from './experimentsQuery.ts'
import { useFilterRefusals } from './useFilterRefusals.ts'
import type { ExperimentsViewProps } from './viewProps.ts'

interface ExperimentsFilterProps extends Pick<
  ExperimentsViewProps,
  'search' | 'items' | 'sent' | 'state' | 'onSearch'
> {
  /** Somebody asked for a filter: the first condition is being chosen. */
  readonly isNew: boolean
}

/** Which experiments the server is asked for, in their own, smaller language. */
export function ExperimentsFilter({ search, items = [], sent, state, isNew, onSearch }: ExperimentsFilterProps) {
  const filter = useMemo(() => readWritten(search.filter, EXPERIMENTS), [search.filter])
  const known = (): ReturnType<typeof experimentVocabulary> =>
    experimentVocabulary(items.map(({ id, name, tags }) => ({ experimentId: id, name, tags })))
  return (
    <FilterBar
      filter={filter}
      isNew={isNew}
      refusals={useFilterRefusals(filter, state)}
      vocabulary={known}
      call={{ search: 'experiments', ...experimentsQuery(search, sent) }}
      onChange={(text) => onSearch({ filter: text })}
    />
  )
}

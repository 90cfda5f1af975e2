import type { RunTable } from '../../domain/runTable.ts'
import { FilterBar } from '../../features/filter-builder/FilterBar.tsx'
import { computedCall } from './computedCall.ts'
import { serverOrder } from './serverOrder.ts'
import { useVocabulary } from './useVocabulary.ts'
import type { RunsViewProps } from './viewProps.ts'

interface RunsFilterProps extends Pick<
  RunsViewProps,
  'experimentIds' | 'search' | 'filter' | 'sent' | 'load' | 'onSearch'
> {
  readonly table: RunTable
  /** Why the server refuses conditions, by their place. */
  readonly refusals: ReadonlyMap<number, string>
}

/** Which runs the server is asked for, with what the loaded ones offer to ask by. */
export function RunsFilter({ experimentIds, search, filter, sent, load, table, refusals, onSearch }: RunsFilterProps) {
  const { vocabulary } = useVocabulary({ experimentIds, search, filter, load, table })
  return (
    <FilterBar
      filter={filter}
      refusals={refusals}
      vocabulary={vocabulary}
      call={{
        search: 'runs',
        experimentIds,
        filter: sent,
        viewType: search.viewType,
        orderBy: serverOrder(search.order),
        find: search.find,
        ...computedCall(search, table.numericParams),
      }}
      onChange={(text) => onSearch({ filter: text })}
    />
  )
}

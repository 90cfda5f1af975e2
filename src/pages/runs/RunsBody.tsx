import { RunsPaper } from '../../features/runs-table/RunsPaper.tsx'
import type { TableModel } from '../../features/runs-table/useTableModel.ts'
import type { FilterFindings } from './filterFindings.ts'
import { FilterRefused } from './FilterRefused.tsx'
import { FilterUnsent } from './FilterUnsent.tsx'
import { NoFiltered } from './NoFiltered.tsx'
import { NoRuns } from './NoRuns.tsx'
import { RunsError } from './RunsError.tsx'
import { RunsTable } from './RunsTable.tsx'
import { RunsWaiting } from './RunsWaiting.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import type { RunsViewProps } from './viewProps.ts'

interface RunsBodyProps extends RunsViewProps {
  readonly model: TableModel
  /** About a filter that finds nothing or is refused. */
  readonly findings: FilterFindings
}

/** The table, or what stands in its place. */
export function RunsBody(props: RunsBodyProps) {
  const {
    experiments,
    experimentIds,
    loaded,
    load,
    search,
    filter,
    model,
    findings,
    onSearch,
    onRefresh,
    onResume,
    onLoadAll,
  } = props
  if (!filter.canBeSent) return <FilterUnsent filter={filter} onSearch={onSearch} />
  const hasRuns = loaded !== undefined && loaded.table.size > 0
  if (load.error !== undefined && !hasRuns && findings.refusals.size > 0)
    return <FilterRefused error={load.error} {...{ filter, findings, onSearch }} />
  if (load.error !== undefined && !hasRuns)
    return <RunsError error={load.error} experimentIds={experimentIds} onRetry={onRefresh} />
  // Of the rows of the search before, none that the text finds: no answer to anything.
  const isNothingLeft = load.isSearching && model.rows.length === 0
  if (loaded === undefined || isNothingLeft) return <RunsWaiting isFirst={loaded === undefined} mode={search.mode} />
  if (loaded.table.size === 0 && search.filter !== '') return <NoFiltered {...{ filter, findings, onSearch }} />
  if (loaded.table.size === 0) {
    return <NoRuns {...{ experiments, search, onSearch }} />
  }
  return (
    <>
      {load.error !== undefined && (
        <StaleNotice
          error={load.error}
          isPartial={loaded.nextPageToken !== undefined}
          isRetrying={load.isLoading}
          onRetry={onResume}
        />
      )}
      <RunsTable {...{ experimentIds, experiments, loaded, load, model, search, filter, onSearch, onLoadAll }} />
      <RunsPaper
        model={model}
        settings={search.table}
        isStale={load.isSearching}
        hasMore={loaded.nextPageToken !== undefined}
      />
    </>
  )
}

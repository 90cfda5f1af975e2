import { Button } from '@mantine/core'
import { SearchX } from 'lucide-react'
import { RunsGridSkeleton } from '../../features/runs-table/RunsGridSkeleton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { NoRuns } from './NoRuns.tsx'
import { RunsError } from './RunsError.tsx'
import { RunsTable } from './RunsTable.tsx'
import classes from './RunsView.module.css'
import { StaleNotice } from './StaleNotice.tsx'
import type { RunsViewProps } from './viewProps.ts'

/** The table, or what stands in its place. */
export function RunsBody(props: RunsViewProps & { readonly rows: Uint32Array }) {
  const { experiment, experimentId, loaded, load, search, rows, onSearch, onRefresh, onResume } = props
  const hasRuns = loaded !== undefined && loaded.table.size > 0
  if (load.error !== undefined && !hasRuns)
    return <RunsError error={load.error} experimentId={experimentId} onRetry={onRefresh} />
  if (loaded === undefined) return <RunsGridSkeleton />
  if (loaded.table.size === 0) {
    return <NoRuns experimentId={experimentId} experiment={experiment} viewType={search.viewType} onSearch={onSearch} />
  }
  return (
    <>
      {load.error !== undefined && <StaleNotice error={load.error} isRetrying={load.isLoading} onRetry={onResume} />}
      {rows.length === 0 ? (
        <div className={classes.fill}>
          <EmptyState
            icon={<SearchX aria-hidden />}
            title="No run has this in its name or ID"
            action={<Button onClick={() => onSearch({ find: '' })}>Clear search</Button>}
          >
            <p>
              Searched for <code>{search.find.trim()}</code> in{' '}
              {loaded.nextPageToken === undefined ? 'all' : 'the loaded'} runs, in upper and lower case.
            </p>
          </EmptyState>
        </div>
      ) : (
        <RunsTable table={loaded.table} rows={rows} order={search.order} onSearch={onSearch} />
      )}
    </>
  )
}

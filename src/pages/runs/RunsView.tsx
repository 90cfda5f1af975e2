import { BrushNotice } from '../../features/charts/BrushNotice.tsx'
import { useTableModel } from '../../features/runs-table/useTableModel.ts'
import { RunsBody } from './RunsBody.tsx'
import { RunsCharts } from './RunsCharts.tsx'
import { RunsFilter } from './RunsFilter.tsx'
import { RunsFooter } from './RunsFooter.tsx'
import { RunsHeader } from './RunsHeader.tsx'
import { RunsNotices } from './RunsNotices.tsx'
import { RunsPanes } from './RunsPanes.tsx'
import { RunsToolbar } from './RunsToolbar.tsx'
import { useFilterFindings } from './useFilterFindings.ts'
import type { RunsViewProps } from './viewProps.ts'

/** Header, what is shown of which runs, the runs, how many there are; each only where it has something to say. */
export function RunsView(props: RunsViewProps) {
  const { loaded, search, load, onSearch } = props
  const model = useTableModel({
    loaded: loaded?.table,
    search,
    experiments: props.experiments.known,
    nowMs: load.updatedAtMs,
  })
  const { table } = model
  const findings = useFilterFindings(props)
  // What the filter may have caused is mended in the filter.
  const hasFailed = load.error !== undefined && table.size === 0 && search.filter === ''
  return (
    <>
      <RunsHeader {...props} />
      <RunsNotices {...props} />
      {!hasFailed && <RunsFilter {...props} table={table} refusals={findings.refusals} />}
      {!hasFailed && <RunsToolbar {...props} model={model} />}
      <RunsPanes
        mode={table.size > 0 ? search.mode : 'table'}
        list={
          <>
            <RunsBody {...props} model={model} findings={findings} />
            {loaded !== undefined && table.size > 0 && <RunsFooter {...props} loaded={loaded} model={model} />}
          </>
        }
        charts={
          <RunsCharts
            table={table}
            rows={model.rows}
            allRows={model.allRows}
            settings={search.charts}
            onSettings={(charts) => onSearch({ charts })}
            isStale={load.isSearching}
            rest={
              loaded?.nextPageToken === undefined || load.isSearching ? undefined : load.isLoading ? 'coming' : 'left'
            }
            nowMs={load.updatedAtMs}
          />
        }
      />
      <BrushNotice
        brushes={search.charts.brushes}
        shown={model.rows.length}
        all={model.allRows.length}
        onBrush={(brushes) => onSearch({ charts: { ...search.charts, brushes } })}
      />
    </>
  )
}

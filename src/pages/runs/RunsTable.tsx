import { useState } from 'react'
import { useRunSelection } from '../../data/runSelection.ts'
import type { LoadedRuns } from '../../data/loadedRuns.ts'
import { NO_RUNS } from '../../domain/runSelection.ts'
import { RunsGrid } from '../../features/runs-table/RunsGrid.tsx'
import type { TableModel } from '../../features/runs-table/useTableModel.ts'
import { NoMatch } from './NoMatch.tsx'
import { RunsCellMenu } from './RunsCellMenu.tsx'
import type { RunCellOf } from './RunsCellMenu.tsx'
import { RunsSelectionBar } from './RunsSelectionBar.tsx'
import classes from './RunsView.module.css'
import { useRunActions } from './useRunActions.ts'
import type { RunsViewProps } from './viewProps.ts'

interface RunsTableProps extends Pick<
  RunsViewProps,
  'experimentIds' | 'experiments' | 'load' | 'search' | 'filter' | 'onSearch' | 'onLoadAll'
> {
  readonly loaded: LoadedRuns
  readonly model: TableModel
}

/** Where the selection bar is, so that the last row can be scrolled above it. */
const BAR_PX = { alone: 60, besideCharts: 96 } as const

/** The grid with its ways out: an order goes to the URL, a run opens and remembers which list it was in. */
export function RunsTable(props: RunsTableProps) {
  const { experimentIds, experiments, loaded, load, model, search, filter, onSearch, onLoadAll } = props
  const { table, rows } = model
  const [selection, select] = useRunSelection(experimentIds)
  const [cell, setCell] = useState<RunCellOf>()
  const { open, mute, selectWhole } = useRunActions(model, { search, onSearch, onLoadAll })
  return (
    <div className={classes.table}>
      {rows.length === 0 ? (
        <NoMatch find={search.find} isComplete={loaded.nextPageToken === undefined} onSearch={onSearch} />
      ) : (
        <RunsGrid
          model={model}
          isStale={load.isSearching}
          isWhole={loaded.nextPageToken === undefined}
          order={search.order}
          settings={search.table}
          selection={selection}
          paddingEnd={selection.size === 0 ? 0 : search.mode === 'split' ? BAR_PX.besideCharts : BAR_PX.alone}
          onOrder={(order) => onSearch({ order })}
          onSettings={(settings) => onSearch({ table: settings })}
          onSelect={select}
          onMute={mute}
          onOpen={open}
          onMenu={(asked) => setCell({ ...asked, table })}
        />
      )}
      {cell !== undefined && <RunsCellMenu {...{ cell, filter, onSearch }} onClose={() => setCell(undefined)} />}
      {selection.size > 0 && (
        <RunsSelectionBar
          {...{ experiments, model, selection, search, onSearch }}
          onSelectAll={
            loaded.nextPageToken === undefined || load.isSearching
              ? undefined
              : async () => select(await selectWhole(selection))
          }
          onClear={() => select(NO_RUNS)}
        />
      )}
    </div>
  )
}

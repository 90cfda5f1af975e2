import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { rememberRunList } from '../../data/runList.ts'
import { experimentIdAt } from '../../domain/runCells.ts'
import { findRows } from '../../domain/runFind.ts'
import { orderRows } from '../../domain/runOrder.ts'
import { selectRows } from '../../domain/runSelection.ts'
import type { RunSelection } from '../../domain/runSelection.ts'
import { blockAt } from '../../domain/runTable.ts'
import { runIdsOfRows } from '../../domain/runFind.ts'
import { toggleMembers } from '../../domain/tableSettings.ts'
import type { TableModel } from '../../features/runs-table/useTableModel.ts'
import { runHref } from '../../routes/run.ts'
import type { RunsViewProps } from './viewProps.ts'

interface RunActions {
  /** Opens the run of a row of the table and remembers which list it was in; a link is followed by the browser itself. */
  readonly open: (row: number, isLink: boolean) => void
  /** Leaves the runs of some rows out of charts, or shows them there again. */
  readonly mute: (rows: Uint32Array) => void
  /** Loads what is not here yet: the selection, and all runs that the search finds. */
  readonly selectWhole: (selection: RunSelection) => Promise<RunSelection>
}

/** What is done with runs from their rows. */
export function useRunActions(
  { table, rows }: TableModel,
  { search, onSearch, onLoadAll }: Pick<RunsViewProps, 'search' | 'onSearch' | 'onLoadAll'>,
): RunActions {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return {
    open: (tableRow, isLink) => {
      rememberRunList(queryClient, { table, rows })
      if (isLink) return
      const block = blockAt(table, tableRow)
      const row = tableRow - block.firstRow
      void navigate(runHref(experimentIdAt(block, row), block.columns.runIds[row] ?? ''))
    },
    selectWhole: async (selection) => {
      const all = await onLoadAll()
      return selectRows(selection, all, findRows(all, orderRows(all, [], 0), search.find), true)
    },
    mute: (muted) => {
      const mutedRuns = toggleMembers(search.charts.mutedRuns, runIdsOfRows(table, muted))
      onSearch({ charts: { ...search.charts, mutedRuns } })
    },
  }
}

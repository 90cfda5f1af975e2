import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { rememberRunList } from '../../data/runList.ts'
import { experimentIdAt } from '../../domain/runCells.ts'
import type { RunOrder } from '../../domain/runOrder.ts'
import { blockAt } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { RunsGrid } from '../../features/runs-table/RunsGrid.tsx'
import { runHref } from '../../routes/run.ts'
import type { RunsViewProps } from './viewProps.ts'

interface RunsTableProps extends Pick<RunsViewProps, 'onSearch'> {
  readonly table: RunTable
  readonly rows: Uint32Array
  readonly order: RunOrder | undefined
}

/** The grid with its ways out: an order goes to the URL, a run opens and remembers which list it was in. */
export function RunsTable({ table, rows, order, onSearch }: RunsTableProps) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const open = (index: number, isLink: boolean): void => {
    rememberRunList(queryClient, { table, rows })
    if (isLink) return
    const tableRow = rows[index] ?? 0
    const block = blockAt(table, tableRow)
    const row = tableRow - block.firstRow
    void navigate(runHref(experimentIdAt(block, row), block.columns.runIds[row] ?? ''))
  }
  return (
    <RunsGrid table={table} rows={rows} order={order} onOrder={(next) => onSearch({ order: next })} onOpen={open} />
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { rememberRunList } from '../../data/runList.ts'
import { experimentIdAt } from '../../domain/runCells.ts'
import { blockAt } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { runHref } from '../../routes/run.ts'

/** Opens the run at an index of `rows` and remembers which list it was in; a link is followed by the browser itself. */
export function useOpenRun(table: RunTable, rows: Uint32Array): (index: number, isLink: boolean) => void {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return (index, isLink) => {
    rememberRunList(queryClient, { table, rows })
    if (isLink) return
    const tableRow = rows[index] ?? 0
    const block = blockAt(table, tableRow)
    const row = tableRow - block.firstRow
    void navigate(runHref(experimentIdAt(block, row), block.columns.runIds[row] ?? ''))
  }
}

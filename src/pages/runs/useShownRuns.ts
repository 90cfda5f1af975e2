import { useMemo } from 'react'
import { chartCells } from '../../domain/chartRows.ts'
import { brushRuns } from '../../domain/columnBrush.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { useTableModel } from '../../features/runs-table/useTableModel.ts'
import type { TableModel } from '../../features/runs-table/useTableModel.ts'
import type { RunsSearch } from '../../routes/runs.ts'

/** What the page shows of the loaded runs. */
interface ShownRuns {
  /** The table's model with the rows that all brushes want. */
  readonly model: TableModel
  /** The rows that it would have without the brushes. */
  readonly found: Uint32Array
}

/** @param nowMs when the duration of a run that is still going ends. */
export function useShownRuns(table: RunTable, search: RunsSearch, nowMs: number): ShownRuns {
  const model = useTableModel(table, search, nowMs)
  const { rows: found } = model
  const { brushes } = search.charts
  const rows = useMemo(() => {
    if (brushes.length === 0) return found
    const wanted = brushRuns(chartCells(table, found, nowMs), brushes)
    return found.filter((_, index) => wanted[index])
  }, [table, found, brushes, nowMs])
  return { model: { ...model, rows }, found }
}

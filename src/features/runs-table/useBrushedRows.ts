import { useMemo } from 'react'
import { chartCells } from '../../domain/chartRows.ts'
import { brushRuns } from '../../domain/columnBrush.ts'
import type { ColumnBrush } from '../../domain/columnBrush.ts'
import type { RunTable } from '../../domain/runTable.ts'

/**
 * Of `found`, the rows that all brushes want.
 * @param nowMs when the duration of a run that is still going ends.
 */
export function useBrushedRows(
  table: RunTable,
  found: Uint32Array,
  brushes: readonly ColumnBrush[],
  nowMs: number,
): Uint32Array {
  return useMemo(() => {
    if (brushes.length === 0) return found
    const wanted = brushRuns(chartCells(table, found, nowMs), brushes)
    return found.filter((_, index) => wanted[index])
  }, [table, found, brushes, nowMs])
}

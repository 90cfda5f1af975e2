import { useMemo } from 'react'
import { columnRange } from '../../domain/columnRange.ts'
import { differingFields } from '../../domain/differingFields.ts'
import type { RunTable } from '../../domain/runTable.ts'
import type { RunsSearch } from '../../routes/runs.ts'
import { useSame } from '../../ui/useSame.ts'
import { arrangeColumns } from './arrangeColumns.ts'
import type { ArrangedColumns } from './arrangeColumns.ts'
import type { GridColumn } from './gridColumns.ts'
import { useGridColumns } from './useGridColumns.ts'
import { useRunRows } from './useRunRows.ts'

/** What a runs table shows of the runs that are loaded: which of them, in which order, in which columns. */
export interface TableModel extends ArrangedColumns {
  readonly table: RunTable
  /** Rows of the table, in order. */
  readonly rows: Uint32Array
}

/** @param nowMs when the duration of a run that is still going ends. */
export function useTableModel(table: RunTable, search: RunsSearch, nowMs: number): TableModel {
  const { table: settings } = search
  const rows = useRunRows(table, search, nowMs)
  const all = useGridColumns(table)
  const differing = useMemo(
    () => (settings.isOnlyDifferent ? differingFields(table, rows) : undefined),
    [settings.isOnlyDifferent, table, rows],
  )
  const { first, isOnlyFirst, hidden, pinned, looks } = settings
  const arrangement = useSame({ first, isOnlyFirst, hidden, pinned, looks })
  const arranged = useMemo(() => arrangeColumns(all, arrangement, differing), [all, arrangement, differing])
  const columns = useMemo(() => withRanges(table, rows, arranged.columns, nowMs), [table, rows, arranged, nowMs])
  return { table, rows, ...arranged, columns }
}

/** The columns, those that are drawn with their range; the same array when none is. */
function withRanges(
  table: RunTable,
  rows: Uint32Array,
  columns: readonly GridColumn[],
  nowMs: number,
): readonly GridColumn[] {
  if (columns.every(({ look }) => look === undefined || look.drawing === 'plain')) return columns
  return columns.map((column) => {
    const { look, field } = column
    const isDrawn = look !== undefined && look.drawing !== 'plain' && field.kind !== 'select'
    return isDrawn ? { ...column, range: columnRange(table, rows, field, nowMs) } : column
  })
}

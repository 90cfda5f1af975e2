import { useMemo } from 'react'
import { columnRange } from '../../domain/columnRange.ts'
import { differingFields } from '../../domain/differingFields.ts'
import type { Experiment } from '../../domain/experiment.ts'
import { pinRows } from '../../domain/runFind.ts'
import { EMPTY_RUN_TABLE } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import type { RunsSearch } from '../../routes/runs.ts'
import { useSame } from '../../ui/useSame.ts'
import { arrangeColumns } from './arrangeColumns.ts'
import type { ArrangedColumns } from './arrangeColumns.ts'
import { withExperiments } from './gridColumns.ts'
import type { GridColumn } from './gridColumns.ts'
import { useBrushedRows } from './useBrushedRows.ts'
import { useGridColumns } from './useGridColumns.ts'
import { useRowItems } from './useRowItems.ts'
import type { FoldedItems } from './useRowItems.ts'
import { useRunRows } from './useRunRows.ts'

/** What a runs table shows of the runs that are loaded: which of them, in which order, in which columns. */
export interface TableModel extends ArrangedColumns {
  readonly table: RunTable
  /** Rows of the table, in order. */
  readonly rows: Uint32Array
  /** Those that there would be without the brushes of charts. */
  readonly allRows: Uint32Array
  /** The lines that show them: runs, or groups of them. */
  readonly lines: FoldedItems
  /** So many of the lines stay on top when the others are scrolled. */
  readonly pinnedRowCount: number
  /** Runs that charts leave out. */
  readonly mutedRunIds: ReadonlySet<string>
}

interface TableSource {
  /** Absent until the first runs are there. */
  readonly loaded: RunTable | undefined
  readonly search: RunsSearch
  /** Those that the runs are from; of several, each run says from which it is. */
  readonly experiments: readonly Experiment[]
  /** When the duration of a run that is still going ends. */
  readonly nowMs: number
}

/** What a runs table shows of the runs that are loaded. */
export function useTableModel({ loaded, search, experiments, nowMs }: TableSource): TableModel {
  const table = loaded ?? EMPTY_RUN_TABLE
  const { table: settings } = search
  const allRows = useRunRows(table, search, nowMs)
  const found = useBrushedRows(table, allRows, useSame(search.charts.brushes), nowMs)
  const pinnedRunIds = useSame(settings.pinnedRunIds)
  const withPinned = useMemo(() => pinRows(table, found, pinnedRunIds), [table, found, pinnedRunIds])
  const { rows, pinnedCount: pinnedRowCount } = withPinned
  const lines = useRowItems(table, withPinned, settings, nowMs)
  const loggedColumns = useGridColumns(table)
  const names = useSame(experiments.map(({ experimentId, name }) => [experimentId, name] as const))
  const all = useMemo(
    () => (names.length > 1 ? withExperiments(loggedColumns, new Map(names)) : loggedColumns),
    [loggedColumns, names],
  )
  const differing = useMemo(
    () => (settings.isOnlyDifferent ? differingFields(table, rows) : undefined),
    [settings.isOnlyDifferent, table, rows],
  )
  const { first, isOnlyFirst, hidden, pinned, looks } = settings
  const arrangement = useSame({ first, isOnlyFirst, hidden, pinned, looks })
  const arranged = useMemo(() => arrangeColumns(all, arrangement, differing), [all, arrangement, differing])
  const columns = useMemo(() => withRanges(table, rows, arranged.columns, nowMs), [table, rows, arranged, nowMs])
  const muted = useSame(search.charts.mutedRuns)
  const mutedRunIds = useMemo(() => new Set(muted), [muted])
  return { table, rows, allRows, lines, pinnedRowCount, mutedRunIds, ...arranged, columns }
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

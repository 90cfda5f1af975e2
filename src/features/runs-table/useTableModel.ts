import { useMemo } from 'react'
import { useHistorySummaries } from '../../data/useHistorySummaries.ts'
import type { HistorySummaries } from '../../data/historySummaries.ts'
import { parseColumnField, printColumnField } from '../../domain/columnField.ts'
import type { HistoryField } from '../../domain/columnField.ts'
import { columnRange } from '../../domain/columnRange.ts'
import { differingFields } from '../../domain/differingFields.ts'
import type { Experiment } from '../../domain/experiment.ts'
import type { RunOrder } from '../../domain/runOrder.ts'
import { pinRows } from '../../domain/runFind.ts'
import type { HistoryLookup } from '../../domain/historySummary.ts'
import { EMPTY_RUN_TABLE } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import type { RunsSearch } from '../../routes/runs.ts'
import { useSame } from '../../ui/useSame.ts'
import { arrangeColumns } from './arrangeColumns.ts'
import type { ArrangedColumns } from './arrangeColumns.ts'
import { withComputed, withExperiments } from './gridColumns.ts'
import type { ExperimentNames, GridColumn } from './gridColumns.ts'
import { useBrushedRows } from './useBrushedRows.ts'
import { useHistories } from './useHistories.ts'
import type { Histories } from './useHistories.ts'
import { useGridColumns } from './useGridColumns.ts'
import { useRowItems } from './useRowItems.ts'
import type { FoldedItems } from './useRowItems.ts'
import { useRunRows } from './useRunRows.ts'

/** What a runs table shows of the runs that are loaded: which of them, in which order, in which columns. */
export interface TableModel extends ArrangedColumns {
  readonly table: RunTable
  /** What was asked for; another question is read from its first row. */
  readonly question: string
  /** Rows of the table, in order. */
  readonly rows: Uint32Array
  /** Those that there would be without the brushes of charts. */
  readonly allRows: Uint32Array
  /** The lines that show them: runs, or groups of them. */
  readonly lines: FoldedItems
  readonly experimentNames: ExperimentNames
  /** So many of the lines stay on top when the others are scrolled. */
  readonly pinnedRowCount: number
  /** Runs that charts leave out. */
  readonly mutedRunIds: ReadonlySet<string>
  /** How far what is computed from histories is. */
  readonly histories: Histories
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
  const reading = useHistorySummaries()
  const [summaries] = reading
  const names = useSame(experiments.map(({ experimentId, name }) => [experimentId, name] as const))
  const experimentNames = useMemo(() => new Map(names), [names])
  const order = useSame(search.order)
  const isOrdered = order.some(({ field }) => field.kind === 'history')
  // Only then must what is computed order the rows again.
  const histories = isOrdered ? summaries.lookup : undefined
  const { ordered, found: allRows } = useRunRows(table, search, nowMs, { histories, experimentNames })
  const found = useBrushedRows(table, allRows, useSame(search.charts.brushes), nowMs)
  const pinnedRunIds = useSame(settings.pinnedRunIds)
  const withPinned = useMemo(() => pinRows(table, found, pinnedRunIds), [table, found, pinnedRunIds])
  const { rows, pinnedCount: pinnedRowCount } = withPinned
  const lines = useRowItems(table, withPinned, search, { ordered, order, nowMs, histories })
  const loggedColumns = useGridColumns(table)
  const computed = useSame(settings.computed)
  const all = useMemo(() => {
    const fields = computed.flatMap((id) => historyField(id) ?? [])
    const columns = withComputed(loggedColumns, fields)
    return experimentNames.size > 1 ? withExperiments(columns, experimentNames) : columns
  }, [loggedColumns, experimentNames, computed])
  const differing = useMemo(
    () => (settings.isOnlyDifferent ? differingFields(table, rows) : undefined),
    [settings.isOnlyDifferent, table, rows],
  )
  const { first, isOnlyFirst, hidden, pinned, looks } = settings
  const arrangement = useSame({ first, isOnlyFirst, hidden, pinned, looks })
  const arranged = useMemo(() => arrangeColumns(all, arrangement, differing), [all, arrangement, differing])
  const ranged = useMemo(
    () =>
      withRanges(table, rows, arranged.columns, {
        nowMs,
        histories: computed.length > 0 ? summaries.lookup : undefined,
      }),
    [table, rows, arranged, nowMs, computed, summaries],
  )
  const columns = useMemo(() => withSummaries(ranged, summaries), [ranged, summaries])
  const fields = useMemo(() => historyFields(arranged.columns, order), [arranged.columns, order])
  const progress = useHistories(reading, { table, rows, fields, isOrdered, nowMs })
  const muted = useSame(search.charts.mutedRuns)
  const mutedRunIds = useMemo(() => new Set(muted), [muted])
  const question = `${search.viewType} ${search.find} ${search.filter}`
  return {
    table,
    question,
    rows,
    allRows,
    lines,
    experimentNames,
    pinnedRowCount,
    mutedRunIds,
    histories: progress,
    ...arranged,
    columns,
  }
}

/** The columns, those that are drawn with their range; the same array when none is. */
function withRanges(
  table: RunTable,
  rows: Uint32Array,
  columns: readonly GridColumn[],
  { nowMs, histories }: { readonly nowMs: number; readonly histories: HistoryLookup | undefined },
): readonly GridColumn[] {
  if (columns.every(({ look }) => look === undefined || look.drawing === 'plain')) return columns
  return columns.map((column) => {
    const { look, field } = column
    const isDrawn = look !== undefined && look.drawing !== 'plain' && field.kind !== 'select'
    return isDrawn ? { ...column, range: columnRange(table, rows, field, nowMs, histories) } : column
  })
}

/** The columns, those that are computed with what they are computed from. */
function withSummaries(columns: readonly GridColumn[], summaries: HistorySummaries): readonly GridColumn[] {
  if (columns.every(({ field }) => field.kind !== 'history')) return columns
  return columns.map((column) => (column.field.kind === 'history' ? { ...column, summaries } : column))
}

/** The computed columns that are shown, and those that the rows are ordered by. */
function historyFields(columns: readonly GridColumn[], order: readonly RunOrder[]): readonly HistoryField[] {
  const fields = new Map<string, HistoryField>()
  for (const { field } of [...columns, ...order]) {
    if (field.kind === 'history') fields.set(printColumnField(field), field)
  }
  return [...fields.values()]
}

function historyField(id: string): HistoryField | undefined {
  const field = parseColumnField(id)
  return field?.kind === 'history' ? field : undefined
}

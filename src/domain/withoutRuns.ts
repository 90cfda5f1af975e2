import type { RunColumns } from './runColumns.ts'
import type { CellValues, SparseColumns } from './sparseColumns.ts'

/**
 * `columns` without the runs whose id is in `seen`; the same object when there are none. MLflow pages by offset over a
 * live query: a run created between two pages pushes one run over to the next page, where it comes again.
 */
export function withoutRuns(columns: RunColumns, seen: ReadonlySet<string>): RunColumns {
  const kept = columns.runIds.flatMap((runId, row) => (seen.has(runId) ? [] : [row]))
  if (kept.length === columns.size) return columns
  const newRow = new Map(kept.map((row, index) => [row, index]))
  const isKept = (_: unknown, row: number): boolean => newRow.has(row)
  return {
    ...columns,
    size: kept.length,
    runIds: columns.runIds.filter(isKept),
    names: columns.names.filter(isKept),
    statuses: columns.statuses.filter(isKept),
    deleted: columns.deleted.filter(isKept),
    startTimesMs: columns.startTimesMs.filter(isKept),
    endTimesMs: columns.endTimesMs.filter(isKept),
    experimentIds: columns.experimentIds.filter(isKept),
    userIds: columns.userIds.filter(isKept),
    metrics: withoutCells(columns.metrics, newRow),
    params: withoutCells(columns.params, newRow),
    tags: withoutCells(columns.tags, newRow),
    datasets: withoutCells(columns.datasets, newRow),
  }
}

/** Keeps every key, also one that has no cell left: slots are how the other columns refer to it. */
function withoutCells<Values extends CellValues>(
  columns: SparseColumns<Values>,
  newRow: ReadonlyMap<number, number>,
): SparseColumns<Values> {
  const isKept = (_: number, cell: number): boolean => newRow.has(columns.rows[cell] ?? -1)
  const starts = columns.starts.slice()
  let cells = 0
  for (let slot = 0; slot < columns.keys.length; slot += 1) {
    const from = columns.starts[slot] ?? 0
    const to = columns.starts[slot + 1] ?? from
    starts[slot] = cells
    for (let cell = from; cell < to; cell += 1) if (isKept(0, cell)) cells += 1
  }
  starts[columns.keys.length] = cells
  return {
    keys: columns.keys,
    starts,
    rows: columns.rows.filter(isKept).map((row) => newRow.get(row) ?? 0),
    values: columns.values.filter(isKept) as Values,
  }
}

import type { Experiment } from '../../domain/experiment.ts'
import { findRows } from '../../domain/runFind.ts'
import { orderRows } from '../../domain/runOrder.ts'
import type { RunTable } from '../../domain/runTable.ts'
import type { PlainTable } from '../../lib/printTable.ts'
import type { ShortTasks } from '../../lib/shortTasks.ts'
import type { RunsSearch } from '../../routes/runs.ts'
import { arrangeColumns } from './arrangeColumns.ts'
import type { GridColumn } from './gridColumns.ts'
import { prepareColumns, withComputed, withExperiments } from './gridColumns.ts'
import { plainTableInTasks } from './plainTable.ts'

interface WholeTable {
  readonly table: RunTable
  readonly search: RunsSearch
  readonly experiments: readonly Experiment[]
  /** As they are shown now: what was computed for them stays, and so do those that only differ. */
  readonly columns: readonly GridColumn[]
}

/** All runs of a table that came after it was drawn, in the order and the columns in which it is shown. */
export async function wholeTable(
  { table, search, experiments, columns }: WholeTable,
  nowMs: number,
  tasks: ShortTasks,
): Promise<PlainTable> {
  const names = new Map(experiments.map(({ experimentId, name }) => [experimentId, name]))
  const histories = columns.find(({ summaries }) => summaries !== undefined)?.summaries?.lookup
  const ordered = orderRows(table, search.order, nowMs, { histories, experimentNames: names })
  const shown = new Map(columns.map((column) => [column.id, column]))
  const fields = columns.flatMap(({ field }) => (field.kind === 'history' ? [field] : []))
  const prepared = withComputed(prepareColumns(table), fields)
  const all = names.size > 1 ? withExperiments(prepared, names) : prepared
  const arranged = arrangeColumns(all, search.table, undefined).columns
  // A key that only later runs have is a column as well, unless only what differs is shown.
  const wanted = arranged.filter(({ id }) => !search.table.isOnlyDifferent || shown.has(id))
  const whole = wanted.map((column) => shown.get(column.id) ?? column)
  return plainTableInTasks(table, findRows(table, ordered, search.find), whole, nowMs, tasks)
}

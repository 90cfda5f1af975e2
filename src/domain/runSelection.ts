import { runRefAt } from './runRef.ts'
import type { RunRef } from './runRef.ts'
import { blockAt } from './runTable.ts'
import type { RunTable } from './runTable.ts'

/** The selected runs by their id, in the order in which they were selected. They need not be in any table at the moment. */
export type RunSelection = ReadonlyMap<string, RunRef>

export const NO_RUNS: RunSelection = new Map()

/** How many of some rows are selected. */
export type SelectedPart = 'none' | 'some' | 'all'

/** The selection with the runs of `rows` (rows of the table) added to it, or taken out of it. */
export function selectRows(
  selection: RunSelection,
  table: RunTable,
  rows: Iterable<number>,
  isSelected: boolean,
): RunSelection {
  const changed = new Map(selection)
  for (const row of rows) {
    const block = blockAt(table, row)
    const ref = runRefAt(block, row - block.firstRow)
    if (isSelected) changed.set(ref.runId, ref)
    else changed.delete(ref.runId)
  }
  return changed
}

/** Which part of `rows` is selected; `'none'` for no rows. Runs that are selected but not among them do not count. */
export function selectedPart(selection: RunSelection, table: RunTable, rows: Uint32Array): SelectedPart {
  if (selection.size === 0) return 'none'
  let selected = 0
  for (const [index, row] of rows.entries()) {
    const { columns, firstRow } = blockAt(table, row)
    if (selection.has(columns.runIds[row - firstRow] ?? '')) selected += 1
    if (selected > 0 && selected <= index) return 'some'
  }
  return selected === 0 ? 'none' : 'all'
}

/** The rows of the table whose runs are selected, in the table's order. */
export function rowsOfSelection(selection: RunSelection, table: RunTable): Uint32Array {
  const rows: number[] = []
  if (selection.size === 0) return new Uint32Array()
  for (const { columns, firstRow } of table.blocks) {
    for (const [row, runId] of columns.runIds.entries()) if (selection.has(runId)) rows.push(firstRow + row)
  }
  return Uint32Array.from(rows)
}

/** The selected runs as the table has them now, where it has them: their names and stages may have changed. */
export function currentRefs(selection: RunSelection, table: RunTable, selectedRows: Uint32Array): readonly RunRef[] {
  const current = new Map(selection)
  for (const row of selectedRows) {
    const block = blockAt(table, row)
    const ref = runRefAt(block, row - block.firstRow)
    current.set(ref.runId, ref)
  }
  return [...current.values()]
}

/** The distinct experiments of the selected runs. */
export function experimentsOfSelection(selection: RunSelection): string[] {
  return [...new Set(Array.from(selection.values(), ({ experimentId }) => experimentId))]
}

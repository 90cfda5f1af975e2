import { colorAt, statusAt } from '../runCells.ts'
import { runTitle } from '../runFacts.ts'
import type { RunStatus } from '../run.ts'
import { runRefAt } from '../runRef.ts'
import type { RunRef } from '../runRef.ts'
import { blockAt } from '../runTable.ts'
import type { RunTable } from '../runTable.ts'
import type { RunPlace } from './comparison.ts'

/** A run among those that are compared. */
export interface ComparedRun extends RunRef {
  /** Its name, or the start of its id. */
  readonly title: string
  /** CSS, from `colorAt`. */
  readonly color: string
  readonly status: RunStatus
  readonly place: RunPlace
}

/**
 * The runs of `table` in the order of `runIds`, the baseline before all others; those that are not in the table are left
 * out. The baseline is `baselineId`, or the first run where that is not among them.
 */
export function comparedRuns(table: RunTable, runIds: readonly string[], baselineId: string): readonly ComparedRun[] {
  const tableRows = new Map(
    table.blocks.flatMap(({ columns, firstRow }) =>
      columns.runIds.map((runId, row) => [runId, firstRow + row] as const),
    ),
  )
  const wanted = runIds.includes(baselineId) ? [baselineId, ...runIds.filter((runId) => runId !== baselineId)] : runIds
  return wanted.flatMap((runId) => {
    const tableRow = tableRows.get(runId)
    return tableRow === undefined ? [] : [runAt(table, tableRow)]
  })
}

/** The rows of the table that `runs` are, in their order. */
export function tableRowsOf(runs: readonly ComparedRun[]): Uint32Array {
  return Uint32Array.from(runs, ({ place }) => place.block.firstRow + place.row)
}

function runAt(table: RunTable, tableRow: number): ComparedRun {
  const block = blockAt(table, tableRow)
  const row = tableRow - block.firstRow
  const ref = runRefAt(block, row)
  return {
    ...ref,
    title: runTitle({ runName: ref.name, runId: ref.runId }),
    color: colorAt(block, row),
    status: statusAt(block, row),
    place: { block, row },
  }
}

import { experimentIdAt } from '../../domain/runCells.ts'
import type { RunTable } from '../../domain/runTable.ts'

/** The experiments that the runs of a table belong to, in the order of their first run. */
export function experimentIdsOf(table: RunTable): readonly string[] {
  const ids = table.blocks.flatMap((block) => block.columns.runIds.map((_, row) => experimentIdAt(block, row)))
  return [...new Set(ids)]
}

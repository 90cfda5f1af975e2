import type { LifecycleStage } from '../lifecycle.ts'
import { experimentIdAt } from '../runCells.ts'
import { replaceBlocks, replaceColumns, runIdsOf } from '../runTable.ts'
import type { RunBlock, RunTable } from '../runTable.ts'
import { withoutRuns } from '../withoutRuns.ts'
import { patchColumns } from './patchColumns.ts'
import type { RowPatch, RowPatches } from './patchColumns.ts'

/**
 * The table with `patches` made, in their order, on the rows they are about; the same object when there are none. Rows
 * keep their places and blocks without such a row are shared, so that a change shows at once in a table of any size.
 */
export function patchTable(table: RunTable, patches: readonly RowPatch[]): RunTable {
  const byRun = new Map<string, number[]>()
  const byExperiment = new Map<string, number[]>()
  for (const [index, patch] of patches.entries()) {
    if (patch.kind === 'experiment-stage') append(byExperiment, patch.experimentId, index)
    else if (patch.kind === 'run-read') append(byRun, patch.run.info.runId, index)
    else if ('runId' in patch) append(byRun, patch.runId, index)
  }
  if (byRun.size === 0 && byExperiment.size === 0) return table
  const patchesOf = (block: RunBlock, row: number): readonly number[] => {
    const own = byRun.get(block.columns.runIds[row] ?? '') ?? []
    if (byExperiment.size === 0) return own
    return [...own, ...(byExperiment.get(experimentIdAt(block, row)) ?? [])].sort((a, b) => a - b)
  }
  let isPatched = false
  const blocks = table.blocks.map((block) => {
    const rows = block.columns.runIds.flatMap((_, row): RowPatches[] => {
      const found = patchesOf(block, row)
      return found.length === 0 ? [] : [{ row, patches: found.flatMap((index) => patches[index] ?? []) }]
    })
    isPatched ||= rows.length > 0
    return rows.length === 0 ? block : replaceColumns(block, patchColumns(block.columns, rows))
  })
  return isPatched ? replaceBlocks(table, blocks) : table
}

function append(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [index])
  else known.push(index)
}

/** The table without the rows that are in the other stage; the same object when there are none. */
export function onlyStage(table: RunTable, stage: LifecycleStage): RunTable {
  const hidden = stage === 'active' ? 1 : 0
  if (!table.blocks.some(({ columns }) => columns.deleted.includes(hidden))) return table
  return replaceBlocks(
    table,
    table.blocks.map((block) => {
      const { runIds, deleted } = block.columns
      const others = new Set(runIds.filter((_, row) => deleted[row] === hidden))
      return others.size === 0 ? block : replaceColumns(block, withoutRuns(block.columns, others))
    }),
  )
}

/** Whether every one of `runIds` has a row. */
export function hasRuns(table: RunTable, runIds: readonly string[]): boolean {
  const present = new Set(runIdsOf(table))
  return runIds.every((runId) => present.has(runId))
}

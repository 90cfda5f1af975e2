import type { RunBlock, RunTable } from '../runTable.ts'
import type { CellValues, SparseColumns } from '../sparseColumns.ts'
import { hasValue, numberRow, textRow } from './comparison.ts'
import type { CompareRow, RunPlace } from './comparison.ts'

/** The compared runs that are in one block. */
interface BlockPart {
  readonly block: RunBlock
  /** By row of the block: index of the run, −1 for one that is not compared. */
  readonly runOf: Int32Array
}

/**
 * What the runs at `places` logged, group by group, keys by code point; keys that none of them has are left out. Read a
 * column at a time: 500 runs by 300 keys are 150,000 cells, each of which would otherwise be looked for.
 */
export function loggedRows(table: RunTable, places: readonly RunPlace[]): readonly CompareRow[] {
  const parts = blockParts(places)
  const numbers = (key: string): CompareRow => {
    const values = places.map((): number | undefined => undefined)
    for (const part of parts) {
      const { metrics } = part.block.columns
      eachCell(part, metrics, part.block.metricSlots.get(key), (run, cell) => {
        values[run] = metrics.values[cell]
      })
    }
    return numberRow('metrics', key, 'plain', values, 'last')
  }
  const texts = (
    group: 'params' | 'tags' | 'datasets',
    slotOf: (block: RunBlock, key: string) => number | undefined,
  ) => {
    return (key: string): CompareRow => {
      const values = places.map((): string | undefined => undefined)
      for (const part of parts) {
        const { texts, [group]: column } = part.block.columns
        eachCell(part, column, slotOf(part.block, key), (run, cell) => {
          values[run] = texts[column.values[cell] ?? 0]
        })
      }
      return textRow(group, key, values)
    }
  }
  const datasetKeys = [...new Set(table.blocks.flatMap(({ columns }) => columns.datasets.keys))].sort()
  const rows = [
    ...table.paramKeys.map(texts('params', ({ paramSlots }, key) => paramSlots.get(key))),
    ...table.metricKeys.map(numbers),
    ...table.tagKeys.map(texts('tags', ({ tagSlots }, key) => tagSlots.get(key))),
    ...datasetKeys.map(texts('datasets', ({ columns }, key) => slotIn(columns.datasets.keys, key))),
  ]
  return rows.filter(hasValue)
}

function blockParts(places: readonly RunPlace[]): readonly BlockPart[] {
  const parts = new Map<RunBlock, BlockPart>()
  for (const [run, { block, row }] of places.entries()) {
    const part = parts.get(block) ?? { block, runOf: new Int32Array(block.columns.size).fill(-1) }
    part.runOf[row] = run
    parts.set(block, part)
  }
  return [...parts.values()]
}

function eachCell(
  { runOf }: BlockPart,
  { starts, rows }: SparseColumns<CellValues>,
  slot: number | undefined,
  take: (run: number, cell: number) => void,
): void {
  if (slot === undefined) return
  const end = starts[slot + 1] ?? 0
  for (let cell = starts[slot] ?? 0; cell < end; cell += 1) {
    const run = runOf[rows[cell] ?? 0] ?? -1
    if (run >= 0) take(run, cell)
  }
}

function slotIn(keys: readonly string[], key: string): number | undefined {
  const slot = keys.indexOf(key)
  return slot === -1 ? undefined : slot
}

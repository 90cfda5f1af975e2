import type { CSSProperties } from 'react'
import type { GridColumn } from './gridColumns.ts'

/** A column with its place, ready to draw. */
export interface PlacedColumn {
  readonly column: GridColumn
  /** Among all columns of the grid. */
  readonly index: number
  /** It stays in sight when the rest is scrolled. */
  readonly isPinned: boolean
  /** Its right edge is where the rest disappears under the pinned columns. */
  readonly isLastPinned: boolean
  /** In the header, where cells stand by themselves. */
  readonly style: CSSProperties
  /** In a row, where one stands beside the other; where it sticks, too. */
  readonly cellStyle: CSSProperties
}

/**
 * Left edges of all columns in pixels; one more than there are columns, the last is the width of all.
 * @param widths that somebody gave, by column id; the others have the width they came with.
 */
export function columnEdges(columns: readonly GridColumn[], widths: ReadonlyMap<string, number>): Float64Array {
  const edges = new Float64Array(columns.length + 1)
  for (const [index, column] of columns.entries()) {
    edges[index + 1] = (edges[index] ?? 0) + (widths.get(column.id) ?? column.width)
  }
  return edges
}

/** How much of the width pinned columns may take: the others are to be seen, too. */
const PINNED_SHARE = 0.6

/**
 * How many of the pinned columns stay in sight in a grid of this width; the rest of them is scrolled like any other, on a
 * phone all of them: beside the names there would be no room for a number.
 */
export function countSticky(edges: Float64Array, pinnedCount: number, widthPx: number): number {
  let count = pinnedCount
  while (count > 0 && (edges[count] ?? 0) > widthPx * PINNED_SHARE) count -= 1
  return count > 1 ? count : 0
}

/** The columns to draw: the first `pinnedCount` always, and those of `indices`, which ascend. */
export function placeColumns(
  columns: readonly GridColumn[],
  pinnedCount: number,
  edges: Float64Array,
  indices: readonly number[],
): readonly PlacedColumn[] {
  const drawn = [...columns.keys()].slice(0, pinnedCount).concat(indices.filter((index) => index >= pinnedCount))
  return drawn.flatMap((index, at) => {
    const column = columns[index]
    if (column === undefined) return []
    const left = edges[index] ?? 0
    const width = (edges[index + 1] ?? left) - left
    const before = drawn[at - 1]
    const marginLeft = left - (before === undefined ? 0 : (edges[before + 1] ?? 0))
    return {
      column,
      index,
      isPinned: index < pinnedCount,
      isLastPinned: index === pinnedCount - 1,
      style: { left, width },
      cellStyle: { left, width, marginLeft },
    }
  })
}

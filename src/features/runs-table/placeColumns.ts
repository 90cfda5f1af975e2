import type { CSSProperties } from 'react'
import type { GridColumn } from './gridColumns.ts'

/** A column with its place, ready to draw. */
export interface PlacedColumn {
  readonly column: GridColumn
  /** Among all columns of the grid. */
  readonly index: number
  /** Whether it stays in sight when the rest is scrolled: always, or where there is room; a phone would hold nothing else. */
  readonly pin: 'always' | 'wide' | undefined
  /** Its right edge is where the rest disappears under the pinned columns. */
  readonly isLastPinned: boolean
  readonly style: CSSProperties
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

/** The columns to draw: the first `pinnedCount` always, and those of `indices`. */
export function placeColumns(
  columns: readonly GridColumn[],
  pinnedCount: number,
  edges: Float64Array,
  indices: readonly number[],
): readonly PlacedColumn[] {
  const pinned = columns.slice(0, pinnedCount).map((column, index) => place(column, index, pinnedCount, edges))
  const rest = indices.flatMap((index) => {
    const column = columns[index]
    return column === undefined || index < pinnedCount ? [] : [place(column, index, pinnedCount, edges)]
  })
  return [...pinned, ...rest]
}

function place(column: GridColumn, index: number, pinnedCount: number, edges: Float64Array): PlacedColumn {
  const left = edges[index] ?? 0
  const width = (edges[index + 1] ?? left) - left
  // A pinned cell is sticky, and sticky cells sit in the flow: the rest is placed over them by its own left edge.
  const isAlways = column.field.kind === 'select' || column.id === 'attributes.run_name'
  const pin = index >= pinnedCount ? undefined : isAlways ? 'always' : 'wide'
  return { column, index, pin, isLastPinned: index === pinnedCount - 1, style: { left, width } }
}

import { useState } from 'react'
import { foldKey } from '../../domain/rowItems.ts'
import type { GridPosition } from '../../ui/gridPosition.ts'
import { useRemember, useSeen } from '../../ui/seenPlaces.ts'
import { ROW_PX } from './rowHeight.ts'
import type { TableModel } from './useTableModel.ts'

type Lines = Pick<TableModel, 'table' | 'lines' | 'pinnedRowCount' | 'columns'>

/** Where a grid is scrolled to. */
export interface Scrolled {
  readonly scrollTop: number
  readonly scrollLeft: number
}

/** Where somebody was in the grid. */
interface SeenGrid extends Scrolled {
  /** The line below the header and the pinned ones. */
  readonly top: { readonly line: number; readonly key: string }
  /** The cell that had the keyboard; its line has no key where that is the header. */
  readonly active: GridPosition & { readonly key: string | undefined; readonly columnId: string | undefined }
}

/** Where a grid begins. */
interface GridStart extends Scrolled {
  readonly active: GridPosition
}

const PART = 'runs grid'

/**
 * Where the grid is when it comes: where it was when somebody left this place for a run, with the line on top that was there
 * and the keyboard at the run that was opened, or else its first run.
 */
export function useGridStart(model: Lines, firstColumn: number): GridStart {
  const seen = useSeen(PART) as SeenGrid | undefined
  const [start] = useState(() =>
    seen === undefined ? { scrollTop: 0, scrollLeft: 0, active: { row: 1, column: firstColumn } } : find(seen, model),
  )
  return start
}

/**
 * Keeps where somebody is in the grid for when they come back.
 * @param scrolled where to, as it was told: when the grid goes, what was above it may have gone, and the browser have scrolled it.
 */
export function useRememberGrid(model: Lines, active: GridPosition, scrolled: () => Scrolled): void {
  useRemember(PART, (): SeenGrid => {
    const { table, lines, pinnedRowCount, columns } = model
    const { scrollTop, scrollLeft } = scrolled()
    const line = Math.min(lines.items.length - 1, pinnedRowCount + Math.floor(scrollTop / ROW_PX))
    const key = active.row === 0 ? undefined : foldKey(table, lines, active.row - 1)
    return {
      scrollTop,
      scrollLeft,
      top: { line, key: foldKey(table, lines, line) },
      active: { ...active, key, columnId: columns[active.column]?.id },
    }
  })
}

/** Other runs may be in the table by now. */
function find({ scrollTop, scrollLeft, top, active }: SeenGrid, { table, lines, columns }: Lines): GridStart {
  const lineOf = (key: string | undefined): number =>
    key === undefined ? -1 : lines.items.findIndex((_item, at) => foldKey(table, lines, at) === key)
  // At the very top, new runs come into sight.
  const line = scrollTop === 0 ? -1 : lineOf(top.key)
  const movedPx = line === -1 ? 0 : (line - top.line) * ROW_PX
  const activeLine = lineOf(active.key)
  const column = columns.findIndex(({ id }) => id === active.columnId)
  return {
    scrollTop: Math.max(0, scrollTop + movedPx),
    scrollLeft,
    active: {
      row: activeLine === -1 ? active.row : activeLine + 1,
      column: column === -1 ? active.column : column,
    },
  }
}

import type { RefObject } from 'react'
import { useGridFocus } from '../../ui/useGridFocus.ts'
import { useGridStart, useRememberGrid } from './useGridPlace.ts'
import { useGridWindow } from './useGridWindow.ts'
import type { GridExtent } from './useGridWindow.ts'

interface GridViewed extends Omit<GridExtent, 'focus' | 'start'> {
  /** Where Tab comes in. */
  readonly firstColumn: number
}

/** Which cell has the keyboard, what is drawn of the grid, and the way to its top. */
export function useGridView(gridRef: RefObject<HTMLDivElement | null>, { firstColumn, ...extent }: GridViewed) {
  const { model } = extent
  const size = { rows: model.lines.items.length + 1, columns: model.columns.length }
  const start = useGridStart(model, firstColumn)
  const focus = useGridFocus(gridRef, size, start.active)
  const grid = useGridWindow(gridRef, { ...extent, focus, start })
  useRememberGrid(model, focus.active, grid.scrolled)
  const showTop = (): void => {
    focus.moveTo({ row: 1, column: firstColumn })
    gridRef.current?.scrollTo({ top: 0 })
  }
  return { focus, grid, showTop }
}

import type { RefObject } from 'react'
import { useGridFocus } from '../../ui/useGridFocus.ts'
import { useGridWindow } from './useGridWindow.ts'
import type { GridExtent } from './useGridWindow.ts'

interface GridViewed extends Omit<GridExtent, 'focus'> {
  /** Where Tab comes in. */
  readonly firstColumn: number
}

/** Which cell has the keyboard, what is drawn of the grid, and the way to its top. */
export function useGridView(gridRef: RefObject<HTMLDivElement | null>, { firstColumn, ...extent }: GridViewed) {
  const { lines, columns } = extent.model
  const focus = useGridFocus(gridRef, { rows: lines.items.length + 1, columns: columns.length }, firstColumn)
  const grid = useGridWindow(gridRef, { ...extent, focus })
  const showTop = (): void => {
    focus.moveTo({ row: 1, column: firstColumn })
    gridRef.current?.scrollTo({ top: 0 })
  }
  return { focus, grid, showTop }
}

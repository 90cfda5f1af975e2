import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { clampToGrid, moveInGrid } from './gridPosition.ts'
import type { GridPosition, GridSize } from './gridPosition.ts'

/**
 * Roving focus: one cell of the grid is in the tab order, and arrow keys move it. The caller draws the active cell
 * wherever the grid is scrolled to, so that focus is never lost, and scrolls to where `moveByKey` says it went.
 * @param start where Tab comes in.
 */
export function useGridFocus(
  gridRef: RefObject<HTMLDivElement | null>,
  size: Omit<GridSize, 'pageRows'>,
  start: GridPosition = { row: 1, column: 0 },
) {
  const [wanted, setWanted] = useState(start)
  const hasMoved = useRef(false)
  // A filter may have taken the cell away.
  const active = clampToGrid(wanted, size)

  // External system: the browser's focus, which follows the active cell once it is drawn.
  useLayoutEffect(() => {
    if (!hasMoved.current) return
    hasMoved.current = false
    const cell = gridRef.current?.querySelector<HTMLElement>(
      `[data-position="${wanted.row}"] [data-column="${wanted.column}"]`,
    )
    // A link or a button in a cell takes the focus in its place.
    const stop = cell?.tabIndex === 0 ? cell : cell?.querySelector<HTMLElement>('[tabindex="0"]')
    stop?.focus({ preventScroll: true })
  }, [gridRef, wanted])

  /** Takes the focus to a cell, which may be drawn only now. */
  const moveTo = (position: GridPosition): void => {
    hasMoved.current = true
    setWanted(position)
  }

  const moveByKey = (event: KeyboardEvent): GridPosition | undefined => {
    // Shift selects on the way up and down; elsewhere it is the browser's.
    const selects = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    if (event.altKey || event.metaKey || (event.shiftKey && !selects)) return undefined
    const key = event.ctrlKey ? `Control+${event.key}` : event.key
    const next = moveInGrid(key, active, { ...size, pageRows: rowsInSight(gridRef.current) })
    if (next === undefined) return undefined
    event.preventDefault()
    moveTo(next)
    return next
  }

  /** Gives the focus back to the cell that has it among the grid's, wherever that is by now. */
  const refocus = (): void => {
    hasMoved.current = true
    setWanted((now) => ({ ...now }))
  }

  return { active, moveByKey, moveTo, refocus, setActive: setWanted }
}

/** Whole rows between the header and the lower edge, but one, so that a page down keeps a row to read on from. */
function rowsInSight(grid: HTMLDivElement | null): number {
  const row = grid?.querySelector<HTMLElement>('[role="row"]')?.offsetHeight ?? 1
  return Math.max(1, Math.floor((grid?.clientHeight ?? 0) / row) - 2)
}

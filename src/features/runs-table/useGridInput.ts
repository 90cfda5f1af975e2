import type { KeyboardEvent, MouseEvent } from 'react'
import { rowsOfItem } from '../../domain/rowItems.ts'
import type { RunField } from '../../domain/runField.ts'
import type { RunSelection } from '../../domain/runSelection.ts'
import { copyCell } from './copyCell.ts'
import { foldActions } from './foldActions.ts'
import { positionOf } from '../../ui/gridPosition.ts'
import type { GridPosition } from '../../ui/gridPosition.ts'
import type { useGridFocus } from '../../ui/useGridFocus.ts'
import { useFullText } from './useFullText.ts'
import { useGridKeySheet } from './useGridKeySheet.ts'
import type { useRowSelection } from './useRowSelection.ts'
import type { TableModel } from './useTableModel.ts'

/** A cell that somebody asked a menu for. */
export interface GridCell {
  /** Of the table. */
  readonly row: number
  readonly field: RunField
  /** Where it is in the window. */
  readonly place: DOMRect
  /** Gives the cell the focus. */
  readonly refocus: () => void
}

interface GridInput {
  readonly model: Pick<TableModel, 'table' | 'lines' | 'columns'>
  readonly selection: RunSelection
  readonly focus: ReturnType<typeof useGridFocus>
  readonly selecting: Pick<ReturnType<typeof useRowSelection>, 'toggle' | 'extend' | 'selectAll'>
  readonly onOpen: (row: number, isLink: boolean) => void
  readonly onMute: (rows: Uint32Array) => void
  /** Where arrow keys open and close lines. */
  readonly foldColumn: number
  readonly onMove: (position: GridPosition) => void
  /** Absent when nothing is selected: Escape then means something else. */
  readonly onClear: (() => void) | undefined
  readonly onMenu: (cell: GridCell) => void
}

/**
 * What clicks and keys do in the grid. A click opens the run and Enter does, too; on a checkbox, or with Ctrl or ⌘, a
 * click selects, and Space does; Shift selects from the row before to this one.
 */
export function useGridInput({
  model,
  selection,
  focus,
  selecting,
  foldColumn,
  onOpen,
  onMute,
  onMove,
  onClear,
  onMenu,
}: GridInput) {
  const fullText = useFullText(model)
  useGridKeySheet()
  const { lines, columns } = model
  const { active, moveByKey, moveTo, refocus } = focus
  const fold = foldActions(lines, foldColumn)

  /** A run opens its page, a group its runs. */
  const open = (index: number, isLink: boolean): void => {
    const item = lines.items[index] ?? 0
    if (item < 0) fold.toggle(index)
    else onOpen(item, isLink)
  }

  const onClick = (event: MouseEvent): void => {
    const { target } = event
    if (!(target instanceof Element)) return
    const position = positionOf(target)
    if (position === undefined || position.row === 0) return
    const index = position.row - 1
    const isLink = target.closest('a') !== null
    const isBox = columns[position.column]?.field.kind === 'select'
    const isSelecting = isBox || event.shiftKey || event.ctrlKey || event.metaKey
    const isOnValue = target.closest('a, [data-eye], [data-twisty]') === null
    // The end of marking a text; the row's other element would not have the mark.
    if (isOnValue && !isSelecting && getSelection()?.isCollapsed === false) return
    // The active row has an element of its own, so the one that took the focus with the mouse may be gone.
    moveTo(position)
    if (target.closest('[data-eye]') !== null) {
      // The run's colour is in the link to the run.
      event.preventDefault()
      onMute(rowsOfItem(lines, index))
    } else if (target.closest('[data-twisty]') !== null) {
      event.preventDefault()
      fold.toggle(index)
    } else if (event.shiftKey && !isLink) selecting.extend(index)
    else if (isBox || ((event.ctrlKey || event.metaKey) && !isLink)) selecting.toggle(index)
    else {
      // With such a key the browser opens a tab or a window, or saves.
      const isBrowsers = isLink && (isSelecting || event.altKey)
      if (isLink && !isBrowsers) event.preventDefault()
      open(index, isBrowsers)
    }
  }

  /** Asks for the menu of the cell that an element is in; false outside of runs. */
  const askMenu = (target: EventTarget): boolean => {
    const position = target instanceof Element ? positionOf(target) : undefined
    const cell = target instanceof Element ? target.closest('[data-column]') : null
    const field = columns[position?.column ?? -1]?.field
    if (position === undefined || position.row === 0 || cell === null || field === undefined) return false
    const row = lines.items[position.row - 1] ?? -1
    // The server filters by what it knows.
    if (field.kind === 'select' || field.kind === 'history' || field.kind === 'datasets' || row < 0) return false
    moveTo(position)
    onMenu({ row, field, place: cell.getBoundingClientRect(), refocus })
    return true
  }

  // The right button and the menu key; on a link the browser's own menu stays.
  const onContextMenu = (event: MouseEvent): void => {
    const isLink = event.target instanceof Element && event.target.closest('a') !== null
    if (!(isLink && event.button === 2) && askMenu(event.target)) event.preventDefault()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, target } = event
    // A menu that a header opened is elsewhere in the page; React lets its keys come up here all the same.
    if (!(target instanceof Node && event.currentTarget.contains(target))) return undefined
    if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) {
      if (askMenu(target)) event.preventDefault()
      return undefined
    }
    const isCell = target instanceof HTMLElement && target.role === 'gridcell'
    if (key === 'Enter' && isCell) return open(active.row - 1, false)
    if (key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      return selecting.selectAll()
    }
    if (key === 'c' && (event.ctrlKey || event.metaKey) && active.row > 0) {
      // What somebody marked with the mouse is the browser's to copy.
      if (getSelection()?.isCollapsed !== false)
        copyCell(model, selection, { index: active.row - 1, column: active.column })
      return undefined
    }
    if (key === 'Escape' && onClear !== undefined) return onClear()
    if (key === ' ' && active.row > 0 && !(target instanceof HTMLInputElement)) {
      event.preventDefault()
      return event.shiftKey ? selecting.extend(active.row - 1) : selecting.toggle(active.row - 1)
    }
    if (active.column === fold.column && fold.byKey(key, active.row - 1)) return event.preventDefault()
    const next = moveByKey(event)
    if (next === undefined) return undefined
    onMove(next)
    return event.shiftKey && next.row > 0 ? selecting.extend(next.row - 1) : undefined
  }

  // Shift with a click would select the text between two clicks.
  const onMouseDown = (event: MouseEvent): void => {
    if (event.shiftKey) event.preventDefault()
  }

  return { onClick, onContextMenu, onKeyDown, onMouseDown, ...fullText }
}

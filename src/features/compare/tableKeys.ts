import type { KeyboardEvent } from 'react'
import { compareCell } from '../../domain/compare/compareCell.ts'
import { copyText } from '../../ui/copyText.ts'
import type { GridPosition } from '../../ui/gridPosition.ts'
import type { CompareActions, CompareModel } from './compareModel.ts'
import { handleRunKey } from './headKeys.ts'
import type { TableLayout } from './layTable.ts'

interface Table {
  readonly model: CompareModel
  readonly layout: TableLayout
  readonly actions: CompareActions
}

/**
 * Keys on a cell of the table: Enter opens a head's menu, or the whole difference of a long text; Ctrl C copies all digits
 * of a value; a run's head has its own (`handleRunKey`).
 * @returns where the focus goes, when that is elsewhere
 */
export function handleTableKey(
  event: KeyboardEvent,
  position: GridPosition,
  { model, layout, actions }: Table,
): GridPosition | undefined {
  const line = layout.lineAt(position.row - 1, position.column - 1)
  const run = layout.runAt(position.row - 1, position.column - 1)
  const cell = event.target instanceof HTMLElement && event.target.dataset['column'] !== undefined ? event.target : null
  // What is in a cell, a menu for one, has keys of its own.
  if (cell === null) return undefined
  if (line?.kind === 'row' && run !== undefined) {
    const copies = (event.ctrlKey || event.metaKey) && event.key === 'c' && getSelection()?.isCollapsed !== false
    if (copies) void copyText(compareCell(line.row, run, model.directionOf(line.row)).full)
    if (event.key === 'Enter' && layout.isTall(line.row)) {
      // The dialog has the focus before the key is done, and Enter would press what it finds there.
      event.preventDefault()
      actions.onDiff(line.row, model.runs[run]?.runId ?? '')
    }
    return undefined
  }
  const moved = line === undefined && run !== undefined ? handleRunKey(event, model, run, actions) : undefined
  if (moved !== undefined)
    return model.isTransposed ? { ...position, row: moved + 1 } : { ...position, column: moved + 1 }
  if (event.key !== 'Enter') return undefined
  event.preventDefault()
  cell.querySelector<HTMLElement>('[data-menu]')?.click()
  return undefined
}

import { appendPart } from '../../domain/filter/written/editWritten.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { CellMenu } from '../../features/filter-builder/CellMenu.tsx'
import { focusLastChip } from '../../features/filter-builder/focusLastChip.ts'
import type { GridCell } from '../../features/runs-table/useGridInput.ts'
import type { RunsViewProps } from './viewProps.ts'

/** A cell with the table that it was in: while its menu is open, another table may come. */
export interface RunCellOf extends GridCell {
  readonly table: RunTable
}

interface RunsCellMenuProps extends Pick<RunsViewProps, 'filter' | 'onSearch'> {
  readonly cell: RunCellOf
  readonly onClose: () => void
}

/** Filters by what a cell of the runs grid shows. */
export function RunsCellMenu({ cell, filter, onSearch, onClose }: RunsCellMenuProps) {
  const add = (text: string): void => {
    onClose()
    onSearch({ filter: appendPart(filter, text) })
    // The cell may be gone with its run.
    focusLastChip()
  }
  return (
    <CellMenu
      table={cell.table}
      row={cell.row}
      field={cell.field}
      place={cell.place}
      onPick={add}
      onClose={() => {
        onClose()
        cell.refocus()
      }}
    />
  )
}

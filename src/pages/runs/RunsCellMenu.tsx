import { appendPart } from '../../domain/filter/written/editWritten.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { CellMenu } from '../../features/filter-builder/CellMenu.tsx'
import { focusLastChip } from '../../features/filter-builder/focusLastChip.ts'
import type { GridCell } from '../../features/runs-table/useGridInput.ts'
import type { RunsViewProps } from './viewProps.ts'

interface RunsCellMenuProps extends Pick<RunsViewProps, 'filter' | 'onSearch'> {
  readonly table: RunTable
  readonly cell: GridCell
  readonly onClose: () => void
}

/** Filters by what a cell of the runs grid shows. */
export function RunsCellMenu({ table, cell, filter, onSearch, onClose }: RunsCellMenuProps) {
  const add = (text: string): void => {
    onClose()
    onSearch({ filter: appendPart(filter, text) })
    // The cell may be gone with its run.
    focusLastChip()
  }
  return (
    <CellMenu
      table={table}
      row={cell.row}
      field={cell.field}
      place={cell.place}
      onPick={add}
      onClose={() => {
        onClose()
        if (cell.focused instanceof HTMLElement) cell.focused.focus({ preventScroll: true })
      }}
    />
  )
}

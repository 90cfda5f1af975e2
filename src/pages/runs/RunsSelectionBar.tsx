import { useMemo } from 'react'
import { currentRefs, rowsOfSelection } from '../../domain/runSelection.ts'
import type { RunSelection } from '../../domain/runSelection.ts'
import { RunBulkActions } from '../../features/manage/RunBulkActions.tsx'
import type { TableModel } from '../../features/runs-table/useTableModel.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import { CompareButton } from './CompareButton.tsx'
import { RowActions } from './RowActions.tsx'
import { SelectAllButton } from './SelectAllButton.tsx'
import { SelectionExport } from './SelectionExport.tsx'
import type { RunsViewProps } from './viewProps.ts'

interface RunsSelectionBarProps extends Pick<RunsViewProps, 'experiments' | 'search' | 'onSearch'> {
  readonly model: TableModel
  readonly selection: RunSelection
  /** Absent when everything that matches is loaded. */
  readonly onSelectAll: (() => Promise<void>) | undefined
  readonly onClear: () => void
}

/** The selection bar of a runs table. Only runs that are loaded can be exported, and the menu says how many those are. */
export function RunsSelectionBar(props: RunsSelectionBarProps) {
  const { experiments, model, selection, search, onSearch, onSelectAll, onClear } = props
  const { table, rows } = model
  const selectedRows = useMemo(() => rowsOfSelection(selection, table), [selection, table])
  const elsewhereCount = useMemo(() => {
    const shown = new Set(rows)
    return selection.size - selectedRows.reduce((count, row) => count + (shown.has(row) ? 1 : 0), 0)
  }, [selection, selectedRows, rows])
  const areAllShownSelected = selection.size - elsewhereCount === rows.length
  const loaded = formatInteger(selectedRows.length)
  const what = selectedRows.length === selection.size ? `${loaded} selected` : `${loaded} of ${selection.size} selected`
  return (
    <SelectionBar label="Selected runs" count={selection.size} elsewhereCount={elsewhereCount} onClear={onClear}>
      {areAllShownSelected && onSelectAll !== undefined && <SelectAllButton onSelectAll={onSelectAll} />}
      <CompareButton selection={selection} />
      <RunBulkActions refs={currentRefs(selection, table, selectedRows)} onGone={onClear} />
      <RowActions {...{ selection, search, onSearch }} />
      <SelectionExport {...{ model, experiments, what }} rows={selectedRows} />
    </SelectionBar>
  )
}

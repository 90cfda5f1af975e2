import { useState } from 'react'
import { foldKey } from '../../domain/rowItems.ts'
import type { useGridFocus } from '../../ui/useGridFocus.ts'
import type { TableModel } from './useTableModel.ts'

/** Keeps the cell that has the keyboard at its run when other runs are in the table than before. */
export function useActiveRun(
  { table, lines }: Pick<TableModel, 'table' | 'lines'>,
  { active, setActive }: Pick<ReturnType<typeof useGridFocus>, 'active' | 'setActive'>,
): void {
  const keyAt = (row: number): string | undefined => (row === 0 ? undefined : foldKey(table, lines, row - 1))
  const [known, setKnown] = useState({ table, key: keyAt(active.row) })
  const key = keyAt(active.row)
  if (known.table === table) {
    if (known.key !== key) setKnown({ table, key })
    return
  }
  const isThere = known.key === undefined || known.key === key
  const index = isThere ? -1 : lines.items.findIndex((_item, at) => foldKey(table, lines, at) === known.key)
  setKnown({ table, key: index === -1 ? key : known.key })
  if (index !== -1) setActive({ row: index + 1, column: active.column })
}

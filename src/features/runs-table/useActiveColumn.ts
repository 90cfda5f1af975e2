import { useState } from 'react'
import type { useGridFocus } from '../../ui/useGridFocus.ts'
import type { TableModel } from './useTableModel.ts'

/** Keeps the cell that has the keyboard in its column when that is pinned or moved, or when others come before it. */
export function useActiveColumn(
  { columns }: Pick<TableModel, 'columns'>,
  { active, setActive }: Pick<ReturnType<typeof useGridFocus>, 'active' | 'setActive'>,
): void {
  const id = columns[active.column]?.id
  const [known, setKnown] = useState({ columns, id })
  if (known.columns === columns) {
    if (known.id !== id) setKnown({ columns, id })
    return
  }
  const index = known.id === id ? -1 : columns.findIndex((column) => column.id === known.id)
  setKnown({ columns, id: index === -1 ? id : known.id })
  if (index !== -1) setActive(({ row }) => ({ row, column: index }))
}

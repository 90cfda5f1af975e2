import { useMemo, useState } from 'react'
import type { GridColumn } from './gridColumns.ts'
import { NARROWEST_COLUMN_PX, columnEdges } from './placeColumns.ts'
import type { ColumnWidths } from './placeColumns.ts'

const NONE: ColumnWidths = new Map()

/** Where the columns begin, with the widths that the person gave to them; a width of `undefined` takes one back. */
export function useColumnWidths(columns: readonly GridColumn[]) {
  const [widths, setWidths] = useState(NONE)
  const resize = (columnId: string, width: number | undefined): void => {
    setWidths((before) => {
      const after = new Map(before)
      if (width === undefined) after.delete(columnId)
      else after.set(columnId, Math.max(NARROWEST_COLUMN_PX, Math.round(width)))
      return after
    })
  }
  const edges = useMemo(() => columnEdges(columns, widths), [columns, widths])
  return { edges, resize }
}

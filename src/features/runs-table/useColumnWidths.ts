import { useState } from 'react'
import { NARROWEST_COLUMN_PX } from './placeColumns.ts'
import type { ColumnWidths } from './placeColumns.ts'

const NONE: ColumnWidths = new Map()

/** Widths that the person gave to columns; `undefined` takes one back. */
export function useColumnWidths() {
  const [widths, setWidths] = useState(NONE)
  const resize = (columnId: string, width: number | undefined): void => {
    setWidths((before) => {
      const after = new Map(before)
      if (width === undefined) after.delete(columnId)
      else after.set(columnId, Math.max(NARROWEST_COLUMN_PX, Math.round(width)))
      return after
    })
  }
  return { widths, resize }
}

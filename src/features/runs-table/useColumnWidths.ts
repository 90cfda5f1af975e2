import { useMemo, useState } from 'react'
import { setWidth } from '../../domain/tableSettings.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { useSame } from '../../ui/useSame.ts'
import type { GridColumn } from './gridColumns.ts'
import { columnEdges } from './placeColumns.ts'

/**
 * Where the columns begin, with the widths that somebody gave them. While an edge is dragged its width is kept here: the
 * settings are in the URL, which is not written to sixty times a second.
 */
export function useColumnWidths(
  columns: readonly GridColumn[],
  settings: TableSettings,
  onSettings: (settings: TableSettings) => void,
) {
  const [dragged, setDragged] = useState<TableSettings>()
  const widths = useSame((dragged ?? settings).widths)
  const resize = (columnId: string, width: number | undefined, isDone: boolean): void => {
    const resized = setWidth(settings, columnId, width)
    setDragged(isDone ? undefined : resized)
    if (isDone) onSettings(resized)
  }
  const edges = useMemo(() => columnEdges(columns, widths), [columns, widths])
  return { edges, resize }
}

import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { foldKey } from '../../domain/rowItems.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { ROW_PX } from './rowHeight.ts'
import type { TableModel } from './useTableModel.ts'

/** A line that is looked at, by what it shows. */
interface Anchor {
  readonly table: RunTable
  readonly question: string
  readonly key: string
  readonly index: number
}

/**
 * Keeps what is in sight where it is when other runs are in the table than before: lines that come above push the scroll
 * position along. At the very top new runs come into sight instead, and so does the top of the answer to another question. External system: the grid's scroll position.
 * @param scrollTop as it was told: to read it from the grid would lay out every scrolled frame twice.
 */
export function useScrollAnchor(
  gridRef: RefObject<HTMLDivElement | null>,
  { table, question, lines, pinnedRowCount }: Pick<TableModel, 'table' | 'question' | 'lines' | 'pinnedRowCount'>,
  scrollTop: number,
): void {
  const anchor = useRef<Anchor>(undefined)
  useLayoutEffect(() => {
    const grid = gridRef.current
    if (grid === null) return
    const before = anchor.current
    if (before !== undefined && before.question !== question) grid.scrollTop = 0
    else if (before !== undefined && before.table !== table && scrollTop > 0) {
      const index = lines.items.findIndex((_item, at) => foldKey(table, lines, at) === before.key)
      if (index !== -1 && index !== before.index) grid.scrollTop += (index - before.index) * ROW_PX
    }
    const top = Math.min(lines.items.length - 1, pinnedRowCount + Math.floor(scrollTop / ROW_PX))
    anchor.current = { table, question, key: foldKey(table, lines, top), index: top }
  })
}

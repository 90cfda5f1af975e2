import { useRef } from 'react'
import type { MouseEvent } from 'react'
import { blockAt } from '../../domain/runTable.ts'
import { positionOf } from '../../ui/gridPosition.ts'
import { cellText } from './cellText.ts'
import type { TableModel } from './useTableModel.ts'

/**
 * Says in full what a run's cell shows when somebody points at it. A `title` of every cell would be dear: the browser's own
 * style sheet has a rule about titles, so that each cell of a scrolled frame would be styled anew.
 */
export function useFullText({ table, lines, columns }: Pick<TableModel, 'table' | 'lines' | 'columns'>) {
  const pointed = useRef<HTMLElement>(undefined)
  const forget = (): void => {
    // The active cell has its title from React.
    if (pointed.current?.tabIndex !== 0) pointed.current?.removeAttribute('title')
    pointed.current = undefined
  }
  return {
    // Not only when it comes over a cell: that may show something else by now.
    onMouseMove: ({ target }: MouseEvent): void => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('[data-text]') : null
      if (cell !== pointed.current) forget()
      const position = cell === null ? undefined : positionOf(cell)
      const item = lines.items[(position?.row ?? 0) - 1] ?? -1
      const column = columns[position?.column ?? -1]
      // What a group's cell comes to is in its title already.
      if (cell === null || column === undefined || item < 0) return
      pointed.current = cell
      const block = blockAt(table, item)
      cell.title = cellText(block, item - block.firstRow, column)?.title ?? ''
    },
    onMouseLeave: forget,
    // Another run takes over the cell.
    onScroll: forget,
  }
}

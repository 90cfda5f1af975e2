import { useMemo, useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { RunOrder } from '../../domain/runOrder.ts'
import { blockAt } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { positionOf } from '../../ui/gridPosition.ts'
import { useGridFocus } from '../../ui/useGridFocus.ts'
import { HeaderRow } from './HeaderRow.tsx'
import { columnEdges, placeColumns } from './placeColumns.ts'
import { RunRow } from './RunRow.tsx'
import classes from './RunsGrid.module.css'
import { useColumnWidths } from './useColumnWidths.ts'
import { useGridColumns } from './useGridColumns.ts'
import { ROW_PX, useGridWindow } from './useGridWindow.ts'

interface RunsGridProps {
  readonly table: RunTable
  /** Rows of the table to show, in order. */
  readonly rows: Uint32Array
  readonly order: RunOrder | undefined
  readonly onOrder: (order: RunOrder | undefined) => void
  /** Called for the run at an index of `rows`; `isLink` when the browser follows a link to it by itself. */
  readonly onOpen: (index: number, isLink: boolean) => void
}

/** Runs × columns, of which only the cells in sight are drawn. */
export function RunsGrid({ table, rows, order, onOrder, onOpen }: RunsGridProps) {
  const gridRef = useRef<HTMLDivElement>(null)
  const columns = useGridColumns(table)
  const { widths, resize } = useColumnWidths()
  const edges = useMemo(() => columnEdges(columns, widths), [columns, widths])
  const focus = useGridFocus(gridRef, { rows: rows.length + 1, columns: columns.length })
  const { active } = focus
  const grid = useGridWindow(gridRef, rows.length, edges, active)
  const { drawnColumns } = grid
  const placed = useMemo(
    () =>
      placeColumns(
        columns,
        edges,
        drawnColumns.map(({ index }) => index),
      ),
    [columns, edges, drawnColumns],
  )

  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.role === 'gridcell') {
      onOpen(active.row - 1, false)
      return
    }
    const next = focus.moveByKey(event)
    if (next !== undefined) grid.scrollTo(next)
  }
  const click = ({ target }: MouseEvent): void => {
    const position = target instanceof Element ? positionOf(target) : undefined
    if (position === undefined || position.row === 0 || !(target instanceof Element)) return
    focus.setActive(position)
    const hasSelectedText = getSelection()?.isCollapsed === false
    if (!hasSelectedText) onOpen(position.row - 1, target.closest('a') !== null)
  }

  return (
    <div
      ref={gridRef}
      role="grid"
      className={classes.grid}
      aria-label="Runs"
      tabIndex={-1}
      data-aside={grid.isScrolledAside || undefined}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      onKeyDown={move}
      onClick={click}
    >
      <div role="presentation" className={classes.canvas} style={{ height: grid.heightPx, width: edges.at(-1) }}>
        <HeaderRow
          columns={placed}
          order={order}
          activeColumn={active.row === 0 ? active.column : -1}
          onOrder={onOrder}
          onResize={resize}
        />
        {grid.drawnRows.map(({ slot, index }) => {
          const tableRow = rows[index] ?? 0
          const block = blockAt(table, tableRow)
          return (
            <RunRow
              key={slot}
              block={block}
              row={tableRow - block.firstRow}
              position={index + 1}
              top={ROW_PX * (index + 1)}
              columns={placed}
              activeColumn={active.row === index + 1 ? active.column : -1}
            />
          )
        })}
      </div>
    </div>
  )
}

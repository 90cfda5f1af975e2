import { useMemo, useRef } from 'react'
import type { RunOrder } from '../../domain/runOrder.ts'
import type { RunSelection } from '../../domain/runSelection.ts'
import { blockAt } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { useGridFocus } from '../../ui/useGridFocus.ts'
import { HeaderRow } from './HeaderRow.tsx'
import { columnEdges, placeColumns } from './placeColumns.ts'
import { RunRow } from './RunRow.tsx'
import classes from './RunsGrid.module.css'
import { useColumnWidths } from './useColumnWidths.ts'
import { useGridColumns } from './useGridColumns.ts'
import { useGridInput } from './useGridInput.ts'
import { ROW_PX, useGridWindow } from './useGridWindow.ts'
import { useRowSelection } from './useRowSelection.ts'

interface RunsGridProps {
  readonly table: RunTable
  /** Rows of the table to show, in order. */
  readonly rows: Uint32Array
  readonly order: RunOrder | undefined
  readonly selection: RunSelection
  /** Pixels below the last row that something else may cover. */
  readonly paddingEnd: number
  readonly onOrder: (order: RunOrder | undefined) => void
  readonly onSelect: (selection: RunSelection) => void
  /** Called for the run at an index of `rows`; `isLink` when the browser follows a link to it by itself. */
  readonly onOpen: (index: number, isLink: boolean) => void
}

/** Where Tab comes in: a run's name. */
const NAME_COLUMN = 1

/** Runs × columns, of which only the cells in sight are drawn. */
export function RunsGrid({ table, rows, order, selection, paddingEnd, onOrder, onSelect, onOpen }: RunsGridProps) {
  const gridRef = useRef<HTMLDivElement>(null)
  const columns = useGridColumns(table)
  const { widths, resize } = useColumnWidths()
  const edges = useMemo(() => columnEdges(columns, widths), [columns, widths])
  const focus = useGridFocus(gridRef, { rows: rows.length + 1, columns: columns.length }, NAME_COLUMN)
  const { active } = focus
  const grid = useGridWindow(gridRef, { rowCount: rows.length, edges, active, paddingEnd })
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
  const selecting = useRowSelection(table, rows, selection, onSelect)
  const input = useGridInput({
    columns,
    focus,
    selecting,
    onOpen,
    onMove: grid.scrollTo,
    onClear: selection.size === 0 ? undefined : () => onSelect(new Map()),
  })

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
      aria-multiselectable
      {...input}
    >
      <div role="presentation" className={classes.canvas} style={{ height: grid.heightPx, width: edges.at(-1) }}>
        <HeaderRow
          columns={placed}
          order={order}
          activeColumn={active.row === 0 ? active.column : -1}
          part={selecting.part}
          onToggleAll={selecting.toggleAll}
          onOrder={onOrder}
          onResize={resize}
        />
        {grid.drawnRows.map(({ slot, index }) => {
          const tableRow = rows[index] ?? 0
          const block = blockAt(table, tableRow)
          const row = tableRow - block.firstRow
          return (
            <RunRow
              key={slot}
              block={block}
              row={row}
              position={index + 1}
              top={ROW_PX * (index + 1)}
              columns={placed}
              activeColumn={active.row === index + 1 ? active.column : -1}
              isSelected={selection.has(block.columns.runIds[row] ?? '')}
            />
          )
        })}
      </div>
    </div>
  )
}

import { useRef } from 'react'
import type { RunOrder } from '../../domain/runOrder.ts'
import type { RunSelection } from '../../domain/runSelection.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { useGridFocus } from '../../ui/useGridFocus.ts'
import { GridRows } from './GridRows.tsx'
import { HeaderRow } from './HeaderRow.tsx'
import classes from './RunsGrid.module.css'
import { useColumnWidths } from './useColumnWidths.ts'
import { useGridColumns } from './useGridColumns.ts'
import { useGridInput } from './useGridInput.ts'
import { useGridWindow } from './useGridWindow.ts'
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
  const { edges, resize } = useColumnWidths(columns)
  const focus = useGridFocus(gridRef, { rows: rows.length + 1, columns: columns.length }, NAME_COLUMN)
  const { active } = focus
  const grid = useGridWindow(gridRef, { rowCount: rows.length, columns, edges, active, paddingEnd })
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
          columns={grid.columns}
          order={order}
          activeColumn={active.row === 0 ? active.column : -1}
          part={selecting.part}
          onToggleAll={selecting.toggleAll}
          onOrder={onOrder}
          onResize={resize}
        />
        <GridRows drawn={grid.drawnRows} columns={grid.columns} {...{ table, rows, active, selection }} />
      </div>
    </div>
  )
}

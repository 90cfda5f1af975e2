import { useRef } from 'react'
import type { CSSProperties } from 'react'
import type { RunSelection } from '../../domain/runSelection.ts'
import { CameAbove } from './CameAbove.tsx'
import { GridRows } from './GridRows.tsx'
import type { HeaderContext } from './headerContext.ts'
import { HeaderRow } from './HeaderRow.tsx'
import classes from './RunsGrid.module.css'
import { useColumnWidths } from './useColumnWidths.ts'
import { useGridInput, type GridCell } from './useGridInput.ts'
import { useGridView } from './useGridView.ts'
import { useHeaderContext } from './useHeaderContext.ts'
import { useRowSelection } from './useRowSelection.ts'
import type { TableModel } from './useTableModel.ts'

interface RunsGridProps extends Pick<HeaderContext, 'order' | 'settings' | 'onOrder' | 'onSettings'> {
  readonly model: TableModel
  readonly selection: RunSelection
  /** The runs answer a search before: they can be read and opened, but not selected or left out. */
  readonly isStale: boolean
  /** Pixels below the last row that something else may cover. */
  readonly paddingEnd: number
  /** No page of the runs is missing. */
  readonly isWhole: boolean
  readonly onSelect: (selection: RunSelection) => void
  /** Shows the runs of these rows of the table in charts, or leaves them out. */
  readonly onMute: (rows: Uint32Array) => void
  /** Called for the run of a row of the table; `isLink` when the browser follows a link to it by itself. */
  readonly onOpen: (row: number, isLink: boolean) => void
  readonly onMenu: (cell: GridCell) => void
}

const ignore = (): void => undefined

/** Where Tab comes in: a run's name. */
const NAME_COLUMN = 1

/** Runs × columns, of which only the cells in sight are drawn. */
export function RunsGrid({ model, selection, isStale, paddingEnd, isWhole, onOpen, onMenu, ...rest }: RunsGridProps) {
  const { onSelect, onMute, ...header } = rest
  const { lines, columns } = model
  const lineCount = lines.items.length
  const gridRef = useRef<HTMLDivElement>(null)
  const { edges, resize } = useColumnWidths(columns, header.settings, header.onSettings)
  const { focus, grid, showTop } = useGridView(gridRef, { model, edges, paddingEnd, isWhole, firstColumn: NAME_COLUMN })
  const { active, refocus, setActive } = focus
  const context = useHeaderContext({
    ...header,
    arranged: model,
    onResize: resize,
    onGone: refocus,
    onShow: (column) => grid.scrollTo({ row: 0, column }),
  })
  const selecting = useRowSelection(model, selection, isStale ? ignore : onSelect)
  const input = useGridInput({
    model,
    selection,
    focus,
    selecting,
    onMenu,
    onOpen,
    onMute: isStale ? ignore : onMute,
    foldColumn: NAME_COLUMN,
    onMove: grid.scrollTo,
    onClear: selection.size === 0 ? undefined : () => onSelect(new Map()),
  })

  const canvas = { height: grid.heightPx, width: edges.at(-1), '--drawn': `${grid.drawnPx}px` } as CSSProperties

  return (
    <>
      <CameAbove count={grid.cameAbove} onShow={showTop} />
      <div
        ref={gridRef}
        role={lines.folds === undefined ? 'grid' : 'treegrid'}
        className={isStale ? `${classes.grid} ${classes.stale}` : classes.grid}
        aria-label="Runs"
        tabIndex={-1}
        data-aside={grid.isScrolledAside || undefined}
        aria-rowcount={lineCount + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-busy={isStale}
        {...input}
      >
        <div role="presentation" className={classes.canvas} style={canvas}>
          <HeaderRow
            columns={grid.columns}
            context={context}
            activeColumn={active.row === 0 ? active.column : -1}
            onActive={(column) => setActive({ row: 0, column })}
            part={selecting.part}
            onToggleAll={selecting.toggleAll}
          />
          <GridRows
            drawn={grid.drawnRows}
            columns={grid.columns}
            settings={header.settings}
            {...{ model, active, selection }}
          />
        </div>
      </div>
    </>
  )
}

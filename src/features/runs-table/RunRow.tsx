/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import { memo } from 'react'
import type { RunBlock } from '../../domain/runTable.ts'
import { RunCell } from './RunCell.tsx'
import type { PlacedColumn } from './placeColumns.ts'
import classes from './RunsGrid.module.css'

interface RunRowProps {
  readonly block: RunBlock
  /** Within the block. */
  readonly row: number
  /** Row of the grid; 0 is the header. */
  readonly position: number
  /** Pixels from the top of the grid's canvas. */
  readonly top: number
  readonly columns: readonly PlacedColumn[]
  /** The column that has the roving focus; −1 when it is in another row. */
  readonly activeColumn: number
}

/** One run. Memoised by hand: a scrolled frame must only pay for the rows that came into sight. */
export const RunRow = memo(function RunRow({ block, row, position, top, columns, activeColumn }: RunRowProps) {
  return (
    <div
      role="row"
      className={classes.row}
      aria-rowindex={position + 1}
      data-position={position}
      data-deleted={block.columns.deleted[row] === 1 || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map(({ column, index, isPinned, style }) => {
        const isActive = index === activeColumn
        const isOwnStop = isActive && column.id !== 'attributes.run_name'
        return (
          <div
            key={column.id}
            role="gridcell"
            className={classes.cell}
            aria-colindex={index + 1}
            data-column={index}
            data-pinned={isPinned || undefined}
            data-numeric={column.isNumeric || undefined}
            data-quiet={column.isQuiet || undefined}
            tabIndex={isOwnStop ? 0 : undefined}
            style={style}
          >
            <RunCell block={block} row={row} field={column.field} isActive={isActive} />
          </div>
        )
      })}
    </div>
  )
})

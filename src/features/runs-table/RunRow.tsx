/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import { memo } from 'react'
import type { CSSProperties } from 'react'
import type { RunBlock } from '../../domain/runTable.ts'
import { cellText } from './cellText.ts'
import type { PlacedColumn } from './placeColumns.ts'
import { RunCell } from './RunCell.tsx'
import classes from './RunsGrid.module.css'
import { mayBeCut } from './textCell.ts'

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
  readonly isSelected: boolean
  /** Charts leave it out. */
  readonly isMuted: boolean
  /** It is not what was looked for, but holds some of it. */
  readonly isFrame: boolean
  /** How deep the run is nested; −1 where no run can be. */
  readonly depth: number
  /** Whether what is below it is shown; absent when nothing is. */
  readonly isOpen: boolean | undefined
}

/** Columns whose content is the stop of the roving focus, and not the cell. */
const OWN_STOPS: ReadonlySet<string> = new Set(['select', 'attributes.run_name'])

/** One run. Memoised by hand: a scrolled frame must only pay for the rows that came into sight. */
export const RunRow = memo(function RunRow({
  block,
  row,
  position,
  top,
  columns,
  activeColumn,
  isSelected,
  isMuted,
  isFrame,
  depth,
  isOpen,
}: RunRowProps) {
  return (
    <div
      role="row"
      className={classes.row}
      aria-rowindex={position + 1}
      aria-selected={isSelected}
      aria-level={depth < 0 ? undefined : depth + 1}
      aria-expanded={isOpen}
      data-position={position}
      data-deleted={block.columns.deleted[row] === 1 || undefined}
      data-frame={isFrame || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map(({ column, index, isPinned, isLastPinned, cellStyle: style }) => {
        const isActive = index === activeColumn
        const text = cellText(block, row, column)
        return (
          <div
            key={column.id}
            role="gridcell"
            className={classes.cell}
            aria-colindex={index + 1}
            data-column={index}
            data-pin={isPinned || undefined}
            data-last-pinned={isLastPinned || undefined}
            data-select={column.field.kind === 'select' || undefined}
            data-name={column.id === 'attributes.run_name' || undefined}
            data-numeric={column.isNumeric || undefined}
            data-quiet={column.isQuiet || undefined}
            data-text={text !== undefined || undefined}
            data-long={(text !== undefined && mayBeCut(text, column.isNumeric, Number(style.width))) || undefined}
            data-tone={text?.tone}
            data-drawing={text?.place === undefined ? undefined : column.look?.drawing}
            title={isActive ? text?.title : undefined}
            tabIndex={isActive && !OWN_STOPS.has(column.id) ? 0 : undefined}
            style={text?.place === undefined ? style : drawnStyle(style, text.place)}
          >
            {text === undefined ? (
              <RunCell {...{ block, row, column, isActive, isSelected, isMuted, isFrame, depth, isOpen }} />
            ) : (
              text.text
            )}
          </div>
        )
      })}
    </div>
  )
})

/** A custom property, which React's types do not know. */
function drawnStyle(style: CSSProperties, place: number): CSSProperties {
  const own = { '--place': place }
  return { ...style, ...own }
}

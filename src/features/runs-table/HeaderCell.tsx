/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { RunField } from '../../domain/runField.ts'
import type { RunOrder } from '../../domain/runOrder.ts'
import classes from './HeaderCell.module.css'
import { directionOf, nextOrder } from './nextOrder.ts'
import type { PlacedColumn } from './placeColumns.ts'
import { ResizeHandle } from './ResizeHandle.tsx'

interface HeaderCellProps {
  readonly placed: PlacedColumn
  readonly field: RunField
  readonly order: RunOrder | undefined
  readonly isActive: boolean
  readonly onOrder: (order: RunOrder | undefined) => void
  /** `undefined` gives the column its first width back. */
  readonly onResize: (columnId: string, width: number | undefined) => void
}

const KEYBOARD_STEP_PX = 16

/** A column's name: a click orders by it, its right edge drags, Alt with an arrow key makes it wider or narrower. */
export function HeaderCell({ placed, field, order, isActive, onOrder, onResize }: HeaderCellProps) {
  const { column, index, pin, isLastPinned, style } = placed
  const direction = directionOf(order, field)
  const width = Number(style.width)
  const Arrow = direction === 'ascending' ? ArrowUp : ArrowDown
  const resizeByKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    event.stopPropagation()
    onResize(column.id, width + (event.key === 'ArrowRight' ? KEYBOARD_STEP_PX : -KEYBOARD_STEP_PX))
  }
  return (
    <div
      role="columnheader"
      className={classes.cell}
      aria-colindex={index + 1}
      aria-sort={direction ?? 'none'}
      data-column={index}
      data-pin={pin}
      data-last-pinned={isLastPinned || undefined}
      data-name={column.id === 'attributes.run_name' || undefined}
      data-numeric={column.isNumeric || undefined}
      style={style}
    >
      <button
        type="button"
        className={classes.button}
        title={column.label}
        tabIndex={isActive ? 0 : -1}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        onClick={() => onOrder(nextOrder(order, field, column.isNumeric))}
        onKeyDown={resizeByKey}
      >
        <span className={classes.label}>{column.label}</span>
        {column.kindWord !== undefined && <span className={classes.kind}>{column.kindWord}</span>}
        {direction !== undefined && <Arrow className={classes.arrow} aria-hidden />}
      </button>
      <ResizeHandle width={width} onResize={(dragged) => onResize(column.id, dragged)} />
    </div>
  )
}

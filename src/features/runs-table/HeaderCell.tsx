/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import { ArrowDown, ArrowUp, EllipsisVertical } from 'lucide-react'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { isOrderable } from '../../domain/columnField.ts'
import type { ColumnField } from '../../domain/columnField.ts'
import { dragHeader } from './dragHeader.ts'
import classes from './HeaderCell.module.css'
import type { HeaderContext } from './headerContext.ts'
import { HeaderMenu } from './HeaderMenu.tsx'
import { nextOrder, orderPart } from './nextOrder.ts'
import type { PlacedColumn } from './placeColumns.ts'
import { StepPopover } from './StepPopover.tsx'
import { ResizeHandle } from './ResizeHandle.tsx'

interface HeaderCellProps {
  readonly placed: PlacedColumn
  readonly field: ColumnField
  readonly context: HeaderContext
  readonly isActive: boolean
}

const KEYBOARD_STEP_PX = 16

/**
 * A column's name. A click orders by it, with Shift besides what is ordered by already; dragging moves it, and so does
 * Ctrl + Shift with an arrow key; its right edge drags, and Alt with an arrow key makes it wider or narrower; a right
 * click, or Alt with the down arrow, opens its menu.
 */
export function HeaderCell({ placed, field, context, isActive }: HeaderCellProps) {
  const [open, setOpen] = useState<'menu' | 'step'>()
  const button = useRef<HTMLButtonElement>(null)
  const { column, index, isPinned, isLastPinned, style } = placed
  const { order, onOrder, onResize, onMove, onShift } = context
  const part = orderPart(order, field)
  const width = Number(style.width)
  const Arrow = part?.direction === 'ascending' ? ArrowUp : ArrowDown
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const isMenuKey = event.altKey && event.key === 'ArrowDown'
    const isMove = event.ctrlKey && event.shiftKey && by !== 0
    if (!isMenuKey && !isMove && !(event.altKey && by !== 0)) return
    event.preventDefault()
    event.stopPropagation()
    if (isMenuKey) setOpen('menu')
    else if (isMove) onShift(column.id, by === 1 ? 1 : -1)
    else onResize(column.id, width + by * KEYBOARD_STEP_PX, true)
  }
  // What opens stands beside a button of its own, which goes with it: the name gets the focus back.
  const close = (what: typeof open): void => {
    setOpen((before) => (before === what ? undefined : before))
    button.current?.focus({ preventScroll: true })
  }
  return (
    <div
      role="columnheader"
      className={classes.cell}
      aria-colindex={index + 1}
      aria-sort={part?.direction ?? 'none'}
      data-column={index}
      data-column-id={column.id}
      data-pin={isPinned || undefined}
      data-last-pinned={isLastPinned || undefined}
      data-name={column.id === 'attributes.run_name' || undefined}
      data-numeric={column.isNumeric || undefined}
      style={style}
      tabIndex={-1}
      onPointerDown={(event) => dragHeader(event, (toColumnId) => onMove(column.id, toColumnId))}
      onContextMenu={(event) => {
        event.preventDefault()
        setOpen('menu')
      }}
    >
      {open === 'menu' && (
        <HeaderMenu
          {...{ column, field, context }}
          // Asking for a step closes the menu, too.
          onClose={() => close('menu')}
          onAskStep={() => setOpen('step')}
        />
      )}
      {open === 'step' && (
        <StepPopover
          metricKey={field.key}
          settings={context.settings}
          onSettings={context.onSettings}
          onClose={() => close('step')}
        >
          <button type="button" className={classes.menuAnchor} tabIndex={-1} aria-label={column.label} />
        </StepPopover>
      )}
      <button
        ref={button}
        type="button"
        className={classes.button}
        title={column.label}
        tabIndex={isActive ? 0 : -1}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Control+Shift+ArrowLeft Control+Shift+ArrowRight Alt+ArrowDown"
        onClick={(event) => {
          if (isOrderable(field))
            onOrder(nextOrder(order, field, { isNumeric: column.isNumeric, isAdding: event.shiftKey }))
          else setOpen('menu')
        }}
        onKeyDown={onKeyDown}
      >
        <span className={classes.label}>{column.label}</span>
        {column.kindWord !== undefined && <span className={classes.kind}>{column.kindWord}</span>}
        {part !== undefined && <Arrow className={classes.arrow} aria-hidden />}
        {part?.rank !== undefined && <small className={classes.rank}>{part.rank}</small>}
      </button>
      {/* The mouse's way to the menu; the keyboard has its own, so this is no stop for it. */}
      <span className={classes.more} aria-hidden onClick={() => setOpen('menu')}>
        <EllipsisVertical />
      </span>
      <ResizeHandle width={width} onResize={(dragged, isDone) => onResize(column.id, dragged, isDone)} />
    </div>
  )
}

import { useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { ColumnBrush } from '../../domain/columnBrush.ts'
import { brushBetween, brushStretch, brushWords } from './axisBrush.ts'
import { fieldLabel } from './fieldLabel.ts'
import type { ParallelAxisLayout } from './layoutParallel.ts'
import classes from './ParallelAxis.module.css'

interface ParallelAxisProps {
  readonly layout: ParallelAxisLayout
  readonly top: number
  readonly bottom: number
  readonly brush: ColumnBrush | undefined
  readonly onBrush: (brush: ColumnBrush | undefined) => void
}

/** Half of what can be taken hold of beside the axis, in CSS pixels. */
const GRIP = 11
/** A shorter drag is a click, which takes the brush away. */
const SHORTEST_DRAG = 4
/** A key moves a brush by this share of the axis. */
const KEY_STEP = 0.05

/** A vertical axis with its labels; a drag along it, or its keys, choose the part that runs are wanted from. */
export function ParallelAxis({ layout, top, bottom, brush, onBrush }: ParallelAxisProps) {
  const [drag, setDrag] = useState<{ readonly start: number; readonly end: number }>()
  const { axis, column, x } = layout
  const dragged = drag && brushBetween(layout, drag.start, drag.end)
  const shown = dragged ?? brush
  const stretch = shown && brushStretch(layout, shown)
  const heightIn = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    return Math.min(bottom, Math.max(top, event.clientY - box.top + top))
  }
  const press = (event: KeyboardEvent) => {
    const step = (bottom - top) * KEY_STEP
    const held = stretch ?? { top, bottom: (top + bottom) / 2 }
    const moves: Readonly<Record<string, number>> = { ArrowUp: -step, ArrowDown: step }
    const by = moves[event.key]
    if (event.key === 'Escape' || event.key === 'Delete') onBrush(undefined)
    else if (by === undefined) return
    else if (stretch === undefined) onBrush(brushBetween(layout, held.top, held.bottom))
    else if (event.shiftKey)
      onBrush(brushBetween(layout, held.top, Math.max(held.top + 1, Math.min(bottom, held.bottom + by))))
    else onBrush(brushBetween(layout, Math.max(top, held.top + by), Math.min(bottom, held.bottom + by)))
    event.preventDefault()
  }
  return (
    <>
      <svg className={classes.layer} aria-hidden>
        <path className={classes.line} d={`M${x} ${top}V${bottom}`} />
        {axis.ticks.map((tick, place) => (
          <text key={tick} className={classes.label} x={x - 6} y={axis.toPixel(tick)}>
            {axis.labels[place]}
          </text>
        ))}
        {stretch !== undefined && (
          <rect
            className={classes.brush}
            x={x - 6}
            y={stretch.top}
            width={12}
            height={stretch.bottom - stretch.top}
            rx={2}
          />
        )}
      </svg>
      <div
        className={classes.grip}
        style={{ left: x - GRIP, top, width: 2 * GRIP, height: bottom - top }}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input has one value, a brush has two ends
        role="slider"
        aria-label={`Range of ${fieldLabel(column.field)}: up and down move it, with Shift they change its length, Escape clears it`}
        aria-orientation="vertical"
        aria-valuenow={stretch === undefined ? 0 : Math.round(((bottom - stretch.top) / (bottom - top)) * 100)}
        aria-valuetext={shown === undefined ? 'everything' : brushWords(shown)}
        tabIndex={0}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          const start = heightIn(event)
          setDrag({ start, end: start })
        }}
        onPointerMove={(event) => drag && setDrag({ start: drag.start, end: heightIn(event) })}
        onPointerUp={() => {
          setDrag(undefined)
          if (drag !== undefined) onBrush(Math.abs(drag.end - drag.start) < SHORTEST_DRAG ? undefined : dragged)
        }}
        onPointerCancel={() => setDrag(undefined)}
        onKeyDown={press}
      />
    </>
  )
}

import { useState } from 'react'
import type { PointerEvent } from 'react'
import { chartKeys } from './chartKeys.ts'
import { cursorAt } from './cursorAt.ts'
import { findPoint } from './findPoint.ts'
import type { PointRef } from './findPoint.ts'
import type { GestureTarget } from './gestureTarget.ts'
import type { ChartLayout } from './layoutChart.ts'

/** A drag over the plot, in CSS pixels of the chart: one that chooses a range, or one that takes the plot along. */
interface Drag {
  readonly start: number
  readonly end: number
  readonly pans: boolean
}

/** A shorter drag is a click with an unsteady hand, in CSS pixels. */
const SHORTEST_DRAG = 5

/** What mouse, pen, finger and keys do on a chart; `band` is the range being dragged, in CSS pixels of the chart. */
export function useChartGestures(target: GestureTarget) {
  const { layout, link, chart, zoomed, onZoom } = target
  const [drag, setDrag] = useState<Drag>()
  const { plot, x, curves } = layout
  const right = plot.x + plot.width
  const choose = (point: PointRef | undefined, surface: Element) => link.moveTo(cursorAt(point, chart, surface, false))
  const panBy = (pixels: number) => onZoom({ min: x.toValue(plot.x - pixels), max: x.toValue(right - pixels) })

  return {
    band: drag && !drag.pans ? { from: Math.min(drag.start, drag.end), to: Math.max(drag.start, drag.end) } : undefined,
    pans: drag?.pans === true,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const pans = event.button === 1 || (event.button === 0 && event.shiftKey)
        if (event.button !== 0 && !pans) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const at = positionIn(event, layout).x
        setDrag({ start: at, end: at, pans: pans && zoomed })
      },
      onPointerMove: (event: PointerEvent) => {
        const at = positionIn(event, layout)
        const end = Math.min(right, Math.max(plot.x, at.x))
        if (drag?.pans === true && end !== drag.end) panBy(end - drag.end)
        if (drag !== undefined) setDrag({ ...drag, end })
        choose(findPoint(curves, at.x, at.y, plot), event.currentTarget)
      },
      onPointerUp: () => {
        setDrag(undefined)
        if (drag === undefined || drag.pans || Math.abs(drag.end - drag.start) < SHORTEST_DRAG) return
        onZoom({
          min: x.toValue(Math.min(drag.start, drag.end)),
          max: x.toValue(Math.max(drag.start, drag.end)),
        })
      },
      onPointerCancel: () => setDrag(undefined),
      onPointerLeave: () => {
        if (drag === undefined) link.moveTo(undefined)
      },
      onDoubleClick: () => onZoom(undefined),
      ...chartKeys(target, { isDragging: drag !== undefined, onStopDrag: () => setDrag(undefined) }),
    },
  }
}

/** Where in the chart a pointer is, in CSS pixels. The handlers stand on an element that covers the plot. */
function positionIn(event: PointerEvent, { plot }: ChartLayout) {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left + plot.x, y: event.clientY - box.top + plot.y }
}

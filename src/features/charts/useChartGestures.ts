import { useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { Extent } from '../../domain/series/extent.ts'
import { nearest } from '../../domain/series/search.ts'
import type { ChartLink } from './chartLink.ts'
import { findPoint, movePoint } from './findPoint.ts'
import type { PointRef } from './findPoint.ts'
import type { ChartLayout } from './layoutChart.ts'
import { zoomAround } from './zoomRange.ts'

export interface GestureTarget {
  readonly layout: ChartLayout
  readonly link: ChartLink
  /** This chart's name among those that share the crosshair. */
  readonly chart: string
  readonly zoomed: boolean
  /** `undefined` shows everything. */
  readonly onZoom: (range: Extent | undefined) => void
}

/** A shorter drag is a click with an unsteady hand, in CSS pixels. */
const SHORTEST_DRAG = 5
const FAST = 10
const KEY_ZOOM = 2

/** What mouse, pen, finger and keys do on a chart; `band` is the range being dragged, in CSS pixels of the chart. */
export function useChartGestures({ layout, link, chart, zoomed, onZoom }: GestureTarget) {
  const [drag, setDrag] = useState<{ readonly start: number; readonly end: number }>()
  const { plot, x, curves } = layout
  const right = plot.x + plot.width

  const choose = (point: PointRef | undefined, surface: Element, byKeyboard: boolean) => {
    const index = point?.drawn.indices[point.at]
    if (point === undefined || index === undefined) return
    const { curve } = point.drawn
    const roomBelow = innerHeight - surface.getBoundingClientRect().bottom
    link.moveTo({ x: curve.x[index] ?? 0, chart, curve: curve.id, index, byKeyboard, roomBelow })
  }

  const chosen = (): PointRef | undefined => {
    const cursor = link.getCursor()
    const drawn = curves.find(({ curve }) => cursor?.chart === chart && curve.id === cursor.curve)
    if (drawn === undefined || cursor === undefined) return undefined
    const at = drawn.indices.indexOf(cursor.index)
    // A point can stop being drawn when the zoom changes; its neighbour then takes over.
    return { drawn, at: at >= 0 ? at : nearest(drawn.xs, x.toPixel(cursor.x)) }
  }

  const move = (by: number, surface: Element) => {
    const from = chosen()
    const [drawn] = curves
    if (drawn === undefined) return
    // The first arrow puts the crosshair on the last point; only the next one moves it.
    const start = from ?? { drawn, at: drawn.xs.length }
    choose(movePoint(start, from === undefined && Number.isFinite(by) ? 0 : by, plot.x, right), surface, true)
  }

  const changeCurve = (by: number, surface: Element) => {
    const from = chosen()
    if (from === undefined) return move(0, surface)
    const drawn = curves[(curves.indexOf(from.drawn) + by + curves.length) % curves.length]
    choose(
      drawn && findPoint([drawn], from.drawn.xs[from.at] ?? plot.x, from.drawn.ys[from.at] ?? plot.y),
      surface,
      true,
    )
  }

  const zoom = (factor: number) => {
    const cursor = link.getCursor()
    const inView = cursor !== undefined && cursor.x >= x.from && cursor.x <= x.to
    const range = { min: x.from, max: x.to }
    onZoom(zoomAround(range, inView ? cursor.x : (x.from + x.to) / 2, factor))
  }

  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowRight: (event) => move(event.shiftKey ? FAST : 1, event.currentTarget),
    ArrowLeft: (event) => move(event.shiftKey ? -FAST : -1, event.currentTarget),
    ArrowUp: (event) => changeCurve(-1, event.currentTarget),
    ArrowDown: (event) => changeCurve(1, event.currentTarget),
    Home: (event) => move(Number.NEGATIVE_INFINITY, event.currentTarget),
    End: (event) => move(Number.POSITIVE_INFINITY, event.currentTarget),
    '+': () => zoom(1 / KEY_ZOOM),
    '=': () => zoom(1 / KEY_ZOOM),
    '-': () => zoom(KEY_ZOOM),
    '0': () => onZoom(undefined),
    Escape: () => (drag === undefined ? onZoom(undefined) : setDrag(undefined)),
  }

  return {
    band: drag && { from: Math.min(drag.start, drag.end), to: Math.max(drag.start, drag.end) },
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const at = positionIn(event, layout).x
        setDrag({ start: at, end: at })
      },
      onPointerMove: (event: PointerEvent) => {
        const at = positionIn(event, layout)
        if (drag !== undefined) setDrag({ start: drag.start, end: Math.min(right, Math.max(plot.x, at.x)) })
        choose(findPoint(curves, at.x, at.y), event.currentTarget, false)
      },
      onPointerUp: () => {
        setDrag(undefined)
        if (drag === undefined || Math.abs(drag.end - drag.start) < SHORTEST_DRAG) return
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
      onFocus: (event: { readonly currentTarget: Element }) => {
        if (event.currentTarget.matches(':focus-visible')) move(0, event.currentTarget)
      },
      onBlur: () => link.moveTo(undefined),
      onKeyDown: (event: KeyboardEvent) => {
        const handle = keys[event.key]
        if (handle === undefined || event.ctrlKey || event.metaKey || event.altKey) return
        // An Escape that has nothing to undo here belongs to whatever the chart stands in.
        if (event.key === 'Escape' && drag === undefined && !zoomed) return
        event.preventDefault()
        event.stopPropagation()
        handle(event)
      },
    },
  }
}

/** Where in the chart a pointer is, in CSS pixels. The handlers stand on an element that covers the plot. */
function positionIn(event: PointerEvent, { plot }: ChartLayout) {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left + plot.x, y: event.clientY - box.top + plot.y }
}

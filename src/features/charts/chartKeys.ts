import type { KeyboardEvent } from 'react'
import { nearest } from '../../domain/series/search.ts'
import { cursorAt } from './cursorAt.ts'
import { findPoint, movePoint, nextLost } from './findPoint.ts'
import type { PointRef } from './findPoint.ts'
import type { GestureTarget } from './gestureTarget.ts'
import { zoomAround } from './zoomRange.ts'

const FAST = 10
const KEY_ZOOM = 2
/** How much of the view a page key moves it by. */
const PAGE = 0.5

interface DragState {
  readonly isDragging: boolean
  readonly onStopDrag: () => void
}

/** What keys do on a chart: arrows go from point to point and from curve to curve, N to what is no number, plus and minus zoom, page keys pan. */
export function chartKeys(
  { layout, link, chart, zoomed, onZoom }: GestureTarget,
  { isDragging, onStopDrag }: DragState,
) {
  const { plot, x, curves } = layout
  const right = plot.x + plot.width

  const choose = (point: PointRef | undefined, surface: Element) => {
    const cursor = cursorAt(point, chart, surface, true)
    if (cursor !== undefined) link.moveTo(cursor)
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
    choose(movePoint(start, from === undefined && Number.isFinite(by) ? 0 : by, plot.x, right), surface)
  }

  const changeCurve = (by: number, surface: Element) => {
    const from = chosen()
    if (from === undefined) return move(0, surface)
    const drawn = curves[(curves.indexOf(from.drawn) + by + curves.length) % curves.length]
    const y = from.drawn.ys[from.at] ?? Number.NaN
    choose(drawn && findPoint([drawn], from.drawn.xs[from.at] ?? plot.x, Number.isNaN(y) ? plot.y : y, plot), surface)
  }

  const goToLost = (surface: Element) => {
    choose(nextLost(curves, chosen(), plot.x, right), surface)
  }

  const zoom = (factor: number) => {
    const cursor = link.getCursor()
    const inView = cursor !== undefined && cursor.x >= x.from && cursor.x <= x.to
    const centre = inView ? cursor.x : x.toValue(plot.x + plot.width / 2)
    onZoom(zoomAround({ min: x.from, max: x.to }, centre, factor, layout.logX))
  }

  const pan = (pages: number) => {
    const by = pages * PAGE * plot.width
    if (zoomed) onZoom({ min: x.toValue(plot.x + by), max: x.toValue(right + by) })
  }

  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowRight: (event) => move(event.shiftKey ? FAST : 1, event.currentTarget),
    ArrowLeft: (event) => move(event.shiftKey ? -FAST : -1, event.currentTarget),
    ArrowUp: (event) => changeCurve(-1, event.currentTarget),
    ArrowDown: (event) => changeCurve(1, event.currentTarget),
    Home: (event) => move(Number.NEGATIVE_INFINITY, event.currentTarget),
    End: (event) => move(Number.POSITIVE_INFINITY, event.currentTarget),
    n: (event) => goToLost(event.currentTarget),
    N: (event) => goToLost(event.currentTarget),
    PageDown: () => pan(1),
    PageUp: () => pan(-1),
    '+': () => zoom(1 / KEY_ZOOM),
    '=': () => zoom(1 / KEY_ZOOM),
    '-': () => zoom(KEY_ZOOM),
    '0': () => onZoom(undefined),
    Escape: () => (isDragging ? onStopDrag() : onZoom(undefined)),
  }

  return {
    onFocus: (event: { readonly currentTarget: Element }) => {
      if (event.currentTarget.matches(':focus-visible')) move(0, event.currentTarget)
    },
    onBlur: () => link.moveTo(undefined),
    onKeyDown: (event: KeyboardEvent) => {
      const handle = keys[event.key]
      if (handle === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      // What has nothing to do here belongs to whatever the chart stands in.
      if (event.key === 'Escape' && !isDragging && !zoomed) return
      if (event.key.startsWith('Page') && !zoomed) return
      event.preventDefault()
      event.stopPropagation()
      handle(event)
    },
  }
}

import type { Cursor } from './chartLink.ts'
import type { ChartCurve } from './chartSeries.ts'
import { indexAtX } from './findPoint.ts'
import type { ChartLayout } from './layoutChart.ts'

/** A curve's point under the crosshair. */
export interface CursorPoint {
  readonly curve: ChartCurve
  /** Into the curve's series. */
  readonly index: number
  readonly value: number
  /** CSS pixels; NaN when the value has no place on the screen. */
  readonly x: number
  readonly y: number
  /** The point that the pointer or the keys chose. */
  readonly chosen: boolean
}

/** The point of every curve that stands for the crosshair's x: the chosen one, and the closest of each other curve. */
export function pointsAt(layout: ChartLayout, cursor: Cursor, chart: string): CursorPoint[] {
  const pixel = layout.x.toPixel(cursor.x)
  return layout.curves.flatMap((drawn): CursorPoint[] => {
    const { curve } = drawn
    const chosen = cursor.chart === chart && cursor.curve === curve.id && curve.x[cursor.index] === cursor.x
    const index = chosen ? cursor.index : indexAtX(drawn, cursor.x, pixel)
    const value = index === undefined ? undefined : curve.y[index]
    if (index === undefined || value === undefined) return []
    const x = layout.x.toPixel(curve.x[index] ?? cursor.x)
    return [{ curve, index, value, chosen, x, y: layout.y.toPixel(value) }]
  })
}

/** What the tooltip lists: the points closest to the chosen one, largest value first, and how many more there are. */
export function tooltipRows(points: readonly CursorPoint[], most: number) {
  const chosen = points.find((point) => point.chosen)
  const level = chosen !== undefined && Number.isFinite(chosen.y) ? chosen.y : 0
  const distance = ({ y, chosen }: CursorPoint) =>
    chosen ? -1 : Number.isFinite(y) ? Math.abs(y - level) : Number.MAX_VALUE
  const shown = points.toSorted((a, b) => distance(a) - distance(b)).slice(0, most)
  return { rows: shown.toSorted((a, b) => byValue(a.value, b.value)), more: points.length - shown.length }
}

/** Largest first, NaN last. */
function byValue(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return b === a ? 0 : b - a
}

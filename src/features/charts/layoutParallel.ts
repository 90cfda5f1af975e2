import type { ChartColumn } from '../../domain/chartColumn.ts'
import type { ColumnScale } from '../../domain/columnScale.ts'
import { labelWidth } from './axisLabels.ts'
import { columnAxis } from './columnAxis.ts'
import type { ColumnAxis } from './columnAxis.ts'

/** A column as a vertical axis. */
export interface ParallelAxisLayout {
  readonly column: ChartColumn
  readonly axis: ColumnAxis
  /** CSS pixels from the left. */
  readonly x: number
}

/** A run's way through the axes; NaN on an axis where it has no place. */
export interface ParallelLine {
  readonly index: number
  readonly ys: readonly number[]
}

export interface ParallelLayout {
  readonly top: number
  readonly bottom: number
  readonly axes: readonly ParallelAxisLayout[]
  readonly lines: readonly ParallelLine[]
}

const TOP = 30
const BOTTOM = 12
/** For half of the first axis' name, at least. */
const LEFT = 62
const PIXELS_PER_TICK = 40
/** The share of a category's room over which its runs are spread, so that their lines do not become one. */
const SPREAD = 0.6

/** Puts columns side by side as axes, and every run across them. `right` is the room behind the last axis. */
export function layoutParallel(
  columns: readonly ChartColumn[],
  scaleOf: (column: ChartColumn) => ColumnScale,
  runCount: number,
  { width, height, right }: { readonly width: number; readonly height: number; readonly right: number },
): ParallelLayout {
  const [top, bottom] = [TOP, Math.max(TOP + 1, height - BOTTOM)]
  const count = Math.max(2, Math.floor((bottom - top) / PIXELS_PER_TICK))
  const scaled = columns.map((column) => ({ column, axis: columnAxis(column, scaleOf(column), count, bottom, top) }))
  const left = roomFor(scaled[0]?.axis.labels ?? [])
  const apart = (width - left - right) / Math.max(1, columns.length - 1)
  const axes = scaled.map((axis, place) => ({ ...axis, x: left + place * apart }))
  const places = axes.map(({ column, axis }) => placesOn(column, axis, runCount))
  const lines = Array.from({ length: runCount }, (_, index) => ({
    index,
    ys: places.map((place) => place[index] ?? Number.NaN),
  }))
  return { top, bottom, axes, lines }
}

function roomFor(labels: readonly string[]): number {
  return labels.reduce((most, label) => Math.max(most, labelWidth(label) + 12), LEFT)
}

function placesOn(column: ChartColumn, axis: ColumnAxis, runCount: number): readonly number[] {
  const places = Array.from({ length: runCount }, (_, index) => axis.placeOf(index))
  if (column.kind === 'number') return places
  const members = new Map<number, number[]>()
  for (const [index, place] of places.entries()) {
    if (!Number.isNaN(place)) members.set(place, [...(members.get(place) ?? []), index])
  }
  const room = Math.abs(axis.toPixel(1) - axis.toPixel(0)) * SPREAD
  for (const [place, indices] of members) {
    for (const [rank, index] of indices.entries()) {
      places[index] = place + room * ((rank + 0.5) / indices.length - 0.5)
    }
  }
  return places
}

/** An SVG path through the axes, parted where the run has no place; a lonely place is a short stroke across its axis. */
export function linePath({ ys }: ParallelLine, axes: readonly ParallelAxisLayout[]): string {
  return ys
    .map((y, place) => {
      const x = axes[place]?.x ?? 0
      if (Number.isNaN(y)) return ''
      const isFirst = Number.isNaN(ys[place - 1] ?? Number.NaN)
      const isLonely = isFirst && Number.isNaN(ys[place + 1] ?? Number.NaN)
      return isLonely ? `M${x - 4} ${y}h8` : `${isFirst ? 'M' : 'L'}${x} ${y}`
    })
    .join('')
}

/** The line closest to a point between two axes, by height; `undefined` when none is within `reach` pixels. */
export function nearestLine(
  { axes, lines }: ParallelLayout,
  x: number,
  y: number,
  reach: number,
): ParallelLine | undefined {
  const right = axes.findIndex((axis) => axis.x >= x)
  const after = right < 0 ? axes.length - 1 : right
  const before = Math.max(0, after - 1)
  const [from, to] = [axes[before]?.x ?? 0, axes[after]?.x ?? 0]
  const share = to > from ? Math.min(1, Math.max(0, (x - from) / (to - from))) : 0
  let best: ParallelLine | undefined
  let least = reach
  for (const line of lines) {
    const [a, b] = [line.ys[before] ?? Number.NaN, line.ys[after] ?? Number.NaN]
    const away = Math.abs(a + (b - a) * share - y)
    if (away < least) {
      least = away
      best = line
    }
  }
  return best
}

import { durationAxis, logAxis, stepAxis, valueAxis } from '../../domain/series/axis.ts'
import type { Axis } from '../../domain/series/axis.ts'
import { unionExtent, valueExtent } from '../../domain/series/extent.ts'
import type { Extent } from '../../domain/series/extent.ts'
import { pixelGrid, reduceCurve } from '../../domain/series/reduce.ts'
import { lowerBound, upperBound } from '../../domain/series/search.ts'
import { logLabels, numberLabels, xLabels } from './axisLabels.ts'
import type { ChartCurve, XKind } from './chartSeries.ts'
import { linearMap, logMap } from './geometry.ts'
import type { PixelMap, Rect } from './geometry.ts'
import { projectCurve } from './projectCurve.ts'
import type { DrawnCurve } from './projectCurve.ts'

/** Everything that a chart shows, at its measured size. */
export interface ChartLayout {
  readonly plot: Rect
  readonly xKind: XKind
  readonly log: boolean
  readonly x: Axis & PixelMap & { readonly labels: readonly string[] }
  readonly y: Axis & PixelMap & { readonly labels: readonly string[]; readonly width: number }
  readonly curves: readonly DrawnCurve[]
}

export interface ChartView {
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly xKind: XKind
  readonly log: boolean
  /** The part of the x axis in view; `undefined` is all of it. */
  readonly zoom: Extent | undefined
}

export const MARGIN = { top: 10, right: 12, bottom: 0, left: 4 } as const
export const X_AXIS_HEIGHT = 24
/** Space between the value labels and the plot. */
export const LABEL_GAP = 8
const LABEL_CHARACTER = 6.3
const NARROWEST_Y_AXIS = 34
const PIXELS_PER_X_TICK = 88
const PIXELS_PER_Y_TICK = 40
/** For a log axis without a positive value in view. */
const ANY_DECADE: Extent = { min: 1, max: 10 }
const EMPTY_UNIT: Extent = { min: 0, max: 1 }

/** The whole x range of some curves; `undefined` when they have no points. */
export function fullRange(curves: readonly ChartCurve[]): Extent | undefined {
  return unionExtent(
    curves.map(({ x }) => {
      const [min, max] = [x[0], x.at(-1)]
      return min === undefined || max === undefined ? undefined : { min, max }
    }),
  )
}

/** Chooses axes for what is in view, and the points to draw in every pixel column. Linear in the points in view. */
export function layoutChart(curves: readonly ChartCurve[], view: ChartView): ChartLayout {
  const { min: from, max: to } = apart(view.zoom ?? fullRange(curves) ?? EMPTY_UNIT)
  const height = Math.max(1, view.height - MARGIN.top - MARGIN.bottom - X_AXIS_HEIGHT)
  const yTicks = clamp(Math.round(height / PIXELS_PER_Y_TICK), 2, 6)
  const yAxis = chooseYAxis(curves, from, to, view.log, yTicks)
  const yLabels = view.log ? logLabels(yAxis.ticks) : numberLabels(yAxis.ticks)
  const labelLength = yLabels.reduce((most, label) => Math.max(most, label.length), 0)
  const yWidth = Math.max(NARROWEST_Y_AXIS, Math.ceil(labelLength * LABEL_CHARACTER) + LABEL_GAP)
  const width = Math.max(1, view.width - yWidth - MARGIN.left - MARGIN.right)
  const plot = { x: MARGIN.left + yWidth, y: MARGIN.top, width, height }

  const xAxis = chooseXAxis(from, to, view.xKind, clamp(Math.floor(width / PIXELS_PER_X_TICK), 2, 10))
  const xMap = linearMap(from, to, plot.x, plot.x + width)
  const yMap = (view.log ? logMap : linearMap)(yAxis.from, yAxis.to, plot.y + height, plot.y)
  const grid = pixelGrid(from, to, Math.round(width * view.pixelRatio))
  return {
    plot,
    xKind: view.xKind,
    log: view.log,
    x: { ...xAxis, ...xMap, labels: xLabels(xAxis.ticks, view.xKind) },
    y: { ...yAxis, ...yMap, labels: yLabels, width: yWidth },
    curves: curves.map((curve) => {
      const picked = reduceCurve({ x: curve.x, y: curve.series.values }, grid)
      return projectCurve(curve, picked, xMap, yMap, plot)
    }),
  }
}

function chooseYAxis(curves: readonly ChartCurve[], from: number, to: number, log: boolean, count: number): Axis {
  const floor = log ? Number.MIN_VALUE : undefined
  const extentOver = (range: (x: Float64Array) => Extent) =>
    unionExtent(
      curves.map(({ x, series }) => {
        const { min, max } = range(x)
        return valueExtent({ x, y: series.values }, min, max, floor)
      }),
    )
  const extent =
    extentOver(() => ({ min: from, max: to })) ??
    // Between two points there is still the line that joins them.
    extentOver((x) => ({ min: x[lowerBound(x, from) - 1] ?? from, max: x[upperBound(x, to)] ?? to }))
  return log ? logAxis(extent ?? ANY_DECADE, count) : valueAxis(extent ?? EMPTY_UNIT, count)
}

function chooseXAxis(from: number, to: number, kind: XKind, count: number): Axis {
  if (kind === 'step') return stepAxis(from, to, count)
  if (kind === 'relative') return durationAxis(from, to, count)
  // Ticks belong on the reader's own full hours and days.
  const shiftMs = -new Date(from).getTimezoneOffset() * 60_000
  const { ticks } = durationAxis(from + shiftMs, to + shiftMs, count)
  return { from, to, ticks: ticks.map((tick) => tick - shiftMs) }
}

/** A range of one point gets room on both sides. */
function apart({ min, max }: Extent): Extent {
  if (max > min) return { min, max }
  const room = Math.max(0.5, Math.abs(min) * Number.EPSILON * 4)
  return { min: min - room, max: max + room }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

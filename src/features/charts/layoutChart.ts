import type { Axis } from '../../domain/series/axis.ts'
import { unionExtent } from '../../domain/series/extent.ts'
import type { Extent } from '../../domain/series/extent.ts'
import { pixelGrid, reduceCurve } from '../../domain/series/reduce.ts'
import { upperBound } from '../../domain/series/search.ts'
import { labelWidth, logLabels, numberLabels, xLabels } from './axisLabels.ts'
import type { ChartCurve, XKind } from './chartSeries.ts'
import { chooseXAxis, chooseYAxis } from './chooseAxes.ts'
import { linearMap, logMap } from './geometry.ts'
import type { PixelMap, Rect } from './geometry.ts'
import { projectBand } from './projectBand.ts'
import { projectCurves } from './projectCurve.ts'
import type { DrawnCurve } from './projectCurve.ts'
import type { YRange } from './lineView.ts'

/** Everything that a chart shows, at its measured size. */
export interface ChartLayout {
  readonly plot: Rect
  readonly xKind: XKind
  readonly logX: boolean
  readonly logY: boolean
  readonly x: Axis & PixelMap & { readonly labels: readonly string[] }
  readonly y: Axis & PixelMap & { readonly labels: readonly string[]; readonly width: number }
  /** What pointer, keys and tooltip know. */
  readonly curves: readonly DrawnCurve[]
  /** What is only drawn, behind them. */
  readonly shadows: readonly DrawnCurve[]
}

export interface ChartView {
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly xKind: XKind
  readonly logX?: boolean
  readonly logY?: boolean
  /** The y axis leaves out what lies far from almost all values. */
  readonly clipOutliers?: boolean
  /** The y axis shows just this. */
  readonly yRange?: YRange | undefined
  /** The part of the x axis in view; `undefined` is all of it. */
  readonly zoom: Extent | undefined
}

export const MARGIN = { top: 10, right: 12, bottom: 0, left: 4 } as const
export const X_AXIS_HEIGHT = 24
/** Space between the value labels and the plot. */
export const LABEL_GAP = 8
const NARROWEST_Y_AXIS = 34
/** Dates are longer than numbers. */
const PIXELS_PER_X_TICK = { wall: 88, other: 64 } as const
const PIXELS_PER_Y_TICK = 40
const EMPTY_UNIT: Extent = { min: 0, max: 1 }

/** The whole x range of some curves, on a log axis that of their positive x; `undefined` when they have no points. */
export function fullRange(curves: readonly ChartCurve[], logX = false): Extent | undefined {
  return unionExtent(
    curves.map(({ x }) => {
      const [min, max] = [logX ? x[upperBound(x, 0)] : x[0], x.at(-1)]
      return min === undefined || max === undefined ? undefined : { min, max }
    }),
  )
}

/** Chooses axes for what is in view, and the points to draw in every pixel column. Linear in the points in view. */
export function layoutChart(curves: readonly ChartCurve[], view: ChartView): ChartLayout {
  const { xKind, logX = false, logY = false } = view
  const { min: from, max: to } = apart(view.zoom ?? fullRange(curves, logX) ?? EMPTY_UNIT, logX)
  const height = Math.max(1, view.height - MARGIN.top - MARGIN.bottom - X_AXIS_HEIGHT)
  const yTicks = clamp(Math.round(height / PIXELS_PER_Y_TICK), 2, 6)
  const yAxis = chooseYAxis(curves, { from, to, log: logY, count: yTicks, ...view })
  const yLabels = logY ? logLabels(yAxis.ticks) : numberLabels(yAxis.ticks)
  const yWidth = Math.max(NARROWEST_Y_AXIS, ...yLabels.map((label) => Math.ceil(labelWidth(label)) + LABEL_GAP))
  const width = Math.max(1, view.width - yWidth - MARGIN.left - MARGIN.right)
  const plot = { x: MARGIN.left + yWidth, y: MARGIN.top, width, height }

  const xAxis = labelledXAxis(from, to, view, width)
  const xMap = (logX ? logMap : linearMap)(from, to, plot.x, plot.x + width)
  const yMap = (logY ? logMap : linearMap)(yAxis.from, yAxis.to, plot.y + height, plot.y)
  const grid = columnGrid(from, to, Math.round(width * view.pixelRatio), logX)
  const draw = (shadows: boolean): DrawnCurve[] => {
    const drawn = curves.filter(({ shadow = false }) => shadow === shadows)
    const picked = drawn.map((curve) => ({ curve, indices: reduceCurve(curve, grid) }))
    return projectCurves(picked, xMap, yMap, plot).map((one) => {
      const { band } = one.curve
      return band === undefined ? one : { ...one, band: projectBand(one.curve, band, grid, xMap, yMap) }
    })
  }
  return {
    plot,
    xKind,
    logX,
    logY,
    x: { ...xAxis, ...xMap },
    y: { ...yAxis, ...yMap, labels: yLabels, width: yWidth },
    curves: draw(false),
    shadows: draw(true),
  }
}

/** The x axis with as many ticks as there is room for; fewer where their labels are long, such as those of large steps. */
function labelledXAxis(from: number, to: number, { xKind, logX = false }: ChartView, width: number) {
  const chosen = (perTick: number) => {
    const axis = chooseXAxis(from, to, xKind, { log: logX, count: clamp(Math.floor(width / perTick), 1, 10) })
    const labels = logX && xKind !== 'relative' ? logLabels(axis.ticks) : xLabels(axis.ticks, xKind)
    return { ...axis, labels }
  }
  const usual = chosen(PIXELS_PER_X_TICK[xKind === 'wall' ? 'wall' : 'other'])
  const longest = Math.max(0, ...usual.labels.map(labelWidth)) + 2 * LABEL_GAP
  return longest * usual.labels.length > width + longest ? chosen(longest) : usual
}

/** Borders of pixel columns: equally wide on the screen. */
function columnGrid(from: number, to: number, columns: number, log: boolean): Float64Array {
  if (!log) return pixelGrid(from, to, columns)
  const grid = pixelGrid(Math.log(from), Math.log(to), columns).map(Math.exp)
  grid[0] = from
  grid[grid.length - 1] = to
  return grid
}

/** A range of one point gets room on both sides. */
function apart({ min, max }: Extent, log: boolean): Extent {
  if (max > min) return { min, max }
  if (log) return { min: min / 2, max: min * 2 }
  const room = Math.max(0.5, Math.abs(min) * Number.EPSILON * 4)
  return { min: min - room, max: max + room }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

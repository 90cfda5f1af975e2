import type { ChartColumn } from '../../domain/chartColumn.ts'
import type { ColumnScale } from '../../domain/columnScale.ts'
import { labelWidth } from './axisLabels.ts'
import { columnAxis } from './columnAxis.ts'
import type { ColumnAxis } from './columnAxis.ts'
import type { Rect } from './geometry.ts'
import { LABEL_GAP, MARGIN, X_AXIS_HEIGHT } from './layoutChart.ts'

/** Two columns as the axes of a plot. */
export interface PlotLayout {
  readonly plot: Rect
  readonly logX: boolean
  readonly logY: boolean
  readonly x: ColumnAxis
  readonly y: ColumnAxis & { readonly width: number }
}

interface PlotSize {
  readonly width: number
  readonly height: number
}

const NARROWEST_Y_AXIS = 34
const WIDEST_Y_AXIS = 132
const PIXELS_PER_TICK = { x: 88, y: 36 } as const
const PIXELS_PER_CATEGORY = { x: 64, y: 18 } as const

/** Lays two columns out as the axes of a plot of that size. */
export function layoutPlot(
  columns: { readonly x: ChartColumn; readonly y: ChartColumn },
  scales: { readonly x: ColumnScale; readonly y: ColumnScale },
  { width, height }: PlotSize,
): PlotLayout {
  const inner = Math.max(1, height - MARGIN.top - MARGIN.bottom - X_AXIS_HEIGHT)
  const room = columns.y.kind === 'category' ? PIXELS_PER_CATEGORY.y : PIXELS_PER_TICK.y
  const y = columnAxis(columns.y, scales.y, Math.max(2, Math.floor(inner / room)), MARGIN.top + inner, MARGIN.top)
  const yWidth = Math.min(WIDEST_Y_AXIS, Math.max(NARROWEST_Y_AXIS, Math.ceil(widest(y.labels)) + LABEL_GAP))
  const left = MARGIN.left + yWidth
  const plotWidth = Math.max(1, width - left - MARGIN.right)
  const perTick = columns.x.kind === 'category' ? PIXELS_PER_CATEGORY.x : PIXELS_PER_TICK.x
  const xAt = (room: number) =>
    columnAxis(columns.x, scales.x, Math.max(1, Math.floor(plotWidth / room)), left, left + plotWidth)
  const usual = xAt(perTick)
  // Of categories, every name counts: which of them are shown changes with how many.
  const x = widest(usual.labels) + LABEL_GAP > perTick ? xAt(widest(xAt(1).labels) + LABEL_GAP) : usual
  return {
    plot: { x: left, y: MARGIN.top, width: plotWidth, height: inner },
    logX: x.scale === 'log',
    logY: y.scale === 'log',
    x,
    y: { ...y, width: yWidth },
  }
}

function widest(labels: readonly string[]): number {
  return Math.max(0, ...labels.map(labelWidth))
}

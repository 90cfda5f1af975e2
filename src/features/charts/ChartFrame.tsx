import type { ReactNode } from 'react'
import { CartesianAxis, CartesianGrid, Surface } from 'recharts'
import type { XAxisTickContentProps } from 'recharts'
import type { Axis } from '../../domain/series/axis.ts'
import { labelWidth } from './axisLabels.ts'
import type { PixelMap, Rect } from './geometry.ts'
import { LABEL_GAP, X_AXIS_HEIGHT } from './layoutChart.ts'

/** Axes, and where they are. */
interface FrameLayout {
  readonly plot: Rect
  readonly x: LabelledAxis
  readonly y: LabelledAxis & { readonly width: number }
}

interface LabelledAxis extends Axis, Pick<PixelMap, 'toPixel'> {
  readonly labels: readonly string[]
}

interface ChartFrameProps {
  readonly layout: FrameLayout
  readonly width: number
  readonly height: number
  readonly children?: ReactNode
}

/** Ticks are chosen and counted by the layout: Recharts need not measure their labels or leave some out. */
const SHARED_AXIS = {
  interval: 0,
  axisLine: false,
  tickLine: false,
  tickSize: 0,
  tickMargin: LABEL_GAP,
  tick: <TickLabel />,
  zIndex: 0,
} as const

/** Half of a capital's height, and all of it: where the line of text is, below the middle or the top of a label. */
const CAPITAL = { middle: '0.355em', start: '0.71em', end: 0 } as const

/** Recharts tells where it is. Its own label looks for places to break the line, for which it measures every word. */
function TickLabel({ x, y, textAnchor, verticalAnchor = 'end', payload }: Partial<XAxisTickContentProps>) {
  return (
    <text x={x} y={y} dy={CAPITAL[verticalAnchor]} textAnchor={textAnchor} fill="var(--text-3)" fontSize={10.5}>
      {payload?.value}
    </text>
  )
}

/** Recharts' part: axes and grid. What is inside it draws the series (docs/adr/0003-recharts-frame-canvas-series.md). */
export function ChartFrame({ layout, width, height, children }: ChartFrameProps) {
  const { plot, x, y } = layout
  return (
    <Surface width={width} height={height} aria-hidden>
      <CartesianGrid
        {...plot}
        zIndex={0}
        vertical={false}
        stroke="var(--grid)"
        // Not as points: of no points at all Recharts looks for some in the chart that is not around it.
        horizontalCoordinatesGenerator={() => y.ticks.map(y.toPixel)}
        verticalCoordinatesGenerator={() => []}
      />
      <CartesianAxis
        {...SHARED_AXIS}
        orientation="bottom"
        x={plot.x}
        y={plot.y + plot.height}
        width={plot.width}
        height={X_AXIS_HEIGHT}
        ticks={placed(x).map((tick) => ({
          ...tick,
          coordinate: Math.min(tick.coordinate, width - labelWidth(tick.value) / 2),
        }))}
      />
      <CartesianAxis
        {...SHARED_AXIS}
        orientation="left"
        x={plot.x - y.width}
        y={plot.y}
        width={y.width}
        height={plot.height}
        ticks={placed(y)}
      />
      {children}
    </Surface>
  )
}

function placed({ ticks, labels, toPixel }: LabelledAxis) {
  return ticks.map((tick, index) => ({ value: labels[index] ?? '', coordinate: toPixel(tick), index, offset: 0 }))
}

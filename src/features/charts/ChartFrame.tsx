import type { ReactNode } from 'react'
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts'
import type { XAxisTickContentProps } from 'recharts'
import { LABEL_GAP, MARGIN, X_AXIS_HEIGHT } from './layoutChart.ts'
import type { Axis } from '../../domain/series/axis.ts'

/** Axes as Recharts draws them. */
interface FrameLayout {
  readonly logX: boolean
  readonly logY: boolean
  readonly x: LabelledAxis
  readonly y: LabelledAxis & { readonly width: number }
}

interface LabelledAxis extends Axis {
  readonly labels: readonly string[]
}

interface ChartFrameProps {
  readonly layout: FrameLayout
  readonly width: number
  readonly height: number
  readonly children?: ReactNode
}

/** Recharts shows no axis without rows; where it ends is said by its domain. */
const ROWS = [{ x: 1, y: 1 }]
/** Ticks are chosen and counted by `layoutChart`: Recharts need not measure their labels or look for nicer ones. */
const SHARED_AXIS = {
  type: 'number',
  allowDataOverflow: true,
  niceTicks: 'none',
  interval: 0,
  axisLine: false,
  tickLine: false,
  tickSize: 0,
  tickMargin: LABEL_GAP,
  tick: tickLabel,
  // In the order in which they stand: a layer of its own is mounted in a second pass.
  zIndex: 0,
} as const

type Tick = Pick<
  XAxisTickContentProps,
  'x' | 'y' | 'textAnchor' | 'verticalAnchor' | 'payload' | 'tickFormatter' | 'index'
>

/** Half of a capital's height, and all of it: where the line of text is, below the middle or the top of a label. */
const CAPITAL = { middle: '0.355em', start: '0.71em', end: 0 } as const

/** Recharts' own label looks for places to break the line, for which it measures every word. */
function tickLabel({ x, y, textAnchor, verticalAnchor, payload, tickFormatter, index }: Tick) {
  return (
    <text x={x} y={y} dy={CAPITAL[verticalAnchor]} textAnchor={textAnchor} fill="var(--text-3)" fontSize={10.5}>
      {tickFormatter?.(payload.value, index)}
    </text>
  )
}

/** Recharts' part: axes and grid. What is inside it draws the series (docs/adr/0003-recharts-frame-canvas-series.md). */
export function ChartFrame({ layout, width, height, children }: ChartFrameProps) {
  const { x, y } = layout
  const xLabel = new Map(x.ticks.map((tick, index) => [tick, x.labels[index] ?? '']))
  const yLabel = new Map(y.ticks.map((tick, index) => [tick, y.labels[index] ?? '']))
  return (
    <ComposedChart width={width} height={height} data={ROWS} margin={MARGIN} accessibilityLayer={false}>
      <CartesianGrid zIndex={0} vertical={false} stroke="var(--grid)" />
      <XAxis
        {...SHARED_AXIS}
        dataKey="x"
        height={X_AXIS_HEIGHT}
        scale={layout.logX ? 'log' : 'linear'}
        domain={[x.from, x.to]}
        ticks={[...x.ticks]}
        tickFormatter={(tick: number) => xLabel.get(tick) ?? ''}
      />
      <YAxis
        {...SHARED_AXIS}
        dataKey="y"
        width={y.width}
        scale={layout.logY ? 'log' : 'linear'}
        domain={[y.from, y.to]}
        ticks={[...y.ticks]}
        tickFormatter={(tick: number) => yLabel.get(tick) ?? ''}
      />
      {children}
    </ComposedChart>
  )
}

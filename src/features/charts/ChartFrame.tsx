import type { ReactNode } from 'react'
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts'
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

const TICK = { fill: 'var(--text-3)', fontSize: 10.5 }
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
  tick: TICK,
} as const

/** Recharts' part: axes and grid. What is inside it draws the series (docs/adr/0003-recharts-frame-canvas-series.md). */
export function ChartFrame({ layout, width, height, children }: ChartFrameProps) {
  const { x, y } = layout
  const xLabel = new Map(x.ticks.map((tick, index) => [tick, x.labels[index] ?? '']))
  const yLabel = new Map(y.ticks.map((tick, index) => [tick, y.labels[index] ?? '']))
  return (
    <ComposedChart width={width} height={height} data={ROWS} margin={MARGIN} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--grid)" />
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

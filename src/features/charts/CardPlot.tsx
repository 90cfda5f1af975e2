import type { PlotSpec } from '../../domain/chartCard.ts'
import { chartColumn } from '../../domain/chartColumn.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import type { ColumnBrush } from '../../domain/columnBrush.ts'
import { BoxPlot } from './BoxPlot.tsx'
import { ContourPlot } from './ContourPlot.tsx'
import { HistogramPlot } from './HistogramPlot.tsx'
import { ParallelPlot } from './ParallelPlot.tsx'
import { ScatterPlot } from './ScatterPlot.tsx'

export interface CardPlotProps {
  readonly spec: PlotSpec
  readonly charted: ChartedRuns
  readonly brushes: readonly ColumnBrush[]
  readonly onBrush: (brushes: readonly ColumnBrush[]) => void
}

/** The plot of a chart that somebody has put together. */
export function CardPlot({ spec, charted, brushes, onBrush }: CardPlotProps) {
  const column = (at: 0 | 1 | 2) => {
    const field = spec.fields[at]
    return field && chartColumn(charted, field)
  }
  const [first, second, third] = [column(0), column(1), column(2)]
  if (spec.kind === 'parallel') return <ParallelPlot {...{ charted, brushes, onBrush }} fields={spec.fields} />
  if (first === undefined) return null
  if (spec.kind === 'histogram') return <HistogramPlot value={first} />
  if (second === undefined) return null
  if (spec.kind === 'box') return <BoxPlot charted={charted} value={first} by={second} />
  if (spec.kind === 'scatter') return <ScatterPlot charted={charted} x={first} y={second} size={third} />
  return third && <ContourPlot charted={charted} x={first} y={second} z={third} />
}

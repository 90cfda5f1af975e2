import type { ChartColumn } from '../../domain/chartColumn.ts'
import type { Histogram } from '../../domain/histogram.ts'
import { layoutPlot } from './layoutPlot.ts'
import type { PlotLayout } from './layoutPlot.ts'

/** Axes for a histogram: from its first edge to its last, and from 0 to its highest bin. */
export function layoutHistogram(
  { field }: ChartColumn,
  { edges, counts }: Histogram,
  size: { readonly width: number; readonly height: number },
): PlotLayout {
  const highest = counts.reduce((most, count) => Math.max(most, count), 1)
  const x: ChartColumn = { kind: 'number', field, values: edges }
  const y: ChartColumn = {
    kind: 'number',
    field: { kind: 'metrics', key: 'runs' },
    values: Float64Array.of(0, highest),
  }
  return layoutPlot({ x, y }, { x: 'linear', y: 'linear' }, size)
}

import type { ChartColumn } from '../../domain/chartColumn.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { columnExtent } from '../../domain/columnScale.ts'
import { columnFact } from './columnFact.ts'
import type { PlotLayout } from './layoutPlot.ts'
import type { PlotPoint } from './plotPoint.ts'

interface PointColumns {
  readonly x: ChartColumn
  readonly y: ChartColumn
  readonly size?: ChartColumn | undefined
}

const RADIUS = 4.5
const SMALLEST = 3
const LARGEST = 18

/** The runs that have a place on both axes, as points; with a size column their area grows with it. */
export function placePoints(charted: ChartedRuns, { x, y }: PlotLayout, columns: PointColumns): readonly PlotPoint[] {
  const radiusOf = radii(columns.size)
  const shown = [columns.x, columns.y, columns.size].filter((column) => column !== undefined)
  const points = charted.runs.flatMap(({ runId: id, name, color }, index): PlotPoint[] => {
    const point = { x: x.placeOf(index), y: y.placeOf(index) }
    if (Number.isNaN(point.x) || Number.isNaN(point.y)) return []
    return [
      { id, name, color, ...point, radius: radiusOf(index), facts: shown.map((column) => columnFact(column, index)) },
    ]
  })
  // Large ones first, so that small ones lie on top of them.
  return points.toSorted((a, b) => b.radius - a.radius)
}

function radii(size: ChartColumn | undefined): (index: number) => number {
  if (size?.kind !== 'number') return () => RADIUS
  const { min, max } = columnExtent(size.values) ?? { min: 0, max: 1 }
  return (index) => {
    const share = ((size.values[index] ?? Number.NaN) - min) / (max - min || 1)
    return Number.isFinite(share) ? Math.sqrt(SMALLEST ** 2 + share * (LARGEST ** 2 - SMALLEST ** 2)) : SMALLEST
  }
}

import type { ChartColumn } from '../../domain/chartColumn.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { AxisName } from './AxisName.tsx'
import { fieldLabel } from './fieldLabel.ts'
import { layoutPlot } from './layoutPlot.ts'
import { PlotFrame } from './PlotFrame.tsx'
import { PlotNote } from './PlotNote.tsx'
import { PlotPoints } from './PlotPoints.tsx'
import { placePoints } from './placePoints.ts'
import { useScales } from './useScales.ts'

interface ScatterPlotProps {
  readonly charted: ChartedRuns
  readonly x: ChartColumn
  readonly y: ChartColumn
  /** Makes bubbles of the points, by their area. */
  readonly size?: ChartColumn | undefined
}

/** Runs as points in two columns. */
export function ScatterPlot({ charted, x, y, size }: ScatterPlotProps) {
  const { scaleOf, onScale } = useScales()
  const scales = { x: scaleOf(x), y: scaleOf(y) }
  const title = `${fieldLabel(y.field)} by ${fieldLabel(x.field)}`
  return (
    <PlotFrame
      layoutAt={(place) => layoutPlot({ x, y }, scales, place)}
      names={{
        x: <AxisName field={x.field} scale={scales.x} onScale={onScale(x)} />,
        y: <AxisName field={y.field} scale={scales.y} onScale={onScale(y)} />,
      }}
    >
      {(layout) => {
        const points = placePoints(charted, layout, { x, y, size })
        return (
          <>
            <PlotPoints title={title} plot={layout.plot} points={points} />
            <PlotNote shown={points.length} all={charted.runs.length} />
          </>
        )
      }}
    </PlotFrame>
  )
}

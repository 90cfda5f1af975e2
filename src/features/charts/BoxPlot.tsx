import type { ChartColumn } from '../../domain/chartColumn.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { AxisName } from './AxisName.tsx'
import { Box } from './Box.tsx'
import classes from './BoxPlot.module.css'
import { boxGroups } from './boxGroups.ts'
import { fieldLabel } from './fieldLabel.ts'
import { layoutPlot } from './layoutPlot.ts'
import { PlotFrame } from './PlotFrame.tsx'
import { PlotNote } from './PlotNote.tsx'
import { PlotPoints } from './PlotPoints.tsx'
import { useScales } from './useScales.ts'

interface BoxPlotProps {
  readonly charted: ChartedRuns
  readonly value: ChartColumn
  /** One box for each of its values. */
  readonly by: ChartColumn
}

const WIDEST = 48

/** How the values of groups of runs are spread: box, whiskers, and every run as a point. */
export function BoxPlot({ charted, value, by }: BoxPlotProps) {
  const { scaleOf, onScale } = useScales()
  const groups = boxGroups(by)
  const scales = { x: 'category', y: scaleOf(value) } as const
  return (
    <PlotFrame
      layoutAt={(place) => layoutPlot({ x: groups, y: value }, scales, place)}
      names={{
        x: <b>{fieldLabel(by.field)}</b>,
        y: <AxisName field={value.field} scale={scales.y} onScale={onScale(value)} />,
      }}
    >
      {(layout) => {
        const { plot, y } = layout
        const share = plot.width / Math.max(1, groups.categories.length)
        const width = Math.min(WIDEST, share * 0.6)
        const points = groups.pointsIn(charted, layout, value, Math.min(share * 0.5, 2 * width))
        return (
          <>
            <svg className={classes.layer} aria-hidden>
              {value.kind === 'number' &&
                groups.categories.map((category, place) => (
                  <Box
                    key={category}
                    x={plot.x + share * (place + 0.5)}
                    width={width}
                    values={groups.valuesOf(value.values, category)}
                    toPixel={y.toPixel}
                  />
                ))}
            </svg>
            <PlotPoints title={`${fieldLabel(value.field)} by ${fieldLabel(by.field)}`} plot={plot} points={points} />
            <PlotNote shown={points.length} all={charted.runs.length} />
          </>
        )
      }}
    </PlotFrame>
  )
}

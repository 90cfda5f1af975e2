import type { ChartColumn } from '../../domain/chartColumn.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { AxisName } from './AxisName.tsx'
import { numberWords, shortNumber } from './columnFact.ts'
import { contourBands } from './contourBands.ts'
import classes from './ContourPlot.module.css'
import { fieldLabel } from './fieldLabel.ts'
import { layoutPlot } from './layoutPlot.ts'
import { placePoints } from './placePoints.ts'
import { PlotFrame } from './PlotFrame.tsx'
import { PlotPoints } from './PlotPoints.tsx'
import { useScales } from './useScales.ts'

interface ContourPlotProps {
  readonly charted: ChartedRuns
  readonly x: ChartColumn
  readonly y: ChartColumn
  /** What the surface is as high as. */
  readonly z: ChartColumn
}

/** Fewer runs make no surface. */
const FEWEST = 3

/** Three numbers of the runs: two as a plane, the third as bands over it, and the runs as points. */
export function ContourPlot({ charted, x, y, z }: ContourPlotProps) {
  const { scaleOf, onScale } = useScales()
  const scales = { x: scaleOf(x), y: scaleOf(y) }
  if (z.kind === 'category') return <p className={classes.none}>{fieldLabel(z.field)} is no number in all runs</p>
  return (
    <PlotFrame
      layoutAt={(place) => layoutPlot({ x, y }, scales, place)}
      names={{
        x: <AxisName field={x.field} scale={scales.x} onScale={onScale(x)} />,
        y: <AxisName field={y.field} scale={scales.y} onScale={onScale(y)} />,
      }}
    >
      {(layout) => {
        const index = new Map(charted.runs.map(({ runId }, at) => [runId, at]))
        const points = placePoints(charted, layout, { x, y }).flatMap((point) => {
          const value = z.values[index.get(point.id) ?? -1] ?? Number.NaN
          const facts = [...point.facts, `${fieldLabel(z.field)} ${numberWords(z, value)}`]
          return Number.isFinite(value) ? [{ ...point, z: value, facts }] : []
        })
        const bands = points.length < FEWEST ? [] : contourBands(points, layout.plot)
        return (
          <>
            <svg className={classes.layer} aria-hidden>
              {bands.map(({ from, path }) => (
                <path key={from} className={classes.band} d={path} />
              ))}
            </svg>
            <PlotPoints
              title={`${fieldLabel(z.field)} over ${fieldLabel(x.field)} and ${fieldLabel(y.field)}`}
              plot={layout.plot}
              points={points}
            />
            <p className={classes.legend} title="Guessed between the runs">
              {bands.length === 0
                ? 'Three runs with all three numbers make a surface'
                : `${shortNumber(z, bands[0]?.from ?? 0)} faint … ${shortNumber(z, Math.max(...points.map((point) => point.z)))} strong, guessed between`}
            </p>
          </>
        )
      }}
    </PlotFrame>
  )
}

import { useState } from 'react'
import type { PointerEvent } from 'react'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import type { ColumnBrush } from '../../domain/columnBrush.ts'
import { printRunField } from '../../domain/runField.ts'
import type { RunField } from '../../domain/runField.ts'
import { AxisName } from './AxisName.tsx'
import { nearestLine } from './layoutParallel.ts'
import { ParallelAxis } from './ParallelAxis.tsx'
import { ParallelLines } from './ParallelLines.tsx'
import classes from './ParallelPlot.module.css'
import { ParallelTip } from './ParallelTip.tsx'
import { useMeasuredSize } from './useMeasuredSize.ts'
import { useParallelLayout } from './useParallelLayout.ts'

interface ParallelPlotProps {
  readonly charted: ChartedRuns
  readonly fields: readonly RunField[]
  readonly brushes: readonly ColumnBrush[]
  readonly onBrush: (brushes: readonly ColumnBrush[]) => void
}

const REACH = 14

/** Runs as lines across columns: each axis numeric, logarithmic or of categories; brushes choose the runs that stand out. */
export function ParallelPlot({ charted, fields, brushes, onBrush }: ParallelPlotProps) {
  const [measure, size] = useMeasuredSize()
  const [pointed, setPointed] = useState<{ readonly chosen: number; readonly x: number; readonly y: number }>()
  const { layout, colors, wanted, scaleOf, onScale } = useParallelLayout(charted, fields, brushes, size)
  const choose = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = { x: event.clientX - box.left, y: event.clientY - box.top }
    // What the brushes leave out is behind the others.
    const lines = layout.lines.filter(({ index }) => wanted[index])
    const chosen = nearestLine({ ...layout, lines }, at.x, at.y, REACH)?.index
    setPointed(chosen === undefined ? undefined : { chosen, ...at })
  }
  const brushOf = (field: RunField) => brushes.find((brush) => isSame(brush.field, field))
  return (
    <div ref={measure} className={classes.plot} onPointerMove={choose} onPointerLeave={() => setPointed(undefined)}>
      {size.width > 0 && (
        <>
          <ParallelLines charted={charted} layout={layout} colors={colors} wanted={wanted} chosen={pointed?.chosen} />
          {layout.axes.map((axis) => {
            const { column, x } = axis
            const others = brushes.filter((brush) => !isSame(brush.field, column.field))
            return (
              <div key={printRunField(column.field)}>
                <div className={classes.name} style={{ left: x }}>
                  <AxisName
                    field={column.field}
                    scale={scaleOf(column)}
                    onScale={onScale(column)}
                    givesColor={colors.scale?.axis === axis}
                  />
                </div>
                <ParallelAxis
                  layout={axis}
                  top={layout.top}
                  bottom={layout.bottom}
                  brush={brushOf(column.field)}
                  onBrush={(brush) => onBrush(brush === undefined ? others : [...others, brush])}
                />
              </div>
            )
          })}
          {pointed !== undefined && (
            <ParallelTip
              charted={charted}
              layout={layout}
              chosen={pointed.chosen}
              color={colors.colorOf(pointed.chosen)}
              at={pointed}
            />
          )}
        </>
      )}
    </div>
  )
}

function isSame(a: RunField, b: RunField): boolean {
  return a.kind === b.kind && a.key === b.key
}

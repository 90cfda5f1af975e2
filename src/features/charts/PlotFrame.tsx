import type { ReactNode } from 'react'
import { ChartFrame } from './ChartFrame.tsx'
import type { PlotLayout } from './layoutPlot.ts'
import classes from './PlotFrame.module.css'
import { useMeasuredSize } from './useMeasuredSize.ts'

interface PlotFrameProps {
  readonly layoutAt: (size: { readonly width: number; readonly height: number }) => PlotLayout
  /** What the axes measure. */
  readonly names: { readonly x: ReactNode; readonly y: ReactNode }
  readonly children: (layout: PlotLayout) => ReactNode
}

/** Axes and grid at the size that the place gives them, their names, and what is drawn on them. */
export function PlotFrame({ layoutAt, names, children }: PlotFrameProps) {
  const [measure, size] = useMeasuredSize()
  const layout = size.width > 0 ? layoutAt(size) : undefined
  return (
    <div className={classes.frame}>
      <div className={classes.name}>{names.y}</div>
      <div ref={measure} className={classes.plot}>
        {layout !== undefined && (
          <>
            <ChartFrame layout={layout} {...size} />
            {children(layout)}
          </>
        )}
      </div>
      <div className={classes.name} data-end>
        {names.x}
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'
import classes from './ChartOverlay.module.css'
import { Crosshair } from './Crosshair.tsx'
import { useChartGestures } from './useChartGestures.ts'
import type { GestureTarget } from './gestureTarget.ts'
import { useWheel } from './useWheel.ts'

interface ChartOverlayProps extends GestureTarget {
  readonly title: string
  /** The id of the chart's summary in words. */
  readonly describedBy: string
  readonly children?: ReactNode
}

/** Takes pointer and keys over the plot, and shows the crosshair and the range being dragged. */
export function ChartOverlay({ title, describedBy, ...target }: ChartOverlayProps) {
  const { band, pans, handlers } = useChartGestures(target)
  const wheel = useWheel(target.layout, target.zoomed, target.onZoom)
  const { plot } = target.layout
  return (
    <>
      <div
        ref={wheel}
        className={classes.surface}
        data-pans={pans || undefined}
        style={{ left: plot.x, top: plot.y, width: plot.width, height: plot.height }}
        // Arrow keys belong to the chart while it has the focus, which is what this role tells screen readers.
        role="application"
        aria-roledescription="chart"
        aria-label={`${title}: arrow keys move from point to point, N to the next NaN or infinity, plus and minus zoom, page keys pan, 0 shows everything`}
        aria-describedby={describedBy}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it takes keys, which the rule does not expect of this role
        tabIndex={0}
        {...handlers}
      />
      {band !== undefined && (
        <div
          className={classes.band}
          style={{ left: band.from, top: plot.y, width: band.to - band.from, height: plot.height }}
        />
      )}
      <Crosshair title={title} layout={target.layout} link={target.link} chart={target.chart} zoomed={target.zoomed} />
    </>
  )
}

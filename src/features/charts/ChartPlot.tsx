import { useId, useMemo } from 'react'
import type { Extent } from '../../domain/series/extent.ts'
import { ChartFrame } from './ChartFrame.tsx'
import type { ChartLink } from './chartLink.ts'
import { ChartOverlay } from './ChartOverlay.tsx'
import classes from './ChartPlot.module.css'
import { curveOf, type ChartSeries, type XKind } from './chartSeries.ts'
import { CurvesLayer } from './CurvesLayer.tsx'
import { fullRange, layoutChart } from './layoutChart.ts'
import { NanMarks } from './NanMarks.tsx'
import { useMeasuredSize } from './useMeasuredSize.ts'
import { usePixelRatio, useThemeName } from './useScreen.ts'
import { zoomTo } from './zoomRange.ts'

interface ChartPlotProps {
  readonly title: string
  readonly series: readonly ChartSeries[]
  readonly xKind: XKind
  readonly log: boolean
  readonly zoom: Extent | undefined
  readonly onZoom: (range: Extent | undefined) => void
  readonly link: ChartLink
  /** The id of the chart's summary in words. */
  readonly describedBy: string
}

/** Frame, curves and gestures at the size that the place gives them. */
export function ChartPlot({ title, series, xKind, log, zoom, onZoom, link, describedBy }: ChartPlotProps) {
  const chart = useId()
  const [measure, { width, height }] = useMeasuredSize()
  const pixelRatio = usePixelRatio()
  const theme = useThemeName()
  // By hand: the compiler would recompute these together with the layout, which changes on every zoom.
  const { curves, full } = useMemo(() => {
    const curves = series.map((source) => curveOf(source, xKind))
    return { curves, full: fullRange(curves) }
  }, [series, xKind])
  const layout =
    width > 0 && full !== undefined ? layoutChart(curves, { width, height, pixelRatio, xKind, log, zoom }) : undefined
  return (
    <div ref={measure} className={classes.plot}>
      {layout !== undefined && full !== undefined && (
        <>
          <ChartFrame layout={layout} width={width} height={height}>
            <CurvesLayer key={theme} layout={layout} />
          </ChartFrame>
          <NanMarks layout={layout} />
          <ChartOverlay
            title={title}
            describedBy={describedBy}
            layout={layout}
            link={link}
            chart={chart}
            zoomed={zoom !== undefined}
            onZoom={(range) => onZoom(range && zoomTo(range, full, xKind))}
          />
        </>
      )}
    </div>
  )
}

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Extent } from '../../domain/series/extent.ts'
import { printXAxis } from '../../domain/series/xAxis.ts'
import type { ChartLink } from './chartLink.ts'
import type { ChartSeries } from './chartSeries.ts'
import { fullRange, layoutChart } from './layoutChart.ts'
import type { LineView, YRange } from './lineView.ts'
import { useCurves } from './useCurves.ts'
import { usePixelRatio, useThemeName } from './useScreen.ts'
import { zoomTo } from './zoomRange.ts'

interface ChartPlace {
  /** This chart's name among those that share the link. */
  readonly chart: string
  readonly link: ChartLink
  readonly width: number
  readonly height: number
}

/** What a chart shows now: the part of its curves that the shared zoom leaves in view, at the size of its place. */
export function useChartLayout(
  series: readonly ChartSeries[],
  view: LineView,
  yRange: YRange | undefined,
  { chart, link, width, height }: ChartPlace,
) {
  const pixelRatio = usePixelRatio()
  const theme = useThemeName()
  const { logX, logY, smoothing, clipOutliers, averaging } = view
  const xKind = view.xAxis.kind
  const band = averaging?.band
  // By hand: the compiler would recompute these together with the layout, which changes on every zoom.
  const options = useMemo(() => ({ xKind, smoothing, band }), [xKind, smoothing, band])
  const { curves, isComputing } = useCurves(series, options, printXAxis(view.xAxis))
  const full = useMemo(() => fullRange(curves, logX), [curves, logX])
  const follow = useCallback((listener: () => void) => link.follow(chart, listener), [link, chart])
  const zoom = useSyncExternalStore(follow, () => link.zoomOf(chart))
  const layout =
    width > 0 && full !== undefined
      ? layoutChart(curves, { width, height, pixelRatio, xKind, logX, logY, clipOutliers, yRange, zoom })
      : undefined
  const onZoom = (range: Extent | undefined): void => {
    link.zoomTo(range && full && zoomTo(range, full, xKind, logX), chart)
  }
  return { layout, isEmpty: full === undefined, isComputing, zoomed: zoom !== undefined, onZoom, theme }
}

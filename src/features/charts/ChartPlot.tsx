import { useId } from 'react'
import { BestMarks } from './BestMarks.tsx'
import { ChartFrame } from './ChartFrame.tsx'
import type { ChartLink } from './chartLink.ts'
import { ChartOverlay } from './ChartOverlay.tsx'
import classes from './ChartPlot.module.css'
import type { ChartSeries } from './chartSeries.ts'
import { CurvesLayer } from './CurvesLayer.tsx'
import type { LineView, YRange } from './lineView.ts'
import { NanMarks } from './NanMarks.tsx'
import { useChartLayout } from './useChartLayout.ts'
import { useMeasuredSize } from './useMeasuredSize.ts'
import { nothingInView, viewCaption } from './viewCaption.ts'

interface ChartPlotProps {
  readonly title: string
  readonly series: readonly ChartSeries[]
  readonly view: LineView
  readonly yRange?: YRange | undefined
  readonly link: ChartLink
  /** The id of the chart's summary in words. */
  readonly describedBy: string
}

/** Frame, curves and gestures at the size that the place gives them. */
export function ChartPlot({ title, series, view, yRange, link, describedBy }: ChartPlotProps) {
  const chart = useId()
  const [measure, size] = useMeasuredSize()
  const { layout, isEmpty, isComputing, zoomed, onZoom, theme } = useChartLayout(series, view, yRange, {
    ...size,
    chart,
    link,
  })
  const nothing = layout === undefined || isEmpty ? '' : nothingInView(layout)
  return (
    <div ref={measure} className={classes.plot} data-caption={viewCaption(view)}>
      {layout !== undefined && (
        <>
          <ChartFrame layout={layout} {...size}>
            <CurvesLayer key={theme} layout={layout} link={link} />
          </ChartFrame>
          <NanMarks layout={layout} />
          {view.markBest && <BestMarks layout={layout} metricKey={title} />}
          <ChartOverlay
            title={title}
            describedBy={describedBy}
            layout={layout}
            link={link}
            chart={chart}
            zoomed={zoomed}
            onZoom={onZoom}
          />
        </>
      )}
      {isComputing && (
        <output className={classes.computing} data-pending>
          computing…
        </output>
      )}
      {nothing !== '' && !isComputing && <p className={classes.outside}>{nothing}</p>}
      {isEmpty && !isComputing && <p className={classes.none}>{nowhere(view)}</p>}
    </div>
  )
}

/** Why no point has a place on the x axis. */
function nowhere({ xAxis, logX }: LineView): string {
  if (xAxis.kind === 'metric') return `No point has a value of ${xAxis.key} at its step`
  return logX ? 'No point lies above zero on the x axis, as a log axis needs it' : 'No points'
}

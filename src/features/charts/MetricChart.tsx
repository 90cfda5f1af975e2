import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { Extent } from '../../domain/series/extent.ts'
import { ChartCard } from './ChartCard.tsx'
import { ChartLink } from './chartLink.ts'
import { ChartPlot } from './ChartPlot.tsx'
import type { ChartSeries, XKind } from './chartSeries.ts'
import classes from './MetricChart.module.css'
import { SingleValues } from './SingleValues.tsx'
import { contentOf, summarizeChart, summaryText, warningText } from './summarizeChart.ts'

interface MetricChartProps {
  /** The metric's key. */
  readonly title: string
  /** How much of the data this is: "all 38,400 points". */
  readonly badge?: ReactNode
  readonly series: readonly ChartSeries[]
  readonly xKind?: XKind
  /** Charts with the same link share one crosshair. Charts with different x axes must not. */
  readonly link?: ChartLink
}

/** One metric of one or several runs: curves with zoom and crosshair, or values where there is no curve to draw. */
export function MetricChart({ title, badge, series, xKind = 'step', link }: MetricChartProps) {
  const summaryId = useId()
  const [own] = useState(() => new ChartLink())
  const [zoom, setZoom] = useState<{ readonly xKind: XKind; readonly range: Extent }>()
  const [log, setLog] = useState(false)
  // By hand: the compiler would look at every point again on every zoom.
  const summaries = useMemo(() => summarizeChart(series), [series])
  const content = contentOf(summaries)
  // A range of steps says nothing about time: another axis starts from everything.
  const range = zoom?.xKind === xKind ? zoom.range : undefined
  const reset = () => setZoom(undefined)
  return (
    <ChartCard
      title={title}
      badge={badge}
      warning={content.kind === 'curves' ? warningText(summaries) : ''}
      actions={
        content.kind === 'curves' && (
          <>
            {range !== undefined && (
              <UnstyledButton className={classes.action} onClick={reset}>
                reset zoom
              </UnstyledButton>
            )}
            <UnstyledButton
              className={classes.action}
              data-quiet={!log || undefined}
              aria-pressed={log}
              onClick={() => setLog(!log)}
            >
              log y
            </UnstyledButton>
          </>
        )
      }
    >
      <VisuallyHidden component="ul" id={summaryId}>
        {summaries.map((one) => (
          <li key={one.source.id}>{summaryText(one)}</li>
        ))}
      </VisuallyHidden>
      {content.kind === 'words' && <p className={classes.words}>{content.words}</p>}
      {content.kind === 'values' && <SingleValues rows={content.rows} />}
      {content.kind === 'curves' && (
        <ChartPlot
          title={title}
          series={series}
          xKind={xKind}
          log={log}
          zoom={range}
          onZoom={(next) => setZoom(next && { xKind, range: next })}
          link={link ?? own}
          describedBy={summaryId}
        />
      )}
    </ChartCard>
  )
}

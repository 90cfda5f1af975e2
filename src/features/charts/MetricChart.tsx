import { useId, useMemo, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { CardTool } from './cardTool.ts'
import { ChartActions } from './ChartActions.tsx'
import { ChartCard } from './ChartCard.tsx'
import { ChartLink } from './chartLink.ts'
import { ChartPlot } from './ChartPlot.tsx'
import type { ChartSeries } from './chartSeries.ts'
import { ChartWords } from './ChartWords.tsx'
import type { LineView, YRange } from './lineView.ts'
import classes from './MetricChart.module.css'
import { LoggedOnce } from './LoggedOnce.tsx'
import { seriesTables } from './seriesTables.ts'
import { contentOf, summarizeChart, warningDetails, warningText } from './summarizeChart.ts'

interface MetricChartProps {
  /** The metric's key. */
  readonly title: string
  /** How much of the data this is: "all 38,400 points". */
  readonly badge?: ReactNode
  readonly series: readonly ChartSeries[]
  /** Stands in the card until the series are there: the card itself, and a menu of it that is open, stay when they come. */
  readonly placeholder?: ReactNode
  readonly view: LineView
  /** Charts with the same link share one crosshair and one zoom. Charts with different x axes must not. */
  readonly link?: ChartLink
  /** What the y axis shows instead of all values, and who keeps it. */
  readonly yRange?: YRange | undefined
  readonly onYRange?: ((range: YRange) => void) | undefined
  readonly tools?: readonly CardTool[]
}

/** What a card shows in place of its curves, or beside them. */
interface Look {
  /** The other y scale than the one that all charts have. */
  readonly otherScale: boolean
  readonly asTable: boolean
}

/** One metric of one or several runs: curves with zoom and crosshair, or values where there is no curve to draw. */
export function MetricChart(props: MetricChartProps) {
  const { title, badge, series, placeholder, view, link, yRange, onYRange, tools = [] } = props
  const summaryId = useId()
  const [own] = useState(() => new ChartLink())
  const [{ otherScale, asTable }, setLook] = useState<Look>({ otherScale: false, asTable: false })
  const shared = link ?? own
  const zoomed = useSyncExternalStore(shared.subscribe, shared.isZoomed)
  // By hand: the compiler would look at every point again on every zoom.
  const summaries = useMemo(() => summarizeChart(series), [series])
  const content = contentOf(summaries)
  const logY = view.logY !== otherScale
  const isHere = placeholder === undefined
  const hasCurves = isHere && content.kind === 'curves' && !asTable
  const table = { label: 'Show as a table', on: asTable, onUse: () => setLook({ otherScale, asTable: !asTable }) }
  return (
    <ChartCard
      title={title}
      badge={badge}
      warning={content.kind === 'curves' ? warningText(summaries) : ''}
      warningDetails={[warningText(summaries), warningDetails(summaries)].join('\n').trim()}
      makeTables={isHere ? () => seriesTables(title, series) : undefined}
      tools={isHere ? [...tools, table] : tools}
      legend={series.length > 1 ? { series, link: shared } : undefined}
      actions={
        hasCurves && (
          <ChartActions
            {...{ title, logY, yRange, onYRange }}
            onLogY={() => setLook({ otherScale: !otherScale, asTable })}
            onResetZoom={zoomed ? () => shared.zoomTo(undefined) : undefined}
          />
        )
      }
    >
      {placeholder}
      {isHere && <ChartWords id={summaryId} {...{ title, summaries, asTable }} />}
      {isHere && !asTable && content.kind === 'words' && <p className={classes.words}>{content.words}</p>}
      {isHere && !asTable && content.kind === 'values' && <LoggedOnce title={title} rows={content.rows} />}
      {hasCurves && (
        <ChartPlot {...{ title, series, yRange }} view={{ ...view, logY }} link={shared} describedBy={summaryId} />
      )}
    </ChartCard>
  )
}

import { useMemo, useState } from 'react'
import type { MetricHistories } from '../../data/historyBoard.ts'
import { useMetricHistories } from '../../data/metricHistories.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { CardWaiting } from './CardWaiting.tsx'
import type { CardTool } from './cardTool.ts'
import type { ChartLink } from './chartLink.ts'
import type { RunGroup } from './chartSeries.ts'
import { HistoryBadge } from './HistoryBadge.tsx'
import { HistoryError } from './HistoryError.tsx'
import type { LineView, YRange } from './lineView.ts'
import { MetricChart } from './MetricChart.tsx'
import { prepareSeries, runsWith } from './prepareSeries.ts'

export interface MetricCardProps {
  readonly charted: ChartedRuns
  readonly metricKey: string
  readonly view: LineView
  readonly link: ChartLink
  /** By run id: runs of the same group are averaged together, when there is averaging. Absent: all runs are one. */
  readonly groups?: ReadonlyMap<string, RunGroup> | undefined
  readonly yRange?: YRange | undefined
  readonly onYRange?: ((range: YRange) => void) | undefined
  readonly tools?: readonly CardTool[]
}

/** One metric of runs with their complete histories: drawn as they arrive, and saying how much of them is there. */
export function MetricCard({ charted, metricKey, groups, tools, ...look }: MetricCardProps) {
  const [all, setAll] = useState(false)
  const runs = runsWith(charted, metricKey)
  const { data, error, onRetry } = useMetricHistories({ key: metricKey, runs, all })
  const { xAxis } = look.view
  const alongKey = xAxis.kind === 'metric' ? xAxis.key : ''
  const along = useMetricHistories({
    key: alongKey,
    runs: xAxis.kind === 'metric' ? runsWith(charted, alongKey) : [],
    all,
  })
  // By hand: a new array would be reduced and painted again.
  const series = useMemo(
    () => prepareSeries(charted.runs, data, along.data, groups),
    [charted.runs, data, along.data, groups],
  )
  const waiting = error === null ? <CardWaiting onRetry={onRetry} /> : <HistoryError error={error} onRetry={onRetry} />
  return (
    <MetricChart
      title={metricKey}
      series={series}
      placeholder={data === undefined || isWithoutPoints(data) ? waiting : undefined}
      {...look}
      {...(tools && { tools })}
      badge={
        <HistoryBadge
          histories={data}
          runCount={runs.length}
          live={runs.some(({ version }) => version === undefined)}
          error={error}
          onLoadAll={() => setAll(true)}
          onRetry={onRetry}
        />
      }
    />
  )
}

/** Nothing has come, and something may: that is not the same as nothing logged. */
function isWithoutPoints({ byRun, settled }: MetricHistories): boolean {
  return !settled && [...byRun.values()].every(({ series }) => series.steps.length === 0)
}

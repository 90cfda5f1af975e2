import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMetricHistory } from '../../data/metricHistory.ts'
import type { MetricHistory } from '../../data/metricHistory.ts'
import { ChartCard } from './ChartCard.tsx'
import type { ChartLink } from './chartLink.ts'
import type { XKind } from './chartSeries.ts'
import { ChartSkeleton } from './ChartSkeleton.tsx'
import { HistoryError } from './HistoryError.tsx'
import { MetricChart } from './MetricChart.tsx'
import { plural } from './summarizeChart.ts'

/** The run that a card shows a metric of. */
export interface ChartedRun {
  readonly runId: string
  readonly name: string
  /** CSS, from `runColor`. */
  readonly color: string
  /** True while more points may come. */
  readonly live: boolean
}

interface MetricCardProps {
  readonly run: ChartedRun
  readonly metricKey: string
  readonly xKind?: XKind
  readonly link?: ChartLink
}

/** One metric of a run with its complete history: drawn as it arrives, and saying how much of it is there. */
export function MetricCard({ run: { runId, name, color, live }, metricKey, xKind, link }: MetricCardProps) {
  const history = useMetricHistory(runId, metricKey, live)
  const { data, error, refetch } = history
  if (data === undefined) {
    return (
      <ChartCard title={metricKey} badge={error === null ? 'loading…' : undefined}>
        {error === null ? <ChartSkeleton /> : <HistoryError error={error} onRetry={() => void refetch()} />}
      </ChartCard>
    )
  }
  return (
    <MetricChart
      title={metricKey}
      series={[{ id: runId, name, color, series: data.series }]}
      badge={
        <>
          {badgeText(history, data, live)}
          {error !== null && (
            <Button variant="subtle" size="compact-xs" onClick={() => void refetch()}>
              Try again
            </Button>
          )}
        </>
      }
      {...(xKind && { xKind })}
      {...(link && { link })}
    />
  )
}

function badgeText({ error }: UseQueryResult<MetricHistory>, { series, complete }: MetricHistory, live: boolean) {
  const points = plural(series.steps.length, 'point')
  if (!complete) return error === null ? `${points} so far, loading…` : `${points}, the rest did not come`
  const all = series.steps.length > 1 ? `all ${points}` : points
  if (error !== null) return `${all}, not up to date`
  return live ? `${all} so far` : all
}

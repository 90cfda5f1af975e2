import { useMemo, useState } from 'react'
import { useMetricHistories } from '../../data/metricHistories.ts'
import type { Statistic } from '../../domain/chartCard.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { lastValue } from '../../domain/chartedRun.ts'
import { ChartSkeleton } from './ChartSkeleton.tsx'
import { HistoryBadge } from './HistoryBadge.tsx'
import classes from './BarPlot.module.css'
import { barRows } from './barRows.ts'
import { prepareSeries, runsWith } from './prepareSeries.ts'
import { ValueBars } from './ValueBars.tsx'

interface BarPlotProps {
  readonly charted: ChartedRuns
  readonly metricKey: string
  readonly statistic: Statistic
}

/** One value of a metric per run as bars. The last one is known; for the smallest and largest histories are read. */
export function BarPlot({ charted, metricKey, statistic }: BarPlotProps) {
  const [all, setAll] = useState(false)
  const runs = statistic === 'last' ? [] : runsWith(charted, metricKey)
  const { data, error, refetch } = useMetricHistories({ key: metricKey, runs, all })
  const rows = useMemo(
    () =>
      statistic === 'last'
        ? charted.runs.flatMap((run, index) => {
            const value = lastValue(charted, index, metricKey)
            return value === undefined ? [] : [{ ...run, id: run.runId, value, when: 'last value' }]
          })
        : barRows(prepareSeries(charted.runs, data, undefined, undefined), statistic),
    [charted, metricKey, statistic, data],
  )
  if (statistic !== 'last' && data === undefined) return <ChartSkeleton />
  return (
    <>
      {statistic !== 'last' && data !== undefined && (
        <p className={classes.badge}>
          <HistoryBadge
            histories={data}
            runCount={runs.length}
            live={runs.some(({ version }) => version === undefined)}
            error={error}
            onLoadAll={() => setAll(true)}
            onRetry={() => void refetch()}
          />
        </p>
      )}
      <ValueBars rows={rows} />
    </>
  )
}

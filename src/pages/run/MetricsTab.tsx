import { ChartLine } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { chartRuns } from '../../domain/chartRuns.ts'
import type { Metric } from '../../domain/metric.ts'
import type { Run } from '../../domain/run.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import classes from './MetricsTab.module.css'

/** Charts are a third of the page's code: fetched with the first curve, not with the first run. */
const RunCharts = lazyPart(async () => (await import('../../features/charts/RunCharts.tsx')).RunCharts)

interface MetricsTabProps {
  readonly run: Run
  /** Those of the run that belong on this tab. */
  readonly metrics: readonly Metric[]
  /** Said when there are none. */
  readonly empty: ReactNode
}

/** A curve for each metric. */
export function MetricsTab({ run, metrics, empty }: MetricsTabProps) {
  const [openedMs] = useState(() => Date.now())
  // By hand: what is drawn must not be prepared again because something else on the page has changed.
  const charted = useMemo(
    () => chartRuns([{ ...run, data: { ...run.data, metrics } }], openedMs),
    [run, metrics, openedMs],
  )
  if (metrics.length === 0) {
    return (
      <EmptyState icon={<ChartLine aria-hidden />} title="No curves">
        {empty}
      </EmptyState>
    )
  }
  return (
    <div className={classes.tab}>
      <RunCharts charted={charted} />
    </div>
  )
}

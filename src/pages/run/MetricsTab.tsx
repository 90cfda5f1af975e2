import { ChartLine } from 'lucide-react'
import { lazy } from 'react'
import type { ReactNode } from 'react'
import type { Metric } from '../../domain/metric.ts'
import { isLive } from '../../domain/run.ts'
import type { Run } from '../../domain/run.ts'
import { colorOfRun, runTitle } from '../../domain/runFacts.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import classes from './MetricsTab.module.css'

/** Charts are a third of the page's code: fetched with the first curve, not with the first run. */
const MetricGrid = lazy(async () => ({
  default: (await import('../../features/charts/MetricGrid.tsx')).MetricGrid,
}))

interface MetricsTabProps {
  readonly run: Run
  /** Those of the run that belong on this tab. */
  readonly metrics: readonly Metric[]
  /** Said when there are none. */
  readonly empty: ReactNode
}

/** A curve for each metric. */
export function MetricsTab({ run, metrics, empty }: MetricsTabProps) {
  const { info } = run
  if (metrics.length === 0) {
    return (
      <EmptyState icon={<ChartLine aria-hidden />} title="No curves">
        {empty}
      </EmptyState>
    )
  }
  const charted = { runId: info.runId, name: runTitle(info), color: colorOfRun(run), live: isLive(info.status) }
  return (
    <div className={classes.tab}>
      <MetricGrid run={charted} metricKeys={metrics.map(({ key }) => key)} />
    </div>
  )
}

import type { Metric } from '../../domain/metric.ts'
import { MetricsTable } from '../../features/run-overview/MetricsTable.tsx'
import classes from './MetricsTab.module.css'

interface MetricsTabProps {
  readonly metrics: readonly Metric[]
}

export function MetricsTab({ metrics }: MetricsTabProps) {
  return (
    <div className={classes.tab}>
      <MetricsTable title="Latest values" metrics={metrics} />
    </div>
  )
}

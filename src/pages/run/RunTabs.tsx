import { Link } from 'react-router'
import { isSystemMetric } from '../../domain/metric.ts'
import type { Metric } from '../../domain/metric.ts'
import type { RunInfo } from '../../domain/run.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { runHref } from '../../routes/run.ts'
import type { RunTab } from '../../routes/run.ts'
import classes from './RunTabs.module.css'

interface RunTabsProps {
  readonly info: RunInfo
  readonly metrics: readonly Metric[]
  readonly current: RunTab
}

/** Tabs that are links, so that each opens in a browser tab of its own too. */
export function RunTabs({ info, metrics, current }: RunTabsProps) {
  const system = metrics.filter(({ key }) => isSystemMetric(key)).length
  const tabs = [
    { tab: 'overview', label: 'Overview', count: undefined },
    { tab: 'metrics', label: 'Metrics', count: metrics.length - system },
    { tab: 'system', label: 'System', count: system },
    { tab: 'artifacts', label: 'Artifacts', count: undefined },
  ] as const
  return (
    <nav className={classes.tabs} aria-label="Run">
      {tabs.map(({ tab, label, count }) => (
        <Link
          key={tab}
          className={classes.tab}
          to={runHref(info.experimentId, info.runId, { tab })}
          aria-current={tab === current ? 'page' : undefined}
        >
          <span>
            {label}
            <b className={classes.bold} aria-hidden>
              {label}
            </b>
          </span>
          {count !== undefined && <span className={classes.count}> {formatInteger(count)}</span>}
        </Link>
      ))}
    </nav>
  )
}

import type { ChartedRuns } from '../../domain/chartedRun.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import classes from './CurveStrip.module.css'
import { MetricCard } from './MetricCard.tsx'
import { SmoothingControl } from './SmoothingControl.tsx'
import { ToolButton } from './ToolButton.tsx'
import { useWorkspaceRuns } from './useWorkspaceRuns.ts'
import { XAxisMenu } from './XAxisMenu.tsx'

interface CurveStripProps {
  readonly charted: ChartedRuns
  /** Of which metrics; few. */
  readonly metricKeys: readonly string[]
  readonly settings: ChartSettings
  readonly onSettings: (change: Partial<ChartSettings>) => void
  /** Opens the curves of all metrics. */
  readonly onAll: () => void
}

/** The curves of a few metrics beside each other, with one crosshair and one zoom. Import it lazily: Recharts is heavy. */
export function CurveStrip({ charted, metricKeys, settings, onSettings, onAll }: CurveStripProps) {
  const { link, shown, groups } = useWorkspaceRuns(charted, settings, onSettings)
  const { xAxis, smoothing, logY } = settings
  return (
    <section className={classes.strip} aria-label="Curves">
      <header className={classes.header}>
        <h2>Curves</h2>
        <small>
          {metricKeys.length} of {charted.metricKeys.length} metrics
        </small>
        <span className={classes.tools}>
          <XAxisMenu
            xAxis={xAxis}
            metricKeys={charted.metricKeys}
            onChange={(next) => onSettings({ xAxis: next, zoom: undefined })}
          />
          <SmoothingControl smoothing={smoothing} onChange={(next) => onSettings({ smoothing: next })} />
          <ToolButton label="log y" aria-pressed={logY} onClick={() => onSettings({ logY: !logY })} />
          <ToolButton label="all curves" onClick={onAll} />
        </span>
      </header>
      <div className={classes.cards}>
        {metricKeys.map((key) => (
          <MetricCard
            key={key}
            metricKey={key}
            charted={shown}
            view={settings}
            yRange={settings.yRanges.find((range) => range.key === key)}
            {...{ link, groups }}
          />
        ))}
      </div>
    </section>
  )
}

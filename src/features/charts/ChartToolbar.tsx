import type { ReactNode } from 'react'
import { useSyncExternalStore } from 'react'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import { AddChart } from './AddChart.tsx'
import type { ChartLink } from './chartLink.ts'
import classes from './ChartToolbar.module.css'
import { LineOptions } from './LineOptions.tsx'
import { SmoothingControl } from './SmoothingControl.tsx'
import { ToolButton } from './ToolButton.tsx'
import { useChartKeySheet } from './useChartKeySheet.ts'
import { XAxisMenu } from './XAxisMenu.tsx'

interface ChartToolbarProps {
  readonly settings: ChartSettings
  readonly charted: ChartedRuns
  readonly link: ChartLink
  readonly onSettings: (change: Partial<ChartSettings>) => void
  /** Which runs are drawn. */
  readonly note?: ReactNode
}

/** What holds for all charts: which, along which axis, how smooth. */
export function ChartToolbar({ settings, charted, link, onSettings, note }: ChartToolbarProps) {
  useChartKeySheet()
  const zoomed = useSyncExternalStore(link.subscribe, link.isZoomed)
  const { xAxis, smoothing, logY, find } = settings
  return (
    <div className={classes.bar} role="toolbar" aria-label="Charts">
      <SearchField label="Find a metric" width={170} value={find} onCommit={(text) => onSettings({ find: text })} />
      <XAxisMenu
        xAxis={xAxis}
        metricKeys={charted.metricKeys}
        onChange={(next) => onSettings({ xAxis: next, zoom: undefined })}
      />
      <SmoothingControl smoothing={smoothing} onChange={(next) => onSettings({ smoothing: next })} />
      <LineOptions settings={settings} charted={charted} onSettings={onSettings} />
      <span className={classes.note}>{note}</span>
      <span className={classes.tools}>
        {charted.runs.length > 1 && (
          <AddChart charted={charted} onAdd={(spec) => onSettings({ cards: [...settings.cards, spec] })} />
        )}
        <ToolButton label="log y" aria-pressed={logY} onClick={() => onSettings({ logY: !logY })} />
        <ToolButton
          label="reset zoom"
          disabled={!zoomed}
          onClick={({ currentTarget: { previousElementSibling: beside } }) => {
            // What is disabled cannot keep the focus.
            if (beside instanceof HTMLElement) beside.focus()
            link.zoomTo(undefined)
          }}
        />
      </span>
    </div>
  )
}

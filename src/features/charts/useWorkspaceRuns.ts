import { useMemo } from 'react'
import { pickRuns } from '../../domain/chartedRun.ts'
import type { ChartedRun, ChartedRuns } from '../../domain/chartedRun.ts'
import { printXAxis } from '../../domain/series/xAxis.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { ChartLink } from './chartLink.ts'
import { groupsBy, inLegend } from './runGroups.ts'
import { useZoomInLink } from './useZoomInLink.ts'

/** The runs that a workspace draws, what they are averaged by, and what its charts share. */
export function useWorkspaceRuns(
  charted: ChartedRuns,
  { xAxis, logX, zoom, mutedRuns, averaging }: ChartSettings,
  onSettings: (change: Partial<ChartSettings>) => void,
) {
  const axis = `${printXAxis(xAxis)} ${logX}`
  const link = useMemo(() => linkFor(axis), [axis])
  useZoomInLink(link, zoom, (next) => onSettings({ zoom: next }))
  const shown = useMemo(() => pickRuns(charted, ({ runId }) => !mutedRuns.includes(runId)), [charted, mutedRuns])
  const by = averaging?.by
  const groups = useMemo(() => by && groupsBy(charted, by), [charted, by])
  return { link, shown, groups, named: (runs: readonly ChartedRun[]) => inLegend(runs, averaging, groups) }
}

/** Each axis has a crosshair and a zoom of its own: a step is no place on a time axis. */
function linkFor(_axis: string): ChartLink {
  return new ChartLink()
}

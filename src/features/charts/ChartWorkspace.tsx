import { useDeferredValue, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { pickRuns } from '../../domain/chartedRun.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { printXAxis } from '../../domain/series/xAxis.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { CardWindow } from './CardWindow.tsx'
import { ChartLink } from './chartLink.ts'
import { ChartToolbar } from './ChartToolbar.tsx'
import classes from './ChartWorkspace.module.css'
import { groupsBy, prepareWorkspace } from './prepareWorkspace.ts'
import { RunLegend } from './RunLegend.tsx'
import { WorkspaceCard } from './WorkspaceCard.tsx'
import { WorkspaceNote } from './WorkspaceNote.tsx'

export interface ChartWorkspaceProps {
  readonly charted: ChartedRuns
  readonly settings: ChartSettings
  readonly onSettings: (change: Partial<ChartSettings>) => void
  /** Which runs are drawn, and the way to more. */
  readonly note?: ReactNode
  /** More tools, at the right. */
  readonly tools?: ReactNode
  /** Stands above the cards. */
  readonly children?: ReactNode
}

const CARD = {
  small: { cardWidth: 260, cardHeight: 190 },
  medium: { cardWidth: 360, cardHeight: 236 },
  large: { cardWidth: 560, cardHeight: 340 },
} as const

/** A card for every metric of some runs, with one crosshair and one zoom for all. Import it lazily: Recharts is heavy. */
export function ChartWorkspace({ charted, settings, onSettings, note, tools, children }: ChartWorkspaceProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const { xAxis, logX, mutedRuns, averaging } = settings
  // A step is no place on a time axis: each axis has its own crosshair and zoom.
  const axis = `${printXAxis(xAxis)} ${logX}`
  const link = useMemo(() => linkFor(axis), [axis])
  const shown = useMemo(() => pickRuns(charted, ({ runId }) => !mutedRuns.includes(runId)), [charted, mutedRuns])
  const find = useDeferredValue(settings.find)
  const { sections, count, dropped, broken } = useMemo(
    () => prepareWorkspace(charted.metricKeys, { ...settings, find }, closed),
    [charted.metricKeys, settings, find, closed],
  )
  const by = averaging?.by
  const groups = useMemo(() => by && groupsBy(shown, by), [shown, by])
  return (
    <div className={classes.workspace}>
      <ChartToolbar settings={settings} charted={charted} link={link} onSettings={onSettings} note={note}>
        {tools}
      </ChartToolbar>
      <CardWindow
        sections={sections}
        wide={settings.wide}
        {...CARD[settings.cardSize]}
        onToggle={({ title }) => setClosed((closed) => closed.symmetricDifference(new Set([title])))}
        renderCard={(key) => (
          <WorkspaceCard {...{ charted: shown, settings, onSettings, link, groups }} metricKey={key} />
        )}
      >
        {charted.runs.length > 1 && (
          <RunLegend
            runs={charted.runs}
            muted={mutedRuns}
            onMuted={(runIds) => onSettings({ mutedRuns: runIds })}
            link={link}
          />
        )}
        {children}
        <WorkspaceNote
          {...{ count, dropped, broken, find }}
          total={charted.metricKeys.length}
          onBringBack={() => onSettings({ dropped: [] })}
        />
      </CardWindow>
    </div>
  )
}

/** The axis is not a parameter of the link: a new axis has a new one. */
function linkFor(_axis: string): ChartLink {
  return new ChartLink()
}

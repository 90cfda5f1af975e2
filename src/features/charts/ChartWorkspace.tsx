import { useDeferredValue, useMemo, useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { CardWindow } from './CardWindow.tsx'
import { ChartPrinting } from './ChartPrinting.tsx'
import { ChartToolbar } from './ChartToolbar.tsx'
import classes from './ChartWorkspace.module.css'
import { prepareWorkspace } from './prepareWorkspace.ts'
import { RunLegend } from './RunLegend.tsx'
import { useArrangement } from './useArrangement.ts'
import { useWorkspaceRuns } from './useWorkspaceRuns.ts'
import { WorkspaceCard } from './WorkspaceCard.tsx'
import { WorkspaceNote } from './WorkspaceNote.tsx'

type DrawingWish = NonNullable<ComponentProps<typeof ChartPrinting>['wish']>

export interface ChartWorkspaceProps {
  readonly charted: ChartedRuns
  /** With the runs that brushes leave out: what parallel coordinates show behind the others. */
  readonly around?: ChartedRuns
  readonly settings: ChartSettings
  readonly onSettings: (change: Partial<ChartSettings>) => void
  /** Which runs are drawn, and the way to more. */
  readonly note?: ReactNode
  /** What these runs are, in words, for paper. Absent where the page prints its charts itself. */
  readonly printedAs?: string | undefined
  /** What such a page does with all of the charts. */
  readonly wish?: DrawingWish | undefined
}

const CARD = {
  small: { cardWidth: 260, cardHeight: 190 },
  medium: { cardWidth: 360, cardHeight: 236 },
  large: { cardWidth: 560, cardHeight: 340 },
} as const

/** A card for every metric of some runs, with one crosshair and one zoom for all. Import it lazily: Recharts is heavy. */
export function ChartWorkspace(props: ChartWorkspaceProps) {
  const { charted, around = charted, settings, onSettings, note, printedAs } = props
  const [printing, setPrinting] = useState<DrawingWish>()
  const wish = props.wish ?? printing
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const { link, shown, groups, named } = useWorkspaceRuns(charted, settings, onSettings)
  const { pinned, dropped, moves, cards, spans, mutedRuns, cardSize } = settings
  const find = useDeferredValue(settings.find)
  const { sections, ...counts } = useMemo(
    () => prepareWorkspace(charted.metricKeys, { find, pinned, dropped, moves, cards }, closed),
    [charted.metricKeys, find, pinned, dropped, moves, cards, closed],
  )
  const arrangement = useArrangement(settings, onSettings)
  const hidden = charted.runs.length - shown.runs.length
  const open = sections.reduce((sum, section) => sum + (section.open ? section.keys.length : 0), 0)
  return (
    <div className={classes.workspace} data-open-cards={open}>
      <ChartToolbar settings={settings} charted={charted} link={link} onSettings={onSettings} note={note} />
      <ChartPrinting
        runs={named(shown.runs)}
        runsAre={hidden > 0 && printedAs !== undefined ? `${printedAs}, ${hidden} of them hidden` : printedAs}
        open={open}
        wish={wish}
        onWish={(act) => setPrinting({ act, onEnd: () => setPrinting(undefined) })}
      />
      <CardWindow
        sections={sections}
        spans={spans}
        {...CARD[cardSize]}
        arrangement={arrangement}
        drawsAll={wish !== undefined}
        onToggle={({ id }) => setClosed((closed) => closed.symmetricDifference(new Set([id])))}
        renderCard={(spot) => (
          <WorkspaceCard {...{ charted: shown, around, settings, onSettings, link, groups }} spot={spot} />
        )}
      >
        {charted.runs.length > 1 && (
          <RunLegend
            runs={named(charted.runs)}
            muted={mutedRuns}
            onMuted={(runIds) => onSettings({ mutedRuns: runIds })}
            link={link}
          />
        )}
        <WorkspaceNote
          {...counts}
          find={find}
          total={charted.metricKeys.length}
          onBringBack={() => onSettings({ dropped: [] })}
        />
      </CardWindow>
    </div>
  )
}

import { useMemo, useRef } from 'react'
import { chartRows } from '../../domain/chartRows.ts'
import { tableRowsOf } from '../../domain/compare/comparedRun.ts'
import { CurveStrip } from '../../features/charts/CurveStrip.tsx'
import { DrawingNotice } from '../../features/charts/DrawingNotice.tsx'
import { CustomCard } from '../../features/charts/CustomCard.tsx'
import { useNow } from '../../ui/useNow.ts'
import { chosenMetrics } from './chosenMetrics.ts'
import classes from './CompareBelow.module.css'
import type { CompareChartsProps } from './CompareCharts.tsx'
import { kindSpec } from './kindSpec.ts'

interface CompareBelowProps extends Omit<CompareChartsProps, 'view'> {
  readonly onView: (view: 'curves' | 'parallel') => void
}

/** More have their own view. */
const MOST_AXES = 5

/** What stands below the differences: the telling curves, and which causes lead to which effect. */
export function CompareBelow({ table, model, allRuns, settings, onSettings, wish, onView }: CompareBelowProps) {
  const { runs } = model
  const place = useRef<HTMLOutputElement>(null)
  const nowMs = useNow()
  // By hand: what is drawn must not be prepared again because something else on the page has changed.
  const all = useMemo(() => chartRows(table, tableRowsOf(allRuns), nowMs), [table, allRuns, nowMs])
  const charted = useMemo(() => chartRows(table, tableRowsOf(runs), nowMs), [table, runs, nowMs])
  const spec = useMemo(() => kindSpec('parallel', all, settings.cards, MOST_AXES), [all, settings.cards])
  const keys = chosenMetrics(model, settings.pinned)
  const hasParallel = spec !== undefined && allRuns.length > 1
  return (
    <section className={classes.below} aria-label="Charts">
      {keys.length > 0 && (
        <CurveStrip
          charted={charted}
          metricKeys={keys}
          settings={settings}
          onSettings={onSettings}
          onAll={() => onView('curves')}
        />
      )}
      {hasParallel && (
        <div className={classes.parallel}>
          <CustomCard
            spec={spec}
            charted={all}
            brushes={settings.brushes}
            tools={[{ label: 'Choose axes', onUse: () => onView('parallel') }]}
            onBrush={(brushes) => onSettings({ brushes })}
          />
        </div>
      )}
      {wish && <DrawingNotice ref={place} wanted={keys.length + (hasParallel ? 1 : 0)} wish={wish} />}
    </section>
  )
}

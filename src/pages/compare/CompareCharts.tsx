import { Suspense, useMemo } from 'react'
import { chartRows } from '../../domain/chartRows.ts'
import { tableRowsOf } from '../../domain/compare/comparedRun.ts'
import type { RunTable } from '../../domain/runTable.ts'
import type { DrawingWish } from '../../features/charts/DrawingNotice.tsx'
import type { CompareModel } from '../../features/compare/compareModel.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { useNow } from '../../ui/useNow.ts'
import classes from './CompareView.module.css'
import type { CompareKindName } from './kindSpec.ts'

/** Charts are a third of the code: fetched when they are first shown. */
const ChartWorkspace = lazyPart(async () => (await import('../../features/charts/ChartWorkspace.tsx')).ChartWorkspace)
const CompareKind = lazyPart(async () => (await import('./CompareKind.tsx')).CompareKind)

export interface CompareChartsProps {
  readonly view: 'curves' | CompareKindName
  readonly table: RunTable
  /** Of the runs that brushes leave. */
  readonly model: CompareModel
  readonly allRuns: CompareModel['runs']
  readonly settings: ChartSettings
  readonly onSettings: (change: Partial<ChartSettings>) => void
  /** What to do as soon as all charts are drawn. */
  readonly wish: DrawingWish | undefined
}

/** The compared runs in charts, in their order: their curves, or one large chart of another kind. */
export function CompareCharts({ view, table, model, allRuns, settings, onSettings, wish }: CompareChartsProps) {
  const { runs } = model
  const nowMs = useNow()
  // By hand: what is drawn must not be prepared again because something else on the page has changed.
  const around = useMemo(() => chartRows(table, tableRowsOf(allRuns), nowMs), [table, allRuns, nowMs])
  const charted = useMemo(
    () => (runs === allRuns ? around : chartRows(table, tableRowsOf(runs), nowMs)),
    [table, runs, allRuns, around, nowMs],
  )
  return (
    <section className={classes.charts} aria-label="Charts">
      <Suspense fallback={<p className={classes.loading}>loading…</p>}>
        {view === 'curves' ? (
          <ChartWorkspace charted={charted} around={around} settings={settings} onSettings={onSettings} wish={wish} />
        ) : (
          // Parallel coordinates show in grey what a brush leaves out, and have to be able to take it in again.
          <CompareKind
            key={view}
            kind={view}
            charted={view === 'parallel' ? around : charted}
            settings={settings}
            onSettings={onSettings}
          />
        )}
      </Suspense>
    </section>
  )
}

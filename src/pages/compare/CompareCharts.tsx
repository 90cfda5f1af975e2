import { lazy, Suspense, useMemo } from 'react'
import { chartRows } from '../../domain/chartRows.ts'
import { tableRowsOf } from '../../domain/compare/comparedRun.ts'
import type { RunTable } from '../../domain/runTable.ts'
import type { CompareModel } from '../../features/compare/compareModel.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { useNow } from '../../ui/useNow.ts'
import type { CompareKindName } from './CompareKind.tsx'
import classes from './CompareView.module.css'

/** Charts are a third of the code: fetched when they are first shown. */
const ChartWorkspace = lazy(async () => ({
  default: (await import('../../features/charts/ChartWorkspace.tsx')).ChartWorkspace,
}))
const CompareKind = lazy(async () => ({ default: (await import('./CompareKind.tsx')).CompareKind }))

interface CompareChartsProps {
  readonly view: 'curves' | CompareKindName
  readonly table: RunTable
  readonly runs: CompareModel['runs']
  readonly settings: ChartSettings
  readonly onSettings: (change: Partial<ChartSettings>) => void
}

/** All compared runs in charts, in their order: their curves, or one large chart of another kind. */
export function CompareCharts({ view, table, runs, settings, onSettings }: CompareChartsProps) {
  const nowMs = useNow()
  // By hand: what is drawn must not be prepared again because something else on the page has changed.
  const charted = useMemo(() => chartRows(table, tableRowsOf(runs), nowMs), [table, runs, nowMs])
  return (
    <section className={classes.charts} aria-label="Charts">
      <Suspense fallback={<p className={classes.loading}>loading…</p>}>
        {view === 'curves' ? (
          <ChartWorkspace charted={charted} settings={settings} onSettings={onSettings} />
        ) : (
          <CompareKind key={view} kind={view} charted={charted} settings={settings} onSettings={onSettings} />
        )}
      </Suspense>
    </section>
  )
}

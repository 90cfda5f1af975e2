import { lazy, Suspense, useMemo } from 'react'
import { chartRows } from '../../domain/chartRows.ts'
import { tableRowsOf } from '../../domain/compare/comparedRun.ts'
import type { RunTable } from '../../domain/runTable.ts'
import type { CompareModel } from '../../features/compare/compareModel.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { useNow } from '../../ui/useNow.ts'
import classes from './CompareView.module.css'

/** Charts are a third of the code: fetched when they are first shown. */
const ChartWorkspace = lazy(async () => ({
  default: (await import('../../features/charts/ChartWorkspace.tsx')).ChartWorkspace,
}))

interface CompareChartsProps {
  readonly table: RunTable
  readonly runs: CompareModel['runs']
  readonly settings: ChartSettings
  readonly onSettings: (change: Partial<ChartSettings>) => void
}

/** The curves of all compared runs, in their order. */
export function CompareCharts({ table, runs, settings, onSettings }: CompareChartsProps) {
  const nowMs = useNow()
  // By hand: what is drawn must not be prepared again because something else on the page has changed.
  const charted = useMemo(() => chartRows(table, tableRowsOf(runs), nowMs), [table, runs, nowMs])
  return (
    <section className={classes.charts} aria-label="Curves">
      <Suspense fallback={<p className={classes.loading}>loading…</p>}>
        <ChartWorkspace charted={charted} settings={settings} onSettings={onSettings} />
      </Suspense>
    </section>
  )
}

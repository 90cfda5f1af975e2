import { UnstyledButton } from '@mantine/core'
import { Suspense, useMemo } from 'react'
import { chartRows } from '../../domain/chartRows.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { CardsSkeleton } from './CardsSkeleton.tsx'
import classes from './RunsCharts.module.css'

/** Charts are a third of the page's code: fetched when they are first shown. */
const ChartWorkspace = lazyPart(async () => (await import('../../features/charts/ChartWorkspace.tsx')).ChartWorkspace)

interface RunsChartsProps {
  readonly table: RunTable
  /** The rows that the table shows, in its order. */
  readonly rows: Uint32Array
  /** With those that brushes leave out. */
  readonly allRows: Uint32Array
  readonly settings: ChartSettings
  readonly onSettings: (settings: ChartSettings) => void
  /** What of the runs is not here yet: on its way, or left out until somebody asks for it. */
  readonly rest: 'coming' | 'left' | undefined
  /** The runs answer the search before. */
  readonly isStale: boolean
  /** When the duration of a run that is still going ends. */
  readonly nowMs: number
}

const REST = { coming: ', more coming…', left: ', there are more' } as const

/** The curves of the runs that the table shows, as many as are asked for. */
export function RunsCharts({ table, rows, allRows, settings, onSettings, rest, isStale, nowMs }: RunsChartsProps) {
  const { runLimit } = settings
  // By hand: what is drawn must not be prepared again because something else on the page has changed.
  const charted = useMemo(() => chartRows(table, rows.subarray(0, runLimit), nowMs), [table, rows, runLimit, nowMs])
  const around = useMemo(
    () => (allRows === rows ? charted : chartRows(table, allRows.subarray(0, runLimit), nowMs)),
    [table, rows, allRows, charted, runLimit, nowMs],
  )
  const change = (part: Partial<ChartSettings>) => onSettings({ ...settings, ...part })
  const count = charted.runs.length
  const said =
    `${count < rows.length ? 'first ' : ''}${formatInteger(count)} of ${formatInteger(rows.length)} ` +
    `${isStale ? 'runs of the search before' : 'visible runs'}${rest === undefined ? '' : REST[rest]}`
  return (
    <section className={classes.charts} aria-label="Charts" aria-busy={isStale} data-stale={isStale || undefined}>
      <Suspense fallback={<CardsSkeleton label="Loading charts" />}>
        <ChartWorkspace
          charted={charted}
          around={around}
          settings={settings}
          onSettings={change}
          printedAs={said}
          note={
            <span className={classes.note}>
              <span className={classes.said} title={said}>
                {said}
              </span>
              {count < rows.length && (
                <>
                  <span aria-hidden>·</span>
                  <UnstyledButton className={classes.more} onClick={() => change({ runLimit: runLimit * 2 })}>
                    show more
                  </UnstyledButton>
                </>
              )}
            </span>
          }
        />
      </Suspense>
    </section>
  )
}

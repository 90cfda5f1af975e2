import { Suspense, useMemo, useState } from 'react'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import { CompareTable } from '../../features/compare/CompareTable.tsx'
import { TableSkeleton } from '../../features/compare/TableSkeleton.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { compareActions } from './compareActions.ts'
import type { CompareChartsProps } from './CompareCharts.tsx'
import { CompareFooter } from './CompareFooter.tsx'
import { CompareToolbar } from './CompareToolbar.tsx'
import { DiffDialog } from './DiffDialog.tsx'
import type { DiffTarget } from './DiffDialog.tsx'
import type { BestValues } from './useBestValues.ts'
import type { CompareViewProps } from './viewProps.ts'

/** Brings the charts along. */
const CompareBelow = lazyPart(async () => (await import('./CompareBelow.tsx')).CompareBelow)

interface DifferencesViewProps extends CompareViewProps {
  readonly best: BestValues
  readonly charted: Omit<CompareChartsProps, 'view'>
  readonly showsCharts: boolean
}

/** The table of what differs, with its tools above, what it leaves out and the telling charts below. */
export function DifferencesView({ best, charted, showsCharts, ...props }: DifferencesViewProps) {
  const { search, compared, load, onSearch } = props
  const { model } = charted
  const { runs, rows } = model
  const [diff, setDiff] = useState<DiffTarget>()
  const actions = useMemo(
    () => ({
      ...compareActions(search, runs, onSearch),
      onDiff: (row: CompareRow, runId: string): void => setDiff({ row, runId }),
    }),
    [search, runs, onSearch],
  )
  return (
    <>
      <CompareToolbar {...props} model={model} best={best} />
      <CompareTable model={model} actions={actions} fills={!showsCharts} waiting={<TableSkeleton />} />
      <CompareFooter
        rows={rows}
        loaded={compared.table.size + compared.missing.length}
        asked={search.runIds.length - load.notAsked}
        isLoading={load.isLoading}
        best={best}
        showsCharts={showsCharts}
        onShowEqual={() => onSearch({ onlyDifferences: false }, false)}
        onShowCharts={(shows) => onSearch({ showsCharts: shows }, false)}
      />
      {showsCharts && (
        <Suspense fallback={null}>
          <CompareBelow {...charted} onView={(view) => onSearch({ view }, true)} />
        </Suspense>
      )}
      <DiffDialog target={diff} runs={runs} onClose={() => setDiff(undefined)} />
    </>
  )
}

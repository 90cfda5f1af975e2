import { Suspense, useState } from 'react'
import { BrushNotice } from '../../features/charts/BrushNotice.tsx'
import type { DrawingWish } from '../../features/charts/DrawingNotice.tsx'
import { TableSkeleton } from '../../features/compare/TableSkeleton.tsx'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { CompareCharts } from './CompareCharts.tsx'
import { CompareHeader } from './CompareHeader.tsx'
import { CompareNotices } from './CompareNotices.tsx'
import { DifferencesView } from './DifferencesView.tsx'
import { useCompareCommands } from './useCompareCommands.ts'
import { useCompareModel } from './useCompareModel.ts'
import type { CompareViewProps } from './viewProps.ts'

/** Brings the diff library along. */
const CompareArtifacts = lazyPart(async () => (await import('./artifacts/CompareArtifacts.tsx')).CompareArtifacts)

/** Curves of more runs are drawn when they are asked for. */
const FEW_RUNS = 50

/** Which runs these are, what is missing, and one way of looking at them. */
export function CompareView(props: CompareViewProps) {
  const { search, compared, onSearch } = props
  const { view, charts } = search
  const page = useCompareModel(props)
  const { model, allRuns, best } = page
  const [asked, setAsked] = useState<DrawingWish & { readonly of: typeof view }>()
  const wish = asked?.of === view ? asked : undefined
  const changeCharts = (change: Partial<ChartSettings>): void => onSearch({ charts: { ...charts, ...change } }, false)
  const charted = { table: compared.table, model, allRuns, settings: charts, onSettings: changeCharts, wish }
  const showsCharts = search.showsCharts ?? search.runIds.length <= FEW_RUNS
  const isEmpty = allRuns.length === 0
  // One large chart is drawn at once, and what is not shown is not drawn for paper.
  const hasCards = !isEmpty && (view === 'curves' || (view === 'differences' && showsCharts))
  const whenDrawn = (act: () => void): void => {
    if (hasCards) setAsked({ of: view, act, onEnd: () => setAsked(undefined) })
    else act()
  }
  useCompareCommands({ search, showsBest: best.isShown, showsCharts, onSearch })
  return (
    <>
      <CompareHeader {...props} model={model} allRuns={allRuns} whenDrawn={whenDrawn} />
      <CompareNotices {...props} />
      {view === 'differences' && <DifferencesView {...props} best={best} charted={charted} showsCharts={showsCharts} />}
      {view !== 'differences' && isEmpty && <TableSkeleton />}
      {view !== 'differences' && view !== 'artifacts' && !isEmpty && <CompareCharts view={view} {...charted} />}
      {view === 'artifacts' && !isEmpty && (
        <Suspense fallback={null}>
          <CompareArtifacts
            runs={model.runs}
            artifact={search.artifact}
            onOpen={(artifact) => onSearch({ artifact }, true)}
          />
        </Suspense>
      )}
      <BrushNotice
        brushes={search.charts.brushes}
        shown={model.runs.length - (page.keepsBaseline ? 1 : 0)}
        all={allRuns.length}
        besides={page.keepsBaseline ? 'and the baseline' : ''}
        onBrush={(brushes) => changeCharts({ brushes })}
      />
    </>
  )
}

import { lazy, Suspense } from 'react'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { CompareCharts } from './CompareCharts.tsx'
import { CompareHeader } from './CompareHeader.tsx'
import { CompareNotices } from './CompareNotices.tsx'
import { DifferencesView } from './DifferencesView.tsx'
import { useCompareModel } from './useCompareModel.ts'
import type { CompareViewProps } from './viewProps.ts'

/** Brings the diff library along. */
const CompareArtifacts = lazy(async () => ({
  default: (await import('./artifacts/CompareArtifacts.tsx')).CompareArtifacts,
}))

/** Which runs these are, what is missing, and one way of looking at them. */
export function CompareView(props: CompareViewProps) {
  const { search, compared, onSearch } = props
  const { view, charts } = search
  const model = useCompareModel(props)
  const { runs } = model
  const changeCharts = (change: Partial<ChartSettings>): void => onSearch({ charts: { ...charts, ...change } }, false)
  return (
    <>
      <CompareHeader {...props} model={model} />
      <CompareNotices {...props} />
      {view === 'differences' && <DifferencesView {...props} model={model} />}
      {view !== 'differences' && view !== 'artifacts' && (
        <CompareCharts view={view} table={compared.table} runs={runs} settings={charts} onSettings={changeCharts} />
      )}
      {view === 'artifacts' && (
        <Suspense fallback={null}>
          <CompareArtifacts
            runs={runs}
            artifact={search.artifact}
            onOpen={(artifact) => onSearch({ artifact }, true)}
          />
        </Suspense>
      )}
    </>
  )
}

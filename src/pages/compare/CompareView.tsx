import type { ChartSettings } from '../../routes/chartSettings.ts'
import { CompareCharts } from './CompareCharts.tsx'
import { CompareHeader } from './CompareHeader.tsx'
import { CompareNotices } from './CompareNotices.tsx'
import { DifferencesView } from './DifferencesView.tsx'
import { useCompareModel } from './useCompareModel.ts'
import type { CompareViewProps } from './viewProps.ts'

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
      {view === 'curves' ? (
        <CompareCharts table={compared.table} runs={runs} settings={charts} onSettings={changeCharts} />
      ) : (
        <DifferencesView {...props} model={model} />
      )}
    </>
  )
}

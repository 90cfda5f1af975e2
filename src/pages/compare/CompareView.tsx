import { useMemo, useState } from 'react'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import { CompareTable } from '../../features/compare/CompareTable.tsx'
import { compareActions } from './compareActions.ts'
import { CompareFooter } from './CompareFooter.tsx'
import { CompareHeader } from './CompareHeader.tsx'
import { CompareNotices } from './CompareNotices.tsx'
import { CompareToolbar } from './CompareToolbar.tsx'
import { DiffDialog } from './DiffDialog.tsx'
import type { DiffTarget } from './DiffDialog.tsx'
import { useCompareModel } from './useCompareModel.ts'
import type { CompareViewProps } from './viewProps.ts'

/** The runs' names and numbers, what is shown of them, and what is missing. */
export function CompareView(props: CompareViewProps) {
  const { search, compared, load, onSearch } = props
  const model = useCompareModel(props)
  const [diff, setDiff] = useState<DiffTarget>()
  const actions = useMemo(
    () => ({
      ...compareActions(search, model.runs, onSearch),
      onDiff: (row: CompareRow, runId: string): void => setDiff({ row, runId }),
    }),
    [search, model.runs, onSearch],
  )
  return (
    <>
      <CompareHeader {...props} runs={model.runs} />
      <CompareNotices {...props} />
      <CompareToolbar {...props} model={model} />
      <CompareTable model={model} actions={actions} />
      <CompareFooter
        rows={model.rows}
        loaded={compared.table.size + compared.missing.length}
        asked={search.runIds.length - load.notAsked}
        isLoading={load.isLoading}
        onShowEqual={() => onSearch({ onlyDifferences: false }, false)}
      />
      <DiffDialog target={diff} runs={model.runs} onClose={() => setDiff(undefined)} />
    </>
  )
}

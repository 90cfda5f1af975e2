import { useMemo, useState } from 'react'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import type { CompareModel } from '../../features/compare/compareModel.ts'
import { CompareTable } from '../../features/compare/CompareTable.tsx'
import { compareActions } from './compareActions.ts'
import { CompareFooter } from './CompareFooter.tsx'
import { CompareToolbar } from './CompareToolbar.tsx'
import { DiffDialog } from './DiffDialog.tsx'
import type { DiffTarget } from './DiffDialog.tsx'
import type { CompareViewProps } from './viewProps.ts'

/** The table of what differs, with its tools above and what it leaves out below. */
export function DifferencesView({ model, ...props }: CompareViewProps & { readonly model: CompareModel }) {
  const { search, compared, load, onSearch } = props
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
      <CompareToolbar {...props} model={model} />
      <CompareTable model={model} actions={actions} />
      <CompareFooter
        rows={rows}
        loaded={compared.table.size + compared.missing.length}
        asked={search.runIds.length - load.notAsked}
        isLoading={load.isLoading}
        onShowEqual={() => onSearch({ onlyDifferences: false }, false)}
      />
      <DiffDialog target={diff} runs={runs} onClose={() => setDiff(undefined)} />
    </>
  )
}

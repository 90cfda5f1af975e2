import { Button } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { describeError } from '../../domain/describeError.ts'
import { TRASH_SORTS } from '../../routes/trash.ts'
import type { TrashSort } from '../../routes/trash.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { TrashList } from './TrashList.tsx'
import classes from './Trash.module.css'
import type { TrashViewProps } from './viewProps.ts'

const SORT_WORD: Readonly<Record<TrashSort, string>> = { newest: 'Newest', oldest: 'Oldest', name: 'By name' }
const SORTS = TRASH_SORTS.map((value) => ({ value, label: SORT_WORD[value] }))

export function TrashView(props: TrashViewProps) {
  const { search, experiments, runs, error, onSearch, onRefresh } = props
  const isEmpty = experiments?.length === 0 && runs?.runs.length === 0
  return (
    <>
      <PageHeader title="Trash" />
      <search className={classes.tools}>
        <SearchField label="Find by name or ID" value={search.find} onCommit={(find) => onSearch({ find })} />
        <span className={classes.grow} />
        <Segments label="Order" options={SORTS} value={search.sort} onChange={(sort) => onSearch({ sort })} />
      </search>
      {error !== undefined && (experiments === undefined || runs === undefined) ? (
        <Problem error={error} onRetry={onRefresh} />
      ) : isEmpty ? (
        <EmptyState icon={<Trash2 aria-hidden />} title="Nothing is deleted">
          <p>
            Deleted experiments and runs wait here until they are restored, or removed with <code>mlflow gc</code>.
          </p>
        </EmptyState>
      ) : experiments === undefined || runs === undefined ? (
        <output className={classes.loading}>Looking through the experiments…</output>
      ) : (
        <TrashList {...props} experiments={experiments} runs={runs} />
      )}
    </>
  )
}

function Problem({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { title, sentence, fix, words } = describeError(error)
  return (
    <ErrorState
      title={title}
      sentence={sentence}
      fix={fix}
      words={words}
      action={<Button onClick={onRetry}>Try again</Button>}
    />
  )
}

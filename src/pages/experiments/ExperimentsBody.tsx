import { Button } from '@mantine/core'
import { SearchX } from 'lucide-react'
import { describeError } from '../../domain/describeError.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { focusFirst } from '../../ui/focusFirst.ts'
import { ExperimentsList } from './ExperimentsList.tsx'
import { ExperimentsSkeleton } from './ExperimentsSkeleton.tsx'
import { NoExperiments } from './NoExperiments.tsx'
import type { ExperimentsViewProps } from './viewProps.ts'

/** The table, or what stands in its place. */
export function ExperimentsBody({ search, items, pageCount, state, onSearch, ...actions }: ExperimentsViewProps) {
  const change: typeof onSearch = (next) => {
    // The button goes with the press.
    focusFirst('[type="search"]')
    onSearch(next)
  }
  const clear = (
    <Button key="clear" onClick={() => change({ name: '' })}>
      Clear search
    </Button>
  )
  const clearFilter = (
    <Button key="clear" onClick={() => change({ filter: '' })}>
      Clear filter
    </Button>
  )
  if (actions.filterProblem !== undefined) {
    const { sentence, repair } = actions.filterProblem
    const mend = repair !== undefined && (
      <Button key="mend" variant="filled" onClick={() => change({ filter: repair.text })}>
        {repair.title}
      </Button>
    )
    const ways = [mend, clearFilter]
    return (
      <EmptyState icon={<SearchX aria-hidden />} title="MLflow would not understand this filter" action={ways}>
        <p>{sentence}</p>
      </EmptyState>
    )
  }
  if (items === undefined && state.error !== undefined) {
    const { title, sentence, fix, words } = describeError(state.error)
    const retry = (
      <Button key="retry" variant="filled" onClick={actions.onRefresh}>
        Try again
      </Button>
    )
    const ways = search.filter !== '' ? [retry, clearFilter] : search.name === '' ? retry : [retry, clear]
    return <ErrorState title={title} sentence={sentence} fix={fix} words={words} action={ways} />
  }
  if (items === undefined) return <ExperimentsSkeleton />
  if (items.length === 0 && !state.hasMore) {
    if (search.filter !== '') {
      return (
        <EmptyState icon={<SearchX aria-hidden />} title="No experiment matches this filter" action={clearFilter}>
          {search.name !== '' && (
            <p>
              Among those with <code>{search.name.trim()}</code> in their names.
            </p>
          )}
        </EmptyState>
      )
    }
    if (search.name.trim() === '') return <NoExperiments origin={window.location.origin} />
    return (
      <EmptyState icon={<SearchX aria-hidden />} title="No experiment has this in its name" action={clear}>
        <p>
          Searched for <code>{search.name.trim()}</code>, in upper and lower case, on the whole server. Deleted
          experiments are not searched.
        </p>
      </EmptyState>
    )
  }
  return (
    <ExperimentsList
      items={items}
      search={search}
      pinned={actions.pinned}
      running={actions.running}
      pageCount={pageCount}
      state={state}
      onSearch={onSearch}
      onLoadMore={actions.onLoadMore}
      onPin={actions.onPin}
    />
  )
}

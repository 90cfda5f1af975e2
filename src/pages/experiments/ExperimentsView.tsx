import { PageHeader } from '../../ui/PageHeader.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { ExperimentsBody } from './ExperimentsBody.tsx'
import { ExperimentsFooter } from './ExperimentsFooter.tsx'
import classes from './ExperimentsView.module.css'
import type { ExperimentsViewProps } from './viewProps.ts'

export function ExperimentsView(props: ExperimentsViewProps) {
  const { search, items, state, onSearch, onRefresh } = props
  return (
    <>
      <PageHeader title="Experiments">
        {items !== undefined && (
          <span className={classes.count}>
            {items.length.toLocaleString('en-US')}
            {state.hasMore && '+'}
            {search.name.trim() !== '' && ' match'}
          </span>
        )}
      </PageHeader>
      <search className={classes.tools}>
        <SearchField label="Find by name" value={search.name} onCommit={(name) => onSearch({ name })} />
      </search>
      <ExperimentsBody {...props} />
      {items !== undefined && (
        <ExperimentsFooter
          count={items.length}
          isFiltered={search.name.trim() !== ''}
          state={state}
          onRefresh={onRefresh}
        />
      )}
    </>
  )
}

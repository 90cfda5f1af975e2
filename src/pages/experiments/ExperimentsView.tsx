import { useState } from 'react'
import { NewExperimentButton } from '../../features/manage/NewExperimentButton.tsx'
import type { RunningRuns } from '../../data/runningRuns.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Status } from '../../ui/Status.tsx'
import { ExperimentsBody } from './ExperimentsBody.tsx'
import { ExperimentsFooter } from './ExperimentsFooter.tsx'
import { ExperimentsToolbar } from './ExperimentsToolbar.tsx'
import { FilterPlace } from './FilterPlace.tsx'
import classes from './ExperimentsView.module.css'
import type { ExperimentsViewProps } from './viewProps.ts'

export function ExperimentsView(props: ExperimentsViewProps) {
  const { search, running, state, onSearch, onRefresh } = props
  // What was there before a filter that cannot be sent is no answer to it.
  const items = props.filterProblem === undefined ? props.items : undefined
  const [isFiltering, setFiltering] = useState(false)
  const isNarrowed = search.name.trim() !== '' || search.filter !== ''
  return (
    <>
      <PageHeader title="Experiments" actions={<NewExperimentButton />}>
        {items !== undefined && (
          <span className={classes.count}>
            {items.length.toLocaleString('en-US')}
            {state.hasMore && '+'}
            {isNarrowed && ' match'}
          </span>
        )}
        {running.count > 0 && <Status tone="run" word={`${runsWord(running)} running`} pill />}
      </PageHeader>
      <ExperimentsToolbar {...{ search, onSearch }} onFilter={isFiltering ? undefined : () => setFiltering(true)} />
      <FilterPlace {...props} isOpen={isFiltering} />
      <ExperimentsBody {...props} />
      {items !== undefined && (
        <ExperimentsFooter count={items.length} isFiltered={isNarrowed} state={state} onRefresh={onRefresh} />
      )}
    </>
  )
}

function runsWord({ count, isPartial }: RunningRuns): string {
  const runs = count === 1 ? 'run' : 'runs'
  return `${isPartial ? 'at least ' : ''}${formatInteger(count)} ${runs}`
}

import { Button, SegmentedControl } from '@mantine/core'
import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { NewExperimentButton } from '../../features/manage/NewExperimentButton.tsx'
import { EXPERIMENT_LAYOUTS } from '../../routes/experiments.ts'
import type { RunningRuns } from '../../data/runningRuns.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import type { ExperimentLayout } from '../../routes/experiments.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Status } from '../../ui/Status.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { ExperimentsBody } from './ExperimentsBody.tsx'
import { ExperimentsFooter } from './ExperimentsFooter.tsx'
import { FilterPlace } from './FilterPlace.tsx'
import classes from './ExperimentsView.module.css'
import type { ExperimentsViewProps } from './viewProps.ts'

const LAYOUT_WORD: Readonly<Record<ExperimentLayout, string>> = { folders: 'Folders', flat: 'Flat' }
const LAYOUTS = EXPERIMENT_LAYOUTS.map((value) => ({ value, label: LAYOUT_WORD[value] }))

export function ExperimentsView(props: ExperimentsViewProps) {
  const { search, items, running, state, onSearch, onRefresh } = props
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
      <search className={classes.tools}>
        <SearchField label="Find by name" value={search.name} onCommit={(name) => onSearch({ name })} />
        {search.filter === '' && !isFiltering && (
          <Button variant="subtle" leftSection={<ListFilter aria-hidden />} onClick={() => setFiltering(true)}>
            Filter
          </Button>
        )}
        <span className={classes.grow} />
        <SegmentedControl
          aria-label="Layout"
          data={LAYOUTS}
          value={search.layout}
          onChange={(layout) => onSearch({ layout })}
        />
      </search>
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

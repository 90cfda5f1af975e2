import { Button, SegmentedControl } from '@mantine/core'
import { ListFilter } from 'lucide-react'
import { EXPERIMENT_LAYOUTS } from '../../routes/experiments.ts'
import type { ExperimentLayout } from '../../routes/experiments.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import classes from './ExperimentsView.module.css'
import type { ExperimentsViewProps } from './viewProps.ts'

const LAYOUT_WORD: Readonly<Record<ExperimentLayout, string>> = { folders: 'Folders', flat: 'Flat' }
const LAYOUTS = EXPERIMENT_LAYOUTS.map((value) => ({ value, label: LAYOUT_WORD[value] }))

interface ExperimentsToolbarProps extends Pick<ExperimentsViewProps, 'search' | 'onSearch'> {
  /** Absent when the filter is open. */
  readonly onFilter: (() => void) | undefined
}

/** Which experiments are shown, and how. */
export function ExperimentsToolbar({ search, onSearch, onFilter }: ExperimentsToolbarProps) {
  return (
    <search className={classes.tools}>
      <SearchField label="Find by name" value={search.name} onCommit={(name) => onSearch({ name })} />
      {search.filter === '' && onFilter !== undefined && (
        <Button variant="subtle" leftSection={<ListFilter aria-hidden />} onClick={onFilter}>
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
  )
}
